package org.topolab.desktop.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.RecipeText;
import org.topolab.desktop.view.FakeWorkbench;

/** What is edited, checked, kept, saved and started. */
class DeskTest {

    @TempDir Path folder;
    private RecipeWorld world;
    private FakeWorkbench workbench;
    private final Page page = new Page();
    private Desk desk;
    private Actions actions;
    private final Answers ask = new Answers();

    @BeforeEach
    void desk() throws Exception {
        world = new RecipeWorld(folder);
        workbench = new FakeWorkbench(folder);
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(examples.resolve("easy.yaml"), RecipeWorld.RECIPE);
        desk = new Desk(world.sources, workbench, new Drafts(folder.resolve("state")), page);
        Shelf shelf = new Shelf(Optional.of(examples));
        actions = new Actions(desk, workbench, shelf, ask, world.recipes);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private void type(String text) {
        page.text = text;
        desk.typed();
        desk.check();
    }

    @Test
    void begin_opensTheExampleThenWhatWasLeft() throws Exception {
        desk.begin("easy");
        assertThat(page.text).isEqualTo(RecipeWorld.RECIPE);
        assertThat(page.checked.valid()).isTrue();
        type("half");
        desk.close();
        Page again = new Page();
        Desk next = new Desk(world.sources, workbench, new Drafts(folder.resolve("state")), again);
        next.begin("easy");
        assertThat(again.text).isEqualTo("half");
        assertThat(again.draft.unsaved()).isTrue();
        assertThat(again.draft.file()).contains(folder.resolve("examples/easy.yaml"));
        next.close();
    }

    @Test
    void withoutExample_oneBeginsWithNothing() {
        desk.begin("none");
        assertThat(page.text).isEmpty();
        assertThat(page.checked.problems()).isNotEmpty();
        actions.open("easy");
        assertThat(page.text).isEqualTo(RecipeWorld.RECIPE);
    }

    @Test
    void typedText_isCheckedWithPlaces() {
        desk.open("easy");
        type(RecipeWorld.RECIPE.replace("count: 3", "count: x"));
        assertThat(page.checked.problems())
                .extracting(Problem::line, Problem::column, Problem::path)
                .containsExactly(tuple(7, 10, "model.count"));
        assertThat(desk.current().orElseThrow().valid()).isFalse();
        page.text = "seed: 1";
        assertThat(desk.current()).isEmpty();
    }

    @Test
    void changeThatIsRefused_isToldAndLeavesTheText() {
        desk.open("easy");
        type("a: {");
        desk.change(text -> RecipeText.set(text, "seed", 1L));
        assertThat(page.text).isEqualTo("a: {");
        assertThat(workbench.told()).anyMatch(told -> told.contains("expected"));
    }

    @Test
    void start_runsTheVerbOnlyWithoutProblems() {
        desk.open("easy");
        type("seed: 1");
        actions.start();
        assertThat(workbench.ran()).isEmpty();
        type(RecipeWorld.RECIPE.replace("count: 3", "count: 4"));
        actions.start();
        assertThat(workbench.ran()).hasSize(1);
        assertThat(workbench.ran().get(0))
                .startsWith("run", "examples/easy.yaml", "model.count=4", "--out");
    }

    @Test
    void startOfANewRecipe_savesAndAdoptsTheCopy() {
        type(RecipeWorld.RECIPE);
        actions.start();
        assertThat(desk.draft().file()).contains(folder.resolve("recipes/first.yaml"));
        assertThat(desk.draft().unsaved()).isFalse();
    }

    @Test
    void openingOverChanges_asks() throws Exception {
        Files.writeString(folder.resolve("other.yaml"), "seed: 5\n");
        desk.open("easy");
        type("changed");
        ask.answer = Ask.Answer.CANCEL;
        actions.open("other.yaml");
        assertThat(page.text).isEqualTo("changed");
        ask.answer = Ask.Answer.SAVE;
        ask.file = Optional.of(folder.resolve("kept.yaml"));
        actions.open("other.yaml");
        assertThat(folder.resolve("kept.yaml")).hasContent("changed");
        assertThat(page.text).isEqualTo("seed: 5\n");
        type("lost");
        ask.answer = Ask.Answer.DISCARD;
        actions.open("easy");
        assertThat(page.text).isEqualTo(RecipeWorld.RECIPE);
        assertThat(folder.resolve("other.yaml")).hasContent("seed: 5");
    }

    @Test
    void example_isSavedElsewhere() {
        desk.open("easy");
        type(RecipeWorld.RECIPE.replace("seed: 1", "seed: 2"));
        ask.file = Optional.of(folder.resolve("recipes/mine.yaml"));
        actions.save(() -> {});
        assertThat(ask.started).isEqualTo(folder.resolve("recipes/easy.yaml"));
        assertThat(folder.resolve("recipes/mine.yaml")).content().contains("seed: 2");
        assertThat(folder.resolve("examples/easy.yaml")).hasContent(RecipeWorld.RECIPE);
        type(RecipeWorld.RECIPE);
        actions.save(() -> {});
        assertThat(folder.resolve("recipes/mine.yaml")).hasContent(RecipeWorld.RECIPE);
        assertThat(page.draft.unsaved()).isFalse();
    }

    @Test
    void missingRecipe_isToldInASentence() {
        desk.open("eazy");
        assertThat(workbench.told()).anyMatch(told -> told.contains("did you mean 'easy'?"));
    }

    /** A text without a window. */
    private static final class Page implements Desk.Parts {
        private String text = "";
        private Checked checked = Checked.nothing();
        private Draft draft = Draft.empty();
        private final List<Object> installed = new ArrayList<>();

        @Override
        public void opened(String opened) {
            text = opened;
        }

        @Override
        public void changed(String changed) {
            text = changed;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public void checked(Checked found) {
            checked = found;
        }

        @Override
        public void titled(Draft titled) {
            draft = titled;
        }

        @Override
        public List<Object> installed() {
            return installed;
        }
    }

    private static final class Answers implements Ask {
        private Answer answer = Answer.CANCEL;
        private Optional<Path> file = Optional.empty();
        private Path started = Path.of("");

        @Override
        public Answer unsaved(String name) {
            return answer;
        }

        @Override
        public Optional<Path> open(Path start) {
            return file;
        }

        @Override
        public Optional<Path> save(Path start) {
            started = start;
            return file;
        }
    }
}
