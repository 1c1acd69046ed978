package org.topolab.desktop.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.catalog.Kind;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.RecipeText;

/** The form is made from options, changes the text, and shows what the text says. */
class FormPaneTest {

    @TempDir Path folder;
    private RecipeWorld world;
    private FormPane form;
    private String text = RecipeWorld.RECIPE;

    @BeforeEach
    void form() throws Exception {
        world = new RecipeWorld(folder);
        on(
                () -> {
                    form =
                            new FormPane(
                                    world.sources,
                                    new Editors(path -> List.of("a-word")),
                                    this::change);
                    show();
                });
    }

    private void change(Editing.Change change) {
        try {
            text = change.of(text);
        } catch (RecipeException e) {
            throw new AssertionError(e);
        }
        show();
    }

    private void show() {
        form.show(Checked.of(world.sources, "r.yaml", text), "r");
        unfold(form);
    }

    private static void unfold(Container in) {
        if (in instanceof Fold fold && !fold.isOpen()) {
            fold.open(true);
        }
        for (Component child : in.getComponents()) {
            if (child instanceof Container below) {
                unfold(below);
            }
        }
    }

    private static void on(Runnable work) throws Exception {
        SwingUtilities.invokeAndWait(work);
    }

    private <T> T part(String name, Class<T> type) {
        return find(form, name).map(type::cast).orElseThrow(() -> new AssertionError(name));
    }

