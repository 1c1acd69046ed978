package org.topolab.desktop.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.view.FakeWorkbench;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Verb;

class VerbPanelTest {

    private final FakeWorkbench workbench = new FakeWorkbench(Path.of("/work"));
    private final AtomicInteger done = new AtomicInteger();
    private final VerbForm form = new VerbForm(new RunVerb());
    private VerbPanel panel;

    @BeforeEach
    void open() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> panel = new VerbPanel(form, workbench, done::incrementAndGet));
    }

    @Test
    void whatIsFilledIn_isShownAsALine() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    text("verb-RECIPE").setText("my a.yaml");
                    ((AbstractButton) PaletteTest.find(panel, "verb-json")).doClick();
                });

        assertThat(text("verb-line").getText()).isEqualTo("run 'my a.yaml' --json");
    }

    @Test
    void run_runsTheVerb() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    text("verb-RECIPE").setText("a.yaml");
                    panel.runButton().doClick();
                });

        assertThat(workbench.ran()).containsExactly(List.of("run", "a.yaml"));
        assertThat(panel.runButton().isEnabled()).isFalse();
    }

    @Test
    void cancel_runsNothing() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> ((AbstractButton) PaletteTest.find(panel, "verb-cancel")).doClick());

        assertThat(workbench.ran()).isEmpty();
        assertThat(done).hasValue(1);
    }

    @Test
    void suggestions_areThoseOfTheVerb() {
        FieldSuggestions suggestions = new FieldSuggestions(form, Path.of("/work"));
        List<VerbForm.Field> fields = form.fields();

        assertThat(suggestions.of(fields.get(0), "a")).containsExactly("a.yaml");
        assertThat(suggestions.of(fields.get(1), "seed=1 mo")).containsExactly("seed=1 model.n=");
        assertThat(suggestions.of(fields.get(2), "")).containsExactly("cpu", "light", "dark");
        assertThat(suggestions.of(fields.get(2), "d")).containsExactly("dark");
    }

    @Test
    void paths_areTypedRelativeWhereTheyAreBelow() {
        Path work = Path.of("/work");

        assertThat(FieldRow.relative(work, Path.of("/work/runs/a"))).isEqualTo("runs/a");
        assertThat(FieldRow.relative(work, Path.of("/other/a"))).isEqualTo("/other/a");
    }

    private JTextComponent text(String name) {
        return (JTextComponent) PaletteTest.find(panel, name);
    }

    private static final class RunVerb implements Verb {

        @Override
        public String name() {
            return "run";
        }

        @Override
        public String summary() {
            return "train";
        }

        @Override
        public Help help() {
            return new Help(
                    "RECIPE [KEY=VALUE...]",
                    "",
                    List.of(
                            new Help.Argument("RECIPE", "a YAML file"),
                            new Help.Argument("KEY=VALUE", "an entry")),
                    List.of(new Help.Option("look", "light|dark", "how"), Help.JSON));
        }

        @Override
        public int run(Invocation invocation) {
            return 0;
        }

        @Override
        public List<String> complete(Path directory, List<String> words) {
            return words.size() == 1 ? List.of("a.yaml", "b.yaml") : List.of("model.n=", "data=");
        }

        @Override
        public List<String> completeOption(String option) {
            return List.of("cpu");
        }
    }
}
