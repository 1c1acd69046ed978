package org.topolab.desktop.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.internal.job.FakeCommands.FakeVerb;
import org.topolab.shell.Help;

class VerbFormTest {

    private final VerbForm form =
            new VerbForm(
                    new FakeVerb(
                            "run",
                            new Help(
                                    "RECIPE [KEY=VALUE...]",
                                    "",
                                    List.of(
                                            new Help.Argument("RECIPE", "a YAML file"),
                                            new Help.Argument("KEY=VALUE", "an entry")),
                                    List.of(
                                            new Help.Option("out", "DIR", "where"),
                                            new Help.Option("threads", "N", "how many"),
                                            Help.JSON))));

    @Test
    void fields_areThoseOfTheHelp() {
        assertThat(form.fields())
                .extracting(VerbForm.Field::kind)
                .containsExactly(
                        VerbForm.Kind.FILE,
                        VerbForm.Kind.TEXT,
                        VerbForm.Kind.FOLDER,
                        VerbForm.Kind.TEXT,
                        VerbForm.Kind.SWITCH);
        assertThat(form.fields())
                .extracting(VerbForm.Field::needed)
                .containsExactly(true, false, false, false, false);
        assertThat(form.fields().get(1).repeated()).isTrue();
        assertThat(form.needsNothing()).isFalse();
    }

    @Test
    void whatIsFilledIn_makesTheLine() {
        set(0, "my recipe.yaml");
        set(1, "model.n=3 'name=it is'");
        set(2, "runs/a b");
        set(4, "true");

        assertThat(form.words())
                .containsExactly(
                        "run",
                        "my recipe.yaml",
                        "model.n=3",
                        "name=it is",
                        "--out",
                        "runs/a b",
                        "--json");
    }

    @Test
    void emptyFields_areLeftOut() {
        set(0, "a.yaml");
        set(2, "  ");
        set(4, "");

        assertThat(form.words()).containsExactly("run", "a.yaml");
    }

    @Test
    void halfTypedQuotes_doNotLoseWords() {
        set(1, "a='b c");

        assertThat(form.words()).containsExactly("run", "a='b", "c");
    }

    @Test
    void completion_knowsTheArgumentsBefore() {
        set(0, "a.yaml");

        assertThat(form.before(form.fields().get(1))).containsExactly("a.yaml");
    }

    @Test
    void verbWithSwitchesOnly_needsNothing() {
        Help help = new Help("", "", List.of(), List.of(Help.JSON));

        assertThat(new VerbForm(new FakeVerb("version", help)).needsNothing()).isTrue();
    }

    private void set(int field, String text) {
        form.set(form.fields().get(field), text);
    }
}