    private static Optional<Component> find(Container in, String name) {
        for (Component child : in.getComponents()) {
            Optional<Component> found =
                    name.equals(child.getName())
                            ? Optional.of(child)
                            : child instanceof Container below
                                    ? find(below, name)
                                    : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void type(String path, String words) throws Exception {
        on(
                () -> {
                    JTextField field = part("recipe-" + path, JTextField.class);
                    field.setText(words);
                    field.postActionEvent();
                });
    }

    @Test
    void everyOption_hasARowWithNameHelpAndEditor() {
        assertThat(form.paths())
                .contains("name", "seed", "data.provider", "data.count", "model.family")
                .contains("model.count", "model.rate", "model.kind", "model.fast", "model.file")
                .contains("model.class", "model.sizes", "model.inner.a", "model.inner.b")
                .contains("train.epochs", "train.optimizer.rate", "train.augment.flip")
                .contains("measure.every", "measure.metrics.means.shuffles", "figures.map.kind")
                .doesNotContain("measure.metrics", "data.file");
        for (String path : form.paths()) {
            OptionRow row = form.row(path).orElseThrow();
            assertThat(row.help()).as(path).isNotBlank().contains("(");
            Component editor = find(row, "recipe-" + path).orElseThrow();
            assertThat(editor.getAccessibleContext().getAccessibleName()).isEqualTo(path);
        }
    }

    @Test
    void editors_showTextAndDefaults() {
        assertThat(part("recipe-model.count", JTextField.class).getText()).isEqualTo("3");
        JTextField rate = part("recipe-model.rate", JTextField.class);
        assertThat(rate.getText()).isEmpty();
        assertThat(rate.getClientProperty("JTextField.placeholderText")).isEqualTo("0.5");
        assertThat(part("recipe-name", JTextField.class).getText()).isEqualTo("first");
        assertThat(part("recipe-data.provider", JComboBox.class).getSelectedItem())
                .isEqualTo("rows");
        assertThat(part("recipe-model.kind", JComboBox.class).getSelectedItem()).isEqualTo("plain");
        assertThat(part("recipe-model.inner.b", JCheckBox.class).isSelected()).isTrue();
        assertThat(part("recipe-back-model.count", JButton.class).isEnabled()).isTrue();
        assertThat(part("recipe-back-model.rate", JButton.class).isEnabled()).isFalse();
    }

    @Test
    void editors_changeTheTextAndNothingElse() throws Exception {
        type("model.count", "7");
        type("model.rate", "0.125");
        type("model.sizes", "4, 5");
        type("model.file", "it's # here");
        type("model.inner.a", "1");
        on(() -> part("recipe-model.kind", JComboBox.class).setSelectedItem("odd"));
        on(() -> part("recipe-model.inner.b", JCheckBox.class).doClick());
        on(() -> part("recipe-train.optimizer.name", JComboBox.class).setSelectedItem("adam"));
        assertThat(text)
                .contains("count: 7\n", "  sizes: [4, 5]\n", "  kind: odd\n", "# where from\n")
                .contains("  inner: {a: 1, b: false}\n", "  optimizer: {name: adam}\n");
        assertThat(RecipeText.read("x", text).get("model"))
                .isEqualTo(
                        Map.of(
                                "family",
                                "wide",
                                "count",
                                7L,
                                "rate",
                                0.125,
                                "sizes",
                                List.of(4L, 5L),
                                "file",
                                "it's # here",
                                "kind",
                                "odd",
                                "inner",
                                Map.of("a", 1L, "b", false)));
    }

    @Test
    void textOfEachOption_isReadIntoItsEditorAndBack() throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("seed", 9L);
        values.put("model.rate", 0.0625);
        values.put("model.class", "7");
        values.put("model.sizes", List.of(3L));
        values.put("model.fast", true);
        values.put("train.optimizer.momentum", 0.5);
        values.put("measure.metrics.means.shuffles", 44L);
        values.put("measure.metrics.means.on", List.of("a", "b"));
        values.put("figures.map.kind", "odd");
        List<String> shown = new ArrayList<>();
        for (Map.Entry<String, Object> each : values.entrySet()) {
            on(() -> change(t -> RecipeText.set(t, each.getKey(), each.getValue())));
            Component editor = find(form, "recipe-" + each.getKey()).orElseThrow();
            if (editor instanceof JTextField field) {
                shown.add(field.getText());
                assertThat(field.getText()).isEqualTo(Typed.shown(each.getValue()));
                type(each.getKey(), field.getText() + " ");
                assertThat(Values.at(RecipeText.read("x", text), each.getKey()))
                        .contains(each.getValue());
            }
        }
        assertThat(shown).hasSize(7);
    }

    @Test
    void wrongInput_isRefusedAsTypedAndStaysOutOfTheText() throws Exception {
        on(() -> part("recipe-model.count", JTextField.class).setText("99"));
        JLabel problem = part("recipe-problem-model.count", JLabel.class);
        assertThat(problem.getText()).contains("found 99, expected an integer from 1 to 64 units");
        assertThat(problem.isVisible()).isTrue();
        on(() -> part("recipe-model.count", JTextField.class).postActionEvent());
        assertThat(text).isEqualTo(RecipeWorld.RECIPE);
        type("model.count", "9");
        assertThat(problem.isVisible()).isFalse();
    }

    @Test
    void problems_standBesideTheirField() throws Exception {
        on(() -> change(t -> t.replace("count: 3", "count: many")));
        assertThat(part("recipe-problem-model.count", JLabel.class).getText())
                .contains("found text 'many', expected an integer from 1 to 64 units");
        assertThat(part("recipe-model.count", JTextField.class).getText()).isEqualTo("many");
    }

    @Test
    void emptyFieldAndBackButton_letTheDefaultHold() throws Exception {
        type("model.count", "");
        assertThat(text).isEqualTo(RecipeWorld.RECIPE.replace("  count: 3\n", ""));
        on(() -> part("recipe-back-measure.metrics.means.shuffles", JButton.class).doClick());
        assertThat(text).contains("    - means\n");
    }

    @Test
    void anotherDataSet_takesItsOptionsAlone() throws Exception {
        type("data.count", "5");
        on(() -> part("recipe-data.provider", JComboBox.class).setSelectedItem("columns"));
        assertThat(text).contains("data: {provider: columns}   # where from\n");
        assertThat(form.paths()).contains("data.file").doesNotContain("data.count");
    }

    @Test
    void checklist_addsAndRemovesItems() throws Exception {
        on(() -> part("recipe-measure.metrics.spread", JCheckBox.class).doClick());
        assertThat(text).isEqualTo(RecipeWorld.RECIPE.replace("    - spread\n", ""));
        on(() -> part("recipe-measure.metrics.spread", JCheckBox.class).doClick());
        assertThat(text).isEqualTo(RecipeWorld.RECIPE);
        on(() -> part("recipe-movies.map", JCheckBox.class).doClick());
        assertThat(text).endsWith("figures: [map]\nmovies: [map]\n");
    }

    @Test
    void newPlugin_appearsInChoices() throws Exception {
        world.with(
                Kind.METRICS, new FakePlugins.Means(RecipeWorld.facts("late", RecipeWorld.EVERY)));
        world.with(Kind.DATA, new FakePlugins.Data(RecipeWorld.facts("fresh", List.of())));
        on(this::show);
        assertThat(find(form, "recipe-measure.metrics.late")).isPresent();
        on(
                () -> {
                    JComboBox<?> combo = part("recipe-data.provider", JComboBox.class);
                    combo.firePopupMenuWillBecomeVisible();
                    assertThat(combo.getItemCount()).isEqualTo(3);
                });
    }

    @Test
    void partsThatAreNotUsed_areFoldedAndMadeWhenUnfolded() throws Exception {
        FormPane[] fresh = new FormPane[1];
        on(
                () -> {
                    fresh[0] = new FormPane(world.sources, new Editors(p -> List.of()), c -> {});
                    fresh[0].show(Checked.of(world.sources, "r.yaml", text), "r");
                });
        assertThat(fresh[0].paths())
                .contains("measure.metrics.means.shuffles")
                .doesNotContain("train.optimizer.rate", "measure.metrics.spread.on");
    }

    @Test
    void unreadableText_isToldAndTheFormKeepsWhatItHad() throws Exception {
        on(() -> form.show(Checked.of(world.sources, "r.yaml", "a: {"), "r"));
        assertThat(part("recipe-form-banner", JLabel.class).isVisible()).isTrue();
        assertThat(part("recipe-model.count", JTextField.class).getText()).isEqualTo("3");
        on(this::show);
        assertThat(part("recipe-form-banner", JLabel.class).isVisible()).isFalse();
    }
}
