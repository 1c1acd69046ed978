package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Compute;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Plan;
import org.topolab.core.run.PlannedTime;
import org.topolab.core.run.Row;

/** What is done beside and after training: plan, measure, figures. */
class LaterStepsTest extends RunsInAWorld {

    @Test
    void plan_measuresTimeUnlessItWouldNotFit() throws Exception {
        Plan plan = world.runs.plan(world.read(World.RECIPE));
        assertThat(plan.trainImages()).isEqualTo(37);
        assertThat(plan.steps()).isEqualTo(15);
        assertThat(plan.compute()).isEqualTo(Compute.f32(3));
        assertThat(plan.memory().estimatedBytes()).isGreaterThan(2000);
        assertThat(plan.memory().peakBytes()).isGreaterThan(2000);
        assertThat(plan.memory().availableBytes()).isEqualTo(8L << 30);
        // every look at the clock takes 1 ms: a step, a batch and the end of a pass 1 ms each
        PlannedTime time = plan.time().get();
        // 37 images in batches of 8, 21 test images, by hand: 37 / 8, 21 / 8 + 1
        assertThat(time.training()).isEqualTo(Duration.ofNanos(4_625_000));
        assertThat(time.measuring()).isEqualTo(Duration.ofNanos(3_625_000));
        assertThat(time.epoch()).isEqualTo(Duration.ofNanos(8_250_000));
        // 3 epochs, and the untrained network measured before them
        assertThat(time.whole()).isEqualTo(Duration.ofNanos(3 * 8_250_000 + 3_625_000));
        assertThat(time.spread()).isZero();
        Plan huge = world.runs.plan(world.read(World.RECIPE, "model.fault=huge"));
        assertThat(huge.time()).isEmpty();
        assertThat(huge.notes()).last().asString().contains("it would not fit");
        assertThat(names(folder)).containsExactly("r.yaml");
    }

    @Test
    void measure_addsRowsOfOtherMetricsAndReplacesItsOwn() throws Exception {
        run(new Watcher());
        int before = Files.readAllLines(out.resolve("metrics.csv")).size();
        Outcome outcome =
                world.runs.measure(out, List.of("any.shuffles=3", "means"), new Watcher());
        assertThat(outcome.last()).extracting(Row::epoch).containsOnly(3);
        assertThat(outcome.last())
                .extracting(row -> row.sheet() + ":" + row.metric())
                .contains("grid:any.index", "free:any.index", "grid:means.index");
        List<String> lines = Files.readAllLines(out.resolve("metrics.csv"));
        assertThat(lines).hasSize(before + 4);
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> world.runs.measure(out, List.of("mens"), new Watcher()))
                .withMessageContaining("did you mean 'means'?");
        assertThatIOException()
                .isThrownBy(() -> world.runs.measure(folder, List.of(), new Watcher()))
                .withMessageContaining("is no run");
    }

    @Test
    void resultsThatAMetricGivesNoMore_areTakenOutWhenItIsMeasuredAgain() throws Exception {
        run(new Watcher());
        Path file = out.resolve("metrics.csv");
        String former =
                """
                r,7,2,test,grid,means.former,1.0,,,,
                r,7,3,test,free,means.former,1.0,,,,
                r,7,3,noise,grid,means.former,1.0,,,,
                r,7,3,test,grid,meansquare.former,1.0,,,,
                """;
        String stale = "r,7,3,test,grid,means.former,2.0,,,,\n";
        String before = Files.readString(file) + former;
        Files.writeString(file, before + stale);
        world.runs.measure(out, List.of("means"), new Watcher());
        assertThat(file).hasContent(before);
        world.runs.measure(out, List.of("means.shuffles=3", "means.as=other"), new Watcher());
        assertThat(Files.readString(file)).startsWith(before).contains(",3,test,grid,other.index,");
    }

    @Test
    void curvesOfZeros_areDrawnIfAskedFor() throws Exception {
        run(new Watcher());
        Path file = out.resolve("metrics.csv");
        Files.writeString(
                file,
                Files.readString(file)
                        + "r,7,0,test,grid,means.dead,0.0,,,,\nr,7,1,test,grid,means.dead,nan,,,,\n"
                        + "r,7,0,test,grid,means.flat,2.0,,,,\nr,7,1,test,grid,means.flat,2.0,,,,\n");
        RunFolder.delete(out.resolve("figures"));
        Watcher watcher = new Watcher();
        world.runs.figures(out, List.of("curve"), false, watcher);
        assertThat(watcher.notes)
                .containsExactly(
                        "1 curve is 0 or undefined at every epoch, such as 'means dead (grid)', not"
                                + " drawn; 'figures' with --all does");
        assertThat(names(out.resolve("figures")))
                .contains("curve-means-flat-grid.svg")
                .doesNotContain("curve-means-dead-grid.svg");
        world.runs.figures(out, List.of("curve"), true, watcher);
        assertThat(names(out.resolve("figures"))).contains("curve-means-dead-grid.svg");
    }

    @Test
    void figures_areRedrawnWithoutModelDataOrMetric() throws Exception {
        run(new Watcher());
        Map<String, String> drawn = Snapshot.of(out);
        RunFolder.delete(out.resolve("figures"));
        world.catalog.without(Kind.MODELS, world.family);
        world.catalog.without(Kind.DATA, world.data);
        world.catalog.without(Kind.METRICS, world.means);
        assertThat(world.runs.figures(out, List.of(), false, new Watcher())).isNotEmpty();
        assertThat(Snapshot.of(out)).isEqualTo(drawn);
        assertThat(world.runs.figures(out, List.of("sheet"), false, new Watcher())).hasSize(2);
    }

    @Test
    void networkMeasuredOnce_hasMapsAndNoCurves() throws Exception {
        Watcher watcher = new Watcher();
        run(watcher, "train.epochs=0");
        assertThat(names(out.resolve("figures")))
                .contains("sheet-means-grid-sign.png")
                .doesNotContain("curve-accuracy-test.png", "curve-means-index-grid.png");
        assertThat(watcher.notes).noneMatch(note -> note.contains("curve"));
        world.runs.figures(out, List.of("curve"), true, watcher);
        assertThat(names(out.resolve("figures"))).contains("curve-accuracy-test.png");
    }

    @Test
    void runWithoutAnythingToDraw_isTold() throws Exception {
        Watcher watcher = new Watcher();
        run(watcher);
        RunFolder.delete(out.resolve("maps"));
        assertThat(world.runs.figures(out, List.of("sheet"), false, watcher)).isEmpty();
        assertThat(watcher.notes)
                .contains("no figures: none of the views ['sheet'] draws what this run measured");
    }
}
