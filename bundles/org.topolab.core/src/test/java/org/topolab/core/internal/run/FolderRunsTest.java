package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.model.Compute;
import org.topolab.api.option.Options;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.fake.FakeFamily;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Plan;
import org.topolab.core.run.PlannedTime;
import org.topolab.core.run.PluginFailedException;
import org.topolab.core.run.Row;
import org.topolab.format.json.Json;
import org.topolab.format.npy.Npy;
import org.topolab.format.safetensors.Safetensors;

class FolderRunsTest {

    @TempDir Path folder;
    private World world;
    private Path out;

    @BeforeEach
    void world() {
        world = new World(folder);
        out = folder.resolve("out");
    }

    private Outcome run(Watcher watcher, String... overrides) throws Exception {
        return world.runs.run(world.read(World.RECIPE, overrides), out, false, watcher);
    }

    @Test
    void finishedRun_leavesEverythingPromised() throws Exception {
        Watcher watcher = new Watcher();
        Outcome outcome = run(watcher);
        assertThat(outcome.finished()).isTrue();
        assertThat(names(out))
                .containsExactly(
                        "checkpoint",
                        "figures",
                        "log.jsonl",
                        "maps",
                        "metrics.csv",
                        "recipe.yaml",
                        "run.json",
                        "tables",
                        "weights");
        assertThat(names(out.resolve("weights"))).containsExactly("epoch-0003.safetensors");
        assertThat(Safetensors.read(out.resolve("weights/epoch-0003.safetensors")).tensors())
                .containsOnlyKeys("weights", "mean");
        assertThat(names(out.resolve("maps")))
                .hasSize(4 * 3)
                .contains(
                        "means-mean-grid-epoch-0000.npy",
                        "means-sign-grid-epoch-0003.npy",
                        "means-grid-epoch-0003.json");
        assertThat(names(out.resolve("checkpoint")))
                .containsExactly("step-000000000010", "step-000000000015");
        assertThat(Npy.read(out.resolve("maps/means-mean-grid-epoch-0003.npy")).shape())
                .containsExactly(2, 4, 4);
        assertThat(Npy.read(out.resolve("maps/means-sign-grid-epoch-0003.npy")).shape())
                .containsExactly(4, 4);
        assertThat(names(out.resolve("figures")))
                .contains(
                        "sheet-means-grid-sign.png",
                        "sheet-means-grid-sign.svg",
                        "curve-means-grid-profile.svg",
                        "curve-accuracy-test.svg",
                        "curve-loss-train.png",
                        "curve-means-index-grid.png");
        assertThat(outcome.figures()).hasSameSizeAs(names(out.resolve("figures")));
        assertThat(world.data.open).hasValue(0);
        assertThat(world.family.open).isZero();
        assertThat(watcher.training.get(watcher.training.size() - 1).fraction()).isEqualTo(1.0);
    }

    @Test
    void record_saysVersionsDataMachineAndRecipe() throws Exception {
        run(new Watcher());
        Map<?, ?> record = (Map<?, ?>) Json.read(out.resolve("run.json"));
        assertThat(record.get("kind")).isEqualTo("topolab-run");
        assertThat(record.get("format")).isEqualTo(1L);
        assertThat(record.get("status")).isEqualTo("finished");
        assertThat(record.get("bundles").toString())
                .contains("org.topolab.core=0.1.0", "org.example.FakeFamily=1.0.0");
        assertThat(record.get("data").toString())
                .contains("sha256=" + world.data.sha256, "names=[top, middle, bottom]");
        assertThat(record.get("model").toString())
                .contains("parameters=36", "engine=plain Java f32", "block-rows=2");
        assertThat(record.get("machine").toString()).contains("processors=", "memory-bytes=");
        Recipe again = world.recipes.read(out.resolve("recipe.yaml"), List.of());
        assertThat(record.get("recipe")).isEqualTo(again.frozen());
    }

    @Test
    void record_saysSpeedAndPeakOfMemory() throws Exception {
        run(new Watcher(16));
        Map<?, ?> cut = (Map<?, ?>) Json.read(out.resolve("run.json"));
        assertThat((Double) cut.get("images_per_second")).isPositive();
        world.runs.resume(out, new Watcher());
        Map<?, ?> record = (Map<?, ?>) Json.read(out.resolve("run.json"));
        // every look at the clock takes 1 ms
        assertThat((Double) record.get("images_per_second")).isBetween(1000.0, 8000.0);
        assertThat((Long) record.get("peak_memory_bytes"))
                .isGreaterThanOrEqualTo((Long) cut.get("peak_memory_bytes"))
                .isGreaterThan(1 << 20);
        assertThat(Files.readString(out.resolve("log.jsonl"))).contains("peak_memory_bytes");
    }

