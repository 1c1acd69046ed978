package org.topolab.desktop.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Results;
import org.topolab.core.run.Glimpse;
import org.topolab.core.run.Row;
import org.topolab.core.run.TrainingProgress;
import org.topolab.desktop.view.Selection;

class LiveRunsTest {

    private static final Path A = Path.of("/runs/a");

    private final LiveRuns live = new LiveRuns();

    private static TrainingProgress at(double fraction) {
        return new TrainingProgress(
                1 + (int) (fraction * 4),
                4,
                fraction,
                2 - fraction,
                Optional.empty(),
                900,
                Duration.ofSeconds(30));
    }

    private static Row row(int epoch, String metric) {
        return new Row(
                "a",
                1,
                epoch,
                "test",
                "",
                metric,
                0.5,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    @Test
    void run_isKnownFromItsBeginningToItsEnd() {
        live.began(A, "first");
        live.training(A, at(0.25));
        live.training(A, at(0.5));
        live.measured(A, row(2, "accuracy"));
        LiveRun run = live.find(A).orElseThrow();
        assertThat(live.running()).contains(run);
        assertThat(run.loss()).isDeepEqualTo(new double[][] {{1, 2}, {1.75, 1.5}});
        assertThat(run.rows()).hasSize(1);
        live.ended(A, "failed", "no memory");
        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.cause()).isEqualTo("no memory");
        assertThat(live.running()).isEmpty();
    }

    @Test
    void glimpses_areForgottenWhenTheEpochEnds() {
        live.began(A, "first");
        live.glimpsed(A, new Glimpse(0.2, "selectivity", "grid", 100, Results.of()));
        live.glimpsed(A, new Glimpse(0.4, "selectivity", "grid", 100, Results.of()));
        LiveRun run = live.find(A).orElseThrow();
        assertThat(run.glimpses()).extracting(Glimpse::position).containsExactly(0.4);
        live.epochEnded(A, 1);
        assertThat(run.glimpses()).isEmpty();
        assertThat(run.measuredEpoch()).isEqualTo(1);
    }

    @Test
    void curiosity_lastsAsLongAsAnyViewShows() {
        assertThat(live.curious()).isFalse();
        Runnable one = live.beCurious();
        Runnable other = live.beCurious();
        one.run();
        one.run();
        assertThat(live.curious()).isTrue();
        other.run();
        assertThat(live.curious()).isFalse();
    }

    @Test
    void manyRuns_areForgottenOldestFirst() {
        for (int i = 0; i < 200; i++) {
            Path folder = Path.of("/runs/" + i);
            live.began(folder, "run " + i);
            if (i > 0) {
                live.ended(folder, "finished", "");
            }
        }
        assertThat(live.all()).hasSize(50);
        assertThat(live.all().get(0).name()).isEqualTo("run 199");
        assertThat(live.running()).map(LiveRun::name).contains("run 0");
    }

    @Test
    void listeners_hearOfManyEventsAtOnce() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        Runnable end = live.onChange(heard::incrementAndGet);
        live.began(A, "first");
        long start = System.nanoTime();
        int events = 0;
        while (System.nanoTime() - start < 500_000_000L) {
            live.training(A, at(0.1));
            events++;
        }
        SwingUtilities.invokeAndWait(() -> {});
        double seconds = (System.nanoTime() - start) * 1e-9;
        assertThat(events).isGreaterThan(100);
        assertThat(heard.get()).isBetween(1, (int) (10 * seconds) + 2);
        end.run();
        int before = heard.get();
        live.ended(A, "finished", "");
        SwingUtilities.invokeAndWait(() -> {});
        assertThat(heard.get()).isEqualTo(before);
    }

    @Test
    void followedRun_isTheOneSelectedOrBegunLast() {
        Followed followed = new Followed();
        assertThat(followed.live(live)).isFalse();
        live.began(A, "first");
        assertThat(followed.live(live)).isTrue();
        assertThat(followed.shown()).contains(A);
        Path old = Path.of("/runs/old");
        assertThat(followed.selected(Selection.none().run(old))).isTrue();
        assertThat(followed.live(live)).as("it began before that").isFalse();
        assertThat(followed.shown()).contains(old);
        Path next = Path.of("/runs/next");
        live.began(next, "second");
        assertThat(followed.live(live)).isTrue();
        assertThat(List.of(followed.shown())).containsExactly(Optional.of(next));
    }
}
