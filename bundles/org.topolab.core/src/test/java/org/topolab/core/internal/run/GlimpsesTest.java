package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.core.internal.fake.Busy;
import org.topolab.core.internal.fake.Listener;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Glimpse;
import org.topolab.core.run.Outcome;

/** Maps that are shown while an epoch runs. */
class GlimpsesTest extends RunsInAWorld {

    private final Listener listener = new Listener();

    /** A run whose steps take 50 ms each, 125 in an epoch. */
    private Path watched(String name, boolean curious, String... more) throws Exception {
        listener.curious = curious;
        world.watchers.add(listener);
        Path to = folder.resolve(name);
        List<String> overrides = new ArrayList<>(List.of(more));
        for (String usual : List.of("data.images=1000", "train.epochs=2")) {
            String key = usual.substring(0, usual.indexOf('=') + 1);
            if (overrides.stream().noneMatch(given -> given.startsWith(key))) {
                overrides.add(usual);
            }
        }
        Recipe recipe = world.read(World.RECIPE, overrides.toArray(String[]::new));
        Outcome outcome =
                world.runs.run(recipe, to, false, new Busy(n -> world.nanos += n, 50_000_000));
        assertThat(outcome.finished()).isTrue();
        return to;
    }

    @Test
    void curiousWatcher_seesMapsWhileAnEpochRuns() throws Exception {
        watched("out", true);
        assertThat(listener.glimpses).isNotEmpty();
        Glimpse first = listener.glimpses.get(0);
        // the first comes after a second, 20 of 125 steps
        assertThat(first.position()).isBetween(0.1, 0.4);
        assertThat(first.metric()).isEqualTo("means");
        assertThat(first.sheet()).isEqualTo("grid");
        assertThat(first.images()).isEqualTo(21);
        assertThat(first.results().items())
                .extracting(Result::name)
                .containsExactly("mean", "sign");
        assertThat(listener.glimpses.get(listener.glimpses.size() - 1).position())
                .isGreaterThan(first.position());
        assertThat(listener.heard).endsWith("ended out finished");
    }

    @Test
    void watcherThatIsNotCurious_costsNoMeasurement() throws Exception {
        watched("out", false);
        assertThat(listener.glimpses).isEmpty();
        // 3 measurements of the whole test split alone
        assertThat(world.means.images.get()).isEqualTo(3 * 21);
    }

    @Test
    void glimpses_takeNoTimeOfTheRun() throws Exception {
        watched("out", true);
        Object speed = new RunFolder(folder.resolve("out")).record().get(RunRecord.SPEED);
        // batches of 8 in 50 ms, and a few questions for the time, each of which takes 1 ms
        assertThat((Double) speed).isBetween(130.0, 160.0);
    }

    @Test
    void runWithGlimpses_hasTheBitsOfOneWithout() throws Exception {
        Map<String, String> without = Snapshot.of(watched("without", false));
        Map<String, String> with = Snapshot.of(watched("with", true));
        assertThat(listener.glimpses).isNotEmpty();
        assertThat(with).isEqualTo(without);
    }

    @Test
    void metricThatBreaks_isLeftOutAlone() throws Exception {
        watched("out", true, "measure.metrics=[{any: {break: true}}, means]");
        assertThat(listener.glimpses).isNotEmpty();
        assertThat(listener.glimpses).extracting(Glimpse::metric).containsOnly("means");
        assertThat(listener.heard).endsWith("ended out finished");
    }

    @Test
    void metricThatTakesTooLong_isLeftOutFromThenOn() throws Exception {
        // 3 batches on each of 2 sheets; a look may take little more than a second
        world.any.perBatch = () -> world.nanos += 200_000_000;
        watched("out", true, "measure.metrics=[any, means]", "data.images=8000", "train.epochs=3");
        List<Double> dear = positions("any");
        List<Double> cheap = positions("means");
        assertThat(dear).as("it is found out by trying").isNotEmpty();
        assertThat(dear.stream().distinct()).hasSize(1);
        assertThat(cheap.stream().distinct()).hasSizeGreaterThan(1);
        assertThat(cheap.get(cheap.size() - 1)).isGreaterThan(dear.get(0));
    }

    private List<Double> positions(String metric) {
        return listener.glimpses.stream()
                .filter(glimpse -> glimpse.metric().equals(metric))
                .map(Glimpse::position)
                .toList();
    }

    @Test
    void severalMetrics_areAllShown() throws Exception {
        watched("out", true, "measure.metrics=[any, means]", "train.epochs=2", "data.images=4000");
        assertThat(listener.glimpses).extracting(Glimpse::metric).contains("any", "means");
        assertThat(listener.glimpses).extracting(Glimpse::sheet).contains("grid", "free");
    }
}