    @Test
    void threads_areFrozenAsTheyWereFoundOnTheMachine() throws Exception {
        run(new Watcher());
        Recipe again = world.recipes.read(out.resolve("recipe.yaml"), List.of());
        assertThat(again.train().integer("threads")).isEqualTo(3);
        Map<?, ?> record = (Map<?, ?>) Json.read(out.resolve("run.json"));
        assertThat(record.get("compute"))
                .isEqualTo(Map.of("precision", "f32", "threads", 3L, "recompute", false));
    }

    @Test
    void recompute_isChosenWhereItAloneFits() throws Exception {
        run(new Watcher(), "model.fault=thrifty", "train.threads=2");
        assertThat(compute(out)).containsEntry("recompute", true).containsEntry("threads", 2L);
        Path kept = folder.resolve("kept");
        Recipe off = world.read(World.RECIPE, "model.fault=thrifty", "train.recompute=off");
        world.runs.run(off, kept, false, new Watcher());
        assertThat(compute(kept)).containsEntry("recompute", false);
    }

    private static Map<String, Object> compute(Path run) throws IOException {
        Map<String, Object> compute = new TreeMap<>();
        ((Map<?, ?>) ((Map<?, ?>) Json.read(run.resolve("run.json"))).get("compute"))
                .forEach((key, value) -> compute.put(String.valueOf(key), value));
        return compute;
    }

