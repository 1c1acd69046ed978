package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.Options;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Row;
import org.topolab.format.json.Json;

/** What a run says of itself: record, frozen recipe, rows. */
class RunRecordTest extends RunsInAWorld {

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

    @Test
    void metrics_areTidyRowsWithChance() throws Exception {
        Outcome outcome = run(new Watcher());
        List<String> lines = Files.readAllLines(out.resolve("metrics.csv"));
        assertThat(lines.get(0))
                .isEqualTo("run,seed,epoch,split,sheet,metric,value,chance,chance_sd,low,high");
        assertThat(lines.stream().map(line -> line.replaceAll("(\\.\\d+|\\d+E-?\\d+).*", "")))
                .hasSize(1 + 4 + 3 * 5);
        assertThat(lines.get(1)).startsWith("rows-test,7,0,test,,accuracy,");
        assertThat(lines.get(1).split(",")[7]).isEqualTo("0.3333333333333333");
        assertThat(lines.get(2)).startsWith("rows-test,7,0,test,,loss,").endsWith(",,,,");
        assertThat(lines.get(3))
                .startsWith("rows-test,7,0,test,grid,means.index,")
                .endsWith(",0.25,0.125,,");
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
}
