package org.topolab.core.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.option.OptionSpec;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.Recipe;

class YamlRecipesTest {

    @TempDir Path folder;

    @Test
    void frozenRecipe_holdsEveryDefaultAndReadsBackEqual() throws Exception {
        World world = new World(folder);
        Recipe recipe =
                world.read(
                        World.RECIPE.replace("name: rows-test", "name: 'true'"),
                        "measure.metrics.any.shuffles=3",
                        "train.optimizer.weight-decay=1e-5");
        String yaml = Frozen.yaml(recipe.frozen());
        assertThat(yaml)
                .contains(
                        "momentum: 0.9",
                        "schedule: constant",
                        "fault: ''",
                        "name: 'true'",
                        "every: epoch");
        Recipe again = world.read(yaml);
        assertThat(again.frozen()).isEqualTo(recipe.frozen());
        assertThat(Frozen.yaml(again.frozen())).isEqualTo(yaml);
        assertThat(again.train().values()).isEqualTo(recipe.train().values());
    }

    @Test
    void coreSchema_readsItsNumbersAndNothingElse() throws Exception {
        Recipe recipe =
                new World(folder).read(World.RECIPE, "seed=0x1F", "train.epochs=0o17", "name=yes");
        assertThat(recipe.seed()).isEqualTo(31);
        assertThat(recipe.train().integer("epochs")).isEqualTo(15);
        assertThat(recipe.name()).isEqualTo("yes");
    }

    @Test
    void locate_findsInWorkingDirectoryThenExamplesAlsoWithoutEnding() throws Exception {
        Path examples = Files.createDirectory(folder.resolve("examples"));
        Files.writeString(examples.resolve("reset2.yaml"), "");
        Path working = Files.createDirectory(folder.resolve("working"));
        Files.writeString(working.resolve("mine.yaml"), "");
        RecipeFiles files = new RecipeFiles(working, Optional.of(examples));
        assertThat(files.locate("mine")).isEqualTo(working.resolve("mine.yaml"));
        assertThat(files.locate("reset2.yaml")).isEqualTo(examples.resolve("reset2.yaml"));
        assertThat(files.locate("examples/reset2")).isEqualTo(examples.resolve("reset2.yaml"));
        assertThatIOException()
                .isThrownBy(() -> files.locate("rest2.yaml"))
                .withMessageContainingAll(
                        "no recipe 'rest2.yaml'",
                        examples.toString(),
                        "did you mean 'reset2.yaml'?");
    }

    @Test
    void missingOrBinaryFile_isToldInASentence() throws Exception {
        World world = new World(folder);
        assertThatIOException()
                .isThrownBy(() -> world.recipes.read(folder.resolve("none.yaml"), List.of()))
                .withMessageContaining("no recipe");
        Path file = folder.resolve("bin.yaml");
        Files.write(file, "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIOException()
                .isThrownBy(() -> world.recipes.read(file, List.of()))
                .withMessageContaining("is not text in UTF-8");
    }

    @Test
    void completion_offersKeysAndValues() throws Exception {
        World world = new World(folder);
        Path file = folder.resolve("r.yaml");
        Files.writeString(file, World.RECIPE);
        assertThat(world.recipes.complete(file, "model.")).contains("model.n=", "model.family=");
        assertThat(world.recipes.complete(file, "model=")).containsExactly("model=tiny");
        assertThat(world.recipes.complete(file, "train.optimizer.name="))
                .containsExactly(
                        "train.optimizer.name=adam",
                        "train.optimizer.name=rmsprop",
                        "train.optimizer.name=sgd");
        assertThat(world.recipes.complete(file, "measure.metrics.means.s"))
                .containsExactly("measure.metrics.means.shuffles=");
        assertThat(world.recipes.complete(folder.resolve("none"), "train.ep"))
                .containsExactly("train.epochs=");
    }

    @Test
    void platformOptions_describeWhatTheReaderTakes() throws Exception {
        assertThat(new World(folder).recipes.platformOptions())
                .extracting(OptionSpec::name)
                .containsExactly("name", "seed", "train", "measure", "figures", "movies");
    }
}
