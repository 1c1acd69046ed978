package org.topolab.core.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.internal.fake.World;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.RecipeText;

/** Recipes in memory, and the words that say how they differ from their file. */
class RecipeInMemoryTest {

    @TempDir Path folder;
    private World world;
    private Path file;

    @BeforeEach
    void world() throws Exception {
        world = new World(folder);
        file = Files.writeString(folder.resolve("base.yaml"), World.RECIPE);
    }

    private List<String> overrides(String text) throws Exception {
        return world.recipes.overrides(file, text).orElseThrow();
    }

    @Test
    void textInMemory_isCheckedAsAFile() throws Exception {
        assertThat(world.recipes.check(file.toString(), World.RECIPE, List.of()).frozen())
                .isEqualTo(world.recipes.read(file, List.of()).frozen());
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(
                        () ->
                                world.recipes.check(
                                        "new.yaml",
                                        World.RECIPE.replace("n: 2", "n: x"),
                                        List.of()))
                .withMessageContaining("new.yaml:4:26: model.n: found text 'x'");
        assertThat(
                        world.recipes
                                .sweep("s", World.RECIPE.replace("n: 2", "n: [1, 2]"), List.of())
                                .lists())
                .isTrue();
    }

    @Test
    void changedEntries_becomeWords() throws Exception {
        assertThat(overrides(World.RECIPE + "# a comment\n")).isEmpty();
        assertThat(overrides(World.RECIPE.replace("n: 2", "n: 4"))).containsExactly("model.n=4");
        assertThat(overrides(World.RECIPE.replace("rate: 0.1", "rate: 0.2, clip: 3")))
                .containsExactly("train.optimizer.rate=0.2", "train.optimizer.clip=3");
        assertThat(overrides(World.RECIPE.replace("[means]", "[means, any: {shuffles: 3}]")))
                .containsExactly("measure.metrics=[means, {any: {shuffles: 3}}]");
        assertThat(overrides(World.RECIPE.replace("seed: 7", "seed: [1..3]")))
                .containsExactly("seed=[1..3]");
    }

    @Test
    void removedEntries_becomeWordsToo() throws Exception {
        assertThat(overrides(World.RECIPE.replace("seed: 7\n", ""))).containsExactly("seed=1");
        assertThat(overrides(World.RECIPE.replace("name: rows-test\n", "")))
                .containsExactly("name=base");
        assertThat(overrides(World.RECIPE.replace("figures: [sheet, curve]\n", "")))
                .containsExactly("figures=[]");
        assertThat(overrides(World.RECIPE.replace(", grid: 4", "")))
                .containsExactly("model={family: tiny, n: 2}");
    }

    @Test
    void fileThatIsNoRecipeAnyMore_hasNoWords() throws Exception {
        Files.writeString(file, "model: {");
        assertThat(world.recipes.overrides(file, World.RECIPE)).isEmpty();
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> world.recipes.overrides(file, "model: {}"));
    }

    @Test
    void movedText_keepsWhatPathsMean() throws Exception {
        Files.createDirectories(folder.resolve("images"));
        String text = World.RECIPE.replace("provider: rows", "provider: rows, folder: images");
        Path elsewhere = folder.resolve("recipes/base.yaml");
        String moved = world.recipes.moved(text, file, elsewhere);
        assertThat(world.recipes.check(elsewhere.toString(), moved, List.of()).frozen())
                .isEqualTo(world.recipes.check(file.toString(), text, List.of()).frozen());
        assertThat(RecipeText.remove(moved, "data.folder"))
                .isEqualTo(RecipeText.remove(text, "data.folder"));
        assertThat(world.recipes.moved(World.RECIPE, file, elsewhere)).isEqualTo(World.RECIPE);
    }
}
