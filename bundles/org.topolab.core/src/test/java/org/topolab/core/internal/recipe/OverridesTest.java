package org.topolab.core.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.Recipe;

class OverridesTest {

    @TempDir Path folder;

    @Test
    void dottedKeys_changeAndAddEntries() throws Exception {
        Recipe recipe =
                new World(folder)
                        .read(
                                World.RECIPE,
                                "train.epochs=1",
                                "train.optimizer.momentum=0.5",
                                "name=other",
                                "measure.every=end");
        assertThat(recipe.train().integer("epochs")).isEqualTo(1);
        assertThat(recipe.train().group("optimizer").number("momentum")).isEqualTo(0.5);
        assertThat(recipe.train().group("optimizer").number("rate")).isEqualTo(0.1);
        assertThat(recipe.name()).isEqualTo("other");
        assertThat(recipe.measure().text("every")).isEqualTo("end");
    }

    @Test
    void listsOfMetrics_areReachedById() throws Exception {
        Recipe recipe =
                new World(folder)
                        .read(
                                World.RECIPE,
                                "measure.metrics.means.shuffles=5",
                                "measure.metrics.any.shuffles=6",
                                "figures=[curve]");
        assertThat(recipe.metrics())
                .extracting(m -> m.id() + m.options().integer("shuffles"))
                .containsExactly("means5", "any6");
        assertThat(recipe.figures()).extracting(f -> f.id()).containsExactly("curve");
    }

    @Test
    void secondOfAMetric_isReachedByItsOwnName() throws Exception {
        String twice = "metrics: [means, {means: {as: means-b, shuffles: 3}}]";
        Recipe recipe =
                new World(folder)
                        .read(
                                World.RECIPE.replace("metrics: [means]", twice),
                                "measure.metrics.means.shuffles=5",
                                "measure.metrics.means-b.shuffles=6");
        assertThat(recipe.metrics())
                .extracting(m -> m.id() + " " + m.name() + m.options().integer("shuffles"))
                .containsExactly("means means5", "means means-b6");
        assertThat(new World(folder).read(Frozen.yaml(recipe.frozen())).frozen())
                .isEqualTo(recipe.frozen());
    }

    @Test
    void shortForms_chooseDataAndModel() throws Exception {
        Recipe recipe = new World(folder).read("seed: 1", "data=rows", "model=tiny");
        assertThat(recipe.data().id()).isEqualTo("rows");
        assertThat(recipe.model().id()).isEqualTo("tiny");
        assertThat(recipe.name()).isEqualTo("r");
    }

    @Test
    void problems_nameTheOverride() throws Exception {
        assertThat(
                        new World(folder)
                                .problems(
                                        World.RECIPE,
                                        "train.epohcs=1",
                                        "model.n=3",
                                        "model.grid=abc",
                                        "data=rwos",
                                        "seed.x=1",
                                        "seed",
                                        "train.batch=[1"))
                .containsExactly(
                        "command line 'seed.x=1': seed.x: nothing can be set below 'seed', which"
                                + " is a single value",
                        "command line 'seed': seed: expected key=value, such as train.epochs=1",
                        "command line 'train.batch=[1': train.batch: expected ',' or ']', but got"
                                + " <stream end>",
                        "command line 'data=rwos': data.provider: unknown data set 'rwos', expected"
                                + " one of rows; did you mean 'rows'?",
                        "command line 'model.grid=abc': model.grid: found text 'abc', expected an"
                                + " integer from 1 to 64",
                        "command line 'train.epohcs=1': train.epohcs: unknown option 'epohcs',"
                                + " expected one of epochs, batch, recordings, optimizer, stop,"
                                + " augment, precision, threads, recompute, kernels, checkpoint,"
                                + " keep-weights, from, from-sha256; did you mean 'epochs'?",
                        "command line 'train.batch=[1': train.batch: found text '[1', expected an"
                                + " integer from 1 to 65536 images");
    }

    @Test
    void crossCheckOfAnOverride_namesIt() throws Exception {
        assertThat(new World(folder).problems(World.RECIPE, "model.n=3"))
                .containsExactly(
                        "command line 'model.n=3': model.n: found 3, expected a divisor of the"
                                + " grid's side 4");
    }

    @Test
    void dataFolder_isRelativeToWorkingDirectoryOrFile() throws Exception {
        World world = new World(folder);
        assertThat(
                        world.read(World.RECIPE, "data.folder=../shared")
                                .data()
                                .options()
                                .text("folder"))
                .isEqualTo(folder.resolveSibling("shared").toString());
        String text = World.RECIPE.replace("provider: rows", "provider: rows, folder: here");
        assertThat(world.read(text).data().options().text("folder"))
                .as("not beside the file: the data set looks for it")
                .isEqualTo("here");
        Files.createDirectory(folder.resolve("here"));
        assertThat(world.read(text).data().options().text("folder"))
                .isEqualTo(folder.resolve("here").toString());
    }
}
