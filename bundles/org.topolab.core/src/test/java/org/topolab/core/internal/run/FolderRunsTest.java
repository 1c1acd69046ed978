package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.fake.FakeFamily;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.PluginFailedException;
import org.topolab.core.run.Row;
import org.topolab.format.npy.Npy;
import org.topolab.format.safetensors.Safetensors;

/** What a run leaves behind, and what makes it fail. */
class FolderRunsTest extends RunsInAWorld {

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
                .hasSize(4 * 4)
                .contains(
                        "prediction-output-epoch-0003.json",
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
    void oneMeasurement_readsTheTestSplitOnceForAllMetricsAndSheets() throws Exception {
        run(new Watcher(), "train.epochs=0", "measure.metrics=[means, any]");
        assertThat(world.data.testReads).hasValue(21);
        assertThat(world.means.images).hasValue(21);
        assertThat(world.any.images).hasValue(2 * 21);
        assertThat(names(out.resolve("weights"))).containsExactly("epoch-0000.safetensors");
    }

    @Test
    void dataSets_areToldWhereToLook() throws Exception {
        run(new Watcher(), "train.epochs=0");
        assertThat(world.data.last.folders()).containsExactly(folder.resolve("data"));
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
                .withMessageContaining("needs a sheet laid out as grid, 'tiny' measures none");
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
    void pluginReplacedSinceReading_isRefused() throws Exception {
        Recipe recipe = world.read(World.RECIPE);
        world.catalog.without(Kind.MODELS, world.family);
        world.catalog.with(Kind.MODELS, new FakeFamily());
        assertThatIOException()
                .isThrownBy(() -> world.runs.run(recipe, out, false, new Watcher()))
                .withMessageContaining("was replaced or removed since the recipe was read");
    }

    @Test
    void dataTheModelCannotLearnFrom_areAProblemOfTheRecipe() throws Exception {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> run(new Watcher(), "model.fault=unfit"))
                .withMessageContaining("data: pixels are dark, expected bright ones; add a lamp");
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"status\": \"failed\"");
        assertThat(world.family.open).isZero();
    }
}
