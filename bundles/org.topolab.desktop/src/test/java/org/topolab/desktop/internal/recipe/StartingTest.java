package org.topolab.desktop.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words that start what is edited. */
class StartingTest {

    @TempDir Path folder;
    private RecipeWorld world;
    private Starting starting;

    @BeforeEach
    void world() throws Exception {
        world = new RecipeWorld(folder);
        Files.writeString(folder.resolve("mine.yaml"), RecipeWorld.RECIPE);
        starting =
                new Starting(
                        world.recipes,
                        folder,
                        Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC));
    }

    private Starting.Start start(Draft draft) throws Exception {
        Checked checked = Checked.of(world.sources, draft.source(folder).toString(), draft.text());
        return starting.of(draft, checked.sweep().orElseThrow());
    }

    private Draft mine() throws Exception {
        return Draft.read(folder.resolve("mine.yaml"));
    }

    @Test
    void unchangedRecipe_isRunByItsNameIntoANewFolder() throws Exception {
        assertThat(start(mine()).words())
                .containsExactly("run", "mine.yaml", "--out", "runs/first-20240506-070809");
        Files.createDirectories(folder.resolve("runs/first-20240506-070809"));
        assertThat(start(mine()).words()).endsWith("--out", "runs/first-20240506-070809-2");
    }

    @Test
    void changes_becomeOverrides() throws Exception {
        Draft changed = mine().with(RecipeWorld.RECIPE.replace("count: 3", "count: 4"));
        assertThat(start(changed).words()).startsWith("run", "mine.yaml", "model.count=4", "--out");
        assertThat(start(changed).copy()).isEmpty();
    }

    @Test
    void exampleOfTheDistribution_goesByItsName() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path example =
                Files.writeString(
                        Files.createDirectories(folder.resolve("examples")).resolve("easy.yaml"),
                        RecipeWorld.RECIPE);
        Starting elsewhere = new Starting(world.recipes, home, Clock.systemUTC());
        Draft draft = Draft.read(example);
        Checked checked = Checked.of(world.sources, example.toString(), draft.text());
        assertThat(elsewhere.of(draft, checked.sweep().orElseThrow()).words())
                .startsWith("run", "easy", "--out");
    }

    @Test
    void lists_startASweep() throws Exception {
        Draft lists = mine().with(RecipeWorld.RECIPE.replace("count: 3", "count: [3, 4]"));
        assertThat(start(lists).words())
                .containsExactly(
                        "sweep", "mine.yaml", "model.count=[3, 4]", "--out", "sweeps/first");
    }

    @Test
    void recipeInNoFile_isSavedUnderANameThatNothingElseHas() throws Exception {
        Draft fresh = Draft.empty().with(RecipeWorld.RECIPE);
        Starting.Start first = start(fresh);
        assertThat(first.copy()).contains(folder.resolve("recipes/first.yaml"));
        assertThat(first.words()).startsWith("run", "recipes/first.yaml", "--out");
        assertThat(start(fresh).copy()).isEqualTo(first.copy());
        Draft other = fresh.with(RecipeWorld.RECIPE.replace("count: 3", "count: 5"));
        assertThat(start(other).copy()).contains(folder.resolve("recipes/first-2.yaml"));
        assertThat(first.copy().orElseThrow()).hasContent(RecipeWorld.RECIPE);
    }

    @Test
    void fileThatCannotBeReadAnyMore_isLeftAndACopyRun() throws Exception {
        Draft draft = mine();
        Files.writeString(folder.resolve("mine.yaml"), "model: {");
        assertThat(start(draft).words()).startsWith("run", "recipes/first.yaml");
        assertThat(folder.resolve("mine.yaml")).hasContent("model: {");
    }

    @Test
    void drafts_areKeptUntilTheyAreSaved() throws Exception {
        Drafts drafts = new Drafts(folder.resolve("state/desktop"));
        assertThat(drafts.last()).isEmpty();
        Draft draft = mine().with("half a recipe");
        drafts.note(draft);
        drafts.keep();
        assertThat(new Drafts(folder.resolve("state/desktop")).last()).contains(draft);
        drafts.note(mine());
        drafts.keep();
        assertThat(drafts.last()).contains(mine());
        assertThat(folder.resolve("state/desktop/recipe.yaml")).doesNotExist();
        drafts.note(draft);
        drafts.keep();
        Files.delete(folder.resolve("mine.yaml"));
        assertThat(drafts.last().map(Draft::text)).contains("half a recipe");
        assertThat(drafts.last().flatMap(Draft::file)).isEqualTo(Optional.empty());
    }

    @Test
    void linesOfAFile_keepTheirEnds() throws Exception {
        Path file = folder.resolve("windows.yaml");
        Files.writeString(file, "seed: 1\r\n");
        Draft draft = Draft.read(file);
        assertThat(draft.text()).isEqualTo("seed: 1\n");
        assertThat(draft.with("seed: 2\n").written()).isEqualTo("seed: 2\r\n");
    }

    @Test
    void shelf_offersExamplesAndOwnRecipes() throws Exception {
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(examples.resolve("easy.yaml"), "");
        Shelf shelf = new Shelf(Optional.of(examples));
        assertThat(shelf.rows(folder))
                .containsExactly(
                        new Shelf.Row("Examples", List.of("easy")),
                        new Shelf.Row("In this folder", List.of("mine.yaml")));
        assertThat(shelf.example(examples.resolve("easy.yaml"))).isTrue();
        assertThat(shelf.example(folder.resolve("mine.yaml"))).isFalse();
    }
}