    @Test
    void resumeWithOtherThreads_saysSoAndGoesOn() throws Exception {
        run(new Watcher(10));
        Watcher watcher = new Watcher();
        world.runs.resume(out, List.of("train.threads=5"), watcher);
        assertThat(watcher.notes).first().asString().contains("train.threads=5", "other bits");
        assertThat(compute(out)).containsEntry("threads", 5L);
        assertThat(Files.readString(out.resolve("log.jsonl"))).contains("train.threads=5");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                world.runs.measure(
                                        out, List.of(), List.of("train.epochs=9"), new Watcher()))
                .withMessageContaining("train.epochs=9");
    }

    @Test
    void metrics_areTidyRowsWithChance() throws Exception {
        Outcome outcome = run(new Watcher());
        List<String> lines = Files.readAllLines(out.resolve("metrics.csv"));
        assertThat(lines.get(0))
                .isEqualTo("run,seed,epoch,split,sheet,metric,value,chance,chance_sd");
        assertThat(lines.stream().map(line -> line.replaceAll("(\\.\\d+|\\d+E-?\\d+).*", "")))
                .hasSize(1 + 4 + 3 * 5);
        assertThat(lines.get(1)).startsWith("rows-test,7,0,test,,accuracy,");
        assertThat(lines.get(1).split(",")[7]).isEqualTo("0.3333333333333333");
        assertThat(lines.get(2)).startsWith("rows-test,7,0,test,,loss,").endsWith(",,");
        assertThat(lines.get(3))
                .startsWith("rows-test,7,0,test,grid,means.index,")
                .endsWith(",0.25,0.125");
        assertThat(lines.get(5)).startsWith("rows-test,7,1,train,,loss,");
        assertThat(outcome.last())
                .extracting(Row::metric)
                .containsExactly("loss", "accuracy", "loss", "means.index", "means.indices");
        double accuracy = outcome.last().get(1).value();
        assertThat(accuracy).isGreaterThan(0.9);
        // indices of 21 test images: 0 + 1 + ... + 20
        assertThat(outcome.last().get(4).value()).isEqualTo(210);
    }

    @Test
    void oneMeasurement_readsTheTestSplitOnceForAllMetricsAndSheets() throws Exception {
        run(new Watcher(), "train.epochs=0", "measure.metrics=[means, any]");
        assertThat(world.data.testReads).hasValue(21);
        assertThat(world.means.images).hasValue(21);
        assertThat(world.any.images).hasValue(2 * 21);
        assertThat(names(out.resolve("weights"))).containsExactly("epoch-0000.safetensors");
    }

    @Test
    void interruptedAnywhereAndResumed_equalsUninterruptedBitByBit() throws Exception {
        Path whole = folder.resolve("whole");
        Watcher counting = new Watcher();
        world.runs.run(world.read(World.RECIPE), whole, false, counting);
        Map<String, String> expected = Snapshot.of(whole);
        assertThat(counting.asked).isGreaterThan(25);
        for (int at = 1; at <= counting.asked; at += 5) {
            Path cut = folder.resolve("cut" + at);
            Outcome first = world.runs.run(world.read(World.RECIPE), cut, false, new Watcher(at));
            assertThat(first.finished()).as("cut at %d", at).isFalse();
            assertThat(Files.readString(cut.resolve("run.json"))).contains("\"interrupted\"");
            Outcome second = world.runs.resume(cut, new Watcher(4));
            Outcome last = second;
            while (!last.finished()) {
                last = world.runs.resume(cut, new Watcher(4 + at));
            }
            assertThat(Snapshot.of(cut)).as("cut at %d", at).isEqualTo(expected);
        }
    }

    @Test
    void augmentedRun_hasTheSameBitsForAnyThreadsAndInterruption() throws Exception {
        String augment = "train.augment={flip: 0.5, shift: 1, normalise: auto}";
        Path whole = folder.resolve("whole");
        Recipe one = world.read(World.RECIPE, augment, "train.threads=1");
        world.runs.run(one, whole, false, new Watcher());
        Map<String, String> expected = Snapshot.of(whole);
        expected.remove("recipe.yaml");
        for (int threads : new int[] {2, 4}) {
            Path cut = folder.resolve("threads" + threads);
            Recipe more = world.read(World.RECIPE, augment, "train.threads=" + threads);
            world.runs.run(more, cut, false, new Watcher(16));
            assertThat(Files.readString(cut.resolve("log.jsonl")))
                    .contains("\"batch\":3,\"epoch\":2");
            assertThat(world.runs.resume(cut, new Watcher()).finished()).isTrue();
            Map<String, String> found = Snapshot.of(cut);
            found.remove("recipe.yaml");
            assertThat(found).as("%d threads", threads).isEqualTo(expected);
        }
        Path plain = folder.resolve("plain");
        world.runs.run(world.read(World.RECIPE), plain, false, new Watcher());
        assertThat(Files.readString(whole.resolve("metrics.csv")))
                .isNotEqualTo(Files.readString(plain.resolve("metrics.csv")));
    }

    @Test
    void automaticNormalisation_isFrozenAsGiven() throws Exception {
        run(new Watcher(), "train.augment.normalise=auto", "train.epochs=0");
        Options frozen =
                world.recipes.read(out.resolve("recipe.yaml"), List.of()).train().group("augment");
        assertThat(frozen.text("normalise")).isEqualTo("given");
        // a third of the rows is 0.5 brighter than noise of mean 0.25
        assertThat((Double) frozen.list("mean").get(0)).isCloseTo(0.25 + 0.5 / 3, within(0.02));
        assertThat(world.problems(World.RECIPE, "train.augment.normalise=maybe"))
                .singleElement()
                .asString()
                .contains("train.augment.normalise", "one of off, auto, given");
    }

    @Test
    void augmentationThatDoesNotFitTheImages_isRefusedBeforeTheStart() throws Exception {
        Recipe recipe = world.read(World.RECIPE, "train.augment.shift=3");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> world.runs.run(recipe, out, false, new Watcher()))
                .withMessageContainingAll("train.augment.shift", "expected less than 3");
        assertThat(out).doesNotExist();
        assertThat(world.data.open).hasValue(0);
    }

    @Test
    void crashAfterLastCheckpoint_isRepeatedFromIt() throws Exception {
        Path whole = folder.resolve("whole");
        world.runs.run(world.read(World.RECIPE), whole, false, new Watcher());
        world.runs.run(world.read(World.RECIPE), out, false, new Watcher());
        RunFolder.delete(out.resolve("checkpoint/step-000000000015"));
        Path record = out.resolve("run.json");
        Files.writeString(record, Files.readString(record).replace("\"finished\"", "\"running\""));
        Watcher watcher = new Watcher();
        assertThat(world.runs.resume(out, watcher).finished()).isTrue();
        assertThat(watcher.rows).extracting(Row::epoch).containsOnly(3);
        assertThat(Snapshot.of(out)).isEqualTo(Snapshot.of(whole));
    }

    @Test
    void damagedCheckpoint_isPassedOver() throws Exception {
        run(new Watcher());
        Path record = out.resolve("run.json");
        Files.writeString(record, Files.readString(record).replace("\"finished\"", "\"running\""));
        Files.write(out.resolve("checkpoint/step-000000000015/state.safetensors"), new byte[9]);
        Watcher watcher = new Watcher();
        assertThat(world.runs.resume(out, watcher).finished()).isTrue();
        assertThat(watcher.notes).first().asString().contains("step-000000000015", "damaged");
    }

    @Test
    void resumeWithOtherData_isRefused() throws Exception {
        run(new Watcher(10));
        world.data.sha256 = "cd".repeat(32);
        assertThatIOException()
                .isThrownBy(() -> world.runs.resume(out, new Watcher()))
                .withMessageContaining("train data have SHA-256 cdcd");
    }

    @Test
    void finishedRun_isNotResumed() throws Exception {
        run(new Watcher());
        Watcher watcher = new Watcher();
        assertThat(world.runs.resume(out, watcher).finished()).isTrue();
        assertThat(watcher.notes).containsExactly("this run is finished; nothing is left to do");
    }

    @Test
    void refusals_leaveNothingBehind() throws Exception {
        assertThatIOException()
                .isThrownBy(() -> run(new Watcher(), "data.folder=missing"))
                .withMessageContaining("rows: no file rows.bin");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> run(new Watcher(), "model.fault=misfit"))
                .withMessageContaining("r.yaml:4:8: model: tiny: needs images of 3 channels");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> run(new Watcher(), "data.targets=vectors"))
                .withMessageContaining(
                        "r.yaml:6:21: measure.metrics.means: needs classes as targets, data set"
                                + " 'rows' has vectors; choose other data or leave this metric"
                                + " out");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> run(new Watcher(), "measure.sheets=[grd]"))
                .withMessageContaining(
                        "measure.sheets: unknown sheet 'grd', model 'tiny' has grid, free; did"
                                + " you mean 'grid'?");
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> run(new Watcher(), "measure.sheets=[free]"))
                .withMessageContaining("needs units on a grid, no measured sheet of 'tiny' has");
        assertThat(names(folder)).containsExactly("r.yaml");
        assertThat(world.data.open).hasValue(0);
        assertThat(world.family.open).isZero();
    }

    @Test
    void existingFolder_isNeverOverwrittenUnlessItIsARunToReplace() throws Exception {
        run(new Watcher(), "train.epochs=1");
        assertThatIOException()
                .isThrownBy(() -> run(new Watcher()))
                .withMessageContaining("exists already");
        Recipe recipe = world.read(World.RECIPE, "train.epochs=2");
        world.runs.run(recipe, out, true, new Watcher());
        assertThat(names(out.resolve("weights"))).containsExactly("epoch-0002.safetensors");
        Path precious = Files.createDirectory(folder.resolve("precious"));
        Files.writeString(precious.resolve("thesis.txt"), "years");
        assertThatIOException()
                .isThrownBy(() -> world.runs.run(recipe, precious, true, new Watcher()))
                .withMessageContaining("is no run of Topolab, so it is not replaced");
        assertThat(names(folder)).containsExactly("out", "precious", "r.yaml");
    }

    @Test
    void brokenMetric_isLeftOutAndTold() throws Exception {
        Watcher watcher = new Watcher();
        Outcome outcome = run(watcher, "measure.metrics.any.break=true");
        assertThat(outcome.finished()).isTrue();
        assertThat(watcher.notes)
                .first()
                .asString()
                .contains("metric 'any' of org.example.FakeMetric failed while measuring sheet");
        assertThat(outcome.last()).extracting(Row::metric).contains("means.index");
    }

    @Test
    void divergedOrBrokenModel_endsTheRunAsFailed() throws Exception {
        assertThatIOException()
                .isThrownBy(() -> run(new Watcher(), "model.fault=nan"))
                .withMessage(
                        "training diverged: the loss is NaN at epoch 1, batch 1; lower"
                                + " train.optimizer.rate");
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"failed\"", "diverged");
        RunFolder.delete(out);
        assertThatExceptionOfType(PluginFailedException.class)
                .isThrownBy(() -> run(new Watcher(), "model.fault=throws"))
                .withMessageContaining(
                        "plug-in org.example.FakeFamily failed while taking a training step");
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
    void figures_areRedrawnWithoutModelDataOrMetric() throws Exception {
        run(new Watcher());
        Map<String, String> drawn = Snapshot.of(out);
        RunFolder.delete(out.resolve("figures"));
        world.catalog.without(Kind.MODELS, world.family);
        world.catalog.without(Kind.DATA, world.data);
        world.catalog.without(Kind.METRICS, world.means);
        assertThat(world.runs.figures(out, List.of(), new Watcher())).isNotEmpty();
        assertThat(Snapshot.of(out)).isEqualTo(drawn);
        assertThat(world.runs.figures(out, List.of("sheet"), new Watcher())).hasSize(2);
    }

    @Test
    void pluginReplacedSinceReading_isRefused() throws Exception {
        Recipe recipe = world.read(World.RECIPE);
        world.catalog.without(Kind.MODELS, world.family);
        world.catalog.with(Kind.MODELS, new FakeFamily());
        assertThatIOException()
                .isThrownBy(() -> world.runs.run(recipe, out, false, new Watcher()))
                .withMessageContaining("was replaced or removed since the recipe was read");
    }

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
    void dataSets_areToldWhereToLook() throws Exception {
        run(new Watcher(), "train.epochs=0");
        assertThat(world.data.last.folders()).containsExactly(folder.resolve("data"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
