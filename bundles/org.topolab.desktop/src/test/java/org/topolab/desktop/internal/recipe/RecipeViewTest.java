package org.topolab.desktop.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.fife.ui.rtextarea.RTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;

/** The whole view, without a screen. */
class RecipeViewTest {

    @TempDir Path folder;
    private RecipeWorld world;
    private FakeWorkbench workbench;
    private RecipeView view;
    private JComponent panel;
    private Runnable pluginsChanged = () -> {};

    @BeforeEach
    void view() throws Exception {
        world = new RecipeWorld(folder);
        workbench = new FakeWorkbench(folder);
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(examples.resolve("quickstart.yaml"), RecipeWorld.RECIPE);
        Files.writeString(examples.resolve("other.yaml"), "seed: 8\n" + RecipeWorld.RECIPE);
        view =
                new RecipeView(
                        world.sources,
                        folder.resolve("state"),
                        Optional.of(examples),
                        then -> {
                            pluginsChanged = then;
                            return () -> pluginsChanged = () -> {};
                        });
        SwingUtilities.invokeAndWait(() -> panel = view.open(workbench));
    }

    @AfterEach
    void close() throws Exception {
        SwingUtilities.invokeAndWait(view::close);
    }

    private <T> T part(String name, Class<T> type) {
        return find(panel, name).map(type::cast).orElseThrow(() -> new AssertionError(name));
    }

    private static Optional<Component> find(Container in, String name) {
        for (Component child : in.getComponents()) {
            if (name.equals(child.getName())) {
                return Optional.of(child);
            }
            Optional<Component> found =
                    child instanceof Container below ? find(below, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void click(String button) throws Exception {
        SwingUtilities.invokeAndWait(() -> part(button, JButton.class).doClick());
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        assertThat(AccessibleParts.faults(panel)).isEmpty();
    }

    @Test
    void facts_areThoseOfTheTrainPerspective() {
        assertThat(view.facts().id()).isEqualTo("recipe");
        for (String name :
                new String[] {
                    "recipe-yaml",
                    "recipe-form",
                    "recipe-open",
                    "recipe-save",
                    "recipe-start",
                    "recipe-plan",
                    "plan-text",
                    "recipe-problems",
                    "recipe-help"
                }) {
            assertThat(part(name, Component.class).getAccessibleContext().getAccessibleName())
                    .as(name)
                    .isNotBlank();
        }
    }

    @Test
    void quickstart_isOpenPlannedAndStarted() throws Exception {
        assertThat(part("recipe-yaml", JTextComponent.class).getText())
                .isEqualTo(RecipeWorld.RECIPE);
        click("recipe-plan");
        assertThat(part("plan-text", JTextComponent.class).getText())
                .contains("memory at the peak  100 MB", "memory available    4.0 GB")
                .contains("give or take 10.0 %", "time in all         15 s", "It fits.");
        click("recipe-start");
        assertThat(workbench.ran().get(0)).startsWith("run", "examples/quickstart.yaml", "--out");
    }

    @Test
    void pluginsThatComeLater_areWaitedFor() throws Exception {
        SwingUtilities.invokeAndWait(view::close);
        world.empty();
        SwingUtilities.invokeAndWait(() -> panel = view.open(workbench));
        JButton start = part("recipe-start", JButton.class);
        assertThat(start.isEnabled()).isFalse();
        assertThat(start.getToolTipText()).isEqualTo(Checked.COMING);
        assertThat(part("recipe-form-banner", JLabel.class).isVisible()).isTrue();
        assertThat(part("recipe-problems", JList.class).getModel().getSize()).isZero();
        world.fill();
        SwingUtilities.invokeAndWait(pluginsChanged);
        assertThat(start.isEnabled()).isTrue();
        assertThat(part("recipe-form-banner", JLabel.class).isVisible()).isFalse();
        assertThat(part("recipe-model.count", JTextField.class).getText()).isEqualTo("3");
    }

    @Test
    void planThatFails_isToldInItsPlace() throws Exception {
        world.runs.fault = Optional.of("rows: no file rows.bin; set data.folder");
        click("recipe-plan");
        assertThat(part("plan-text", JTextComponent.class).getText())
                .contains("It cannot be planned", "set data.folder");
        click("recipe-plan");
        assertThat(world.runs.planned).hasSize(2);
    }

    @Test
    void anotherRecipe_isOpenedByTheWorkbenchAndItsProblemsSaid() throws Exception {
        SwingUtilities.invokeAndWait(() -> workbench.edit("other"));
        assertThat(part("recipe-problems", JList.class).getModel().getSize()).isEqualTo(1);
        assertThat(part("recipe-start", JButton.class).isEnabled()).isFalse();
        assertThat(part("recipe-start", JButton.class).getToolTipText())
                .contains("4:1", "a second 'seed'");
    }

    @Test
    void formAndText_changeEachOtherAndCanBeUndone() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    JTextField field = part("recipe-model.count", JTextField.class);
                    field.setText("9");
                    field.postActionEvent();
                });
        JTextComponent yaml = part("recipe-yaml", JTextComponent.class);
        assertThat(yaml.getText()).isEqualTo(RecipeWorld.RECIPE.replace("count: 3", "count: 9"));
        SwingUtilities.invokeAndWait(() -> ((RTextArea) yaml).undoLastAction());
        assertThat(yaml.getText()).isEqualTo(RecipeWorld.RECIPE);
    }

    @Test
    void form_paintsItself() throws Exception {
        BufferedImage image = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
        JComponent form = part("recipe-form", JComponent.class);
        SwingUtilities.invokeAndWait(
                () -> {
                    form.setSize(1000, 700);
                    lay(form);
                    Graphics2D g = image.createGraphics();
                    form.paint(g);
                    g.dispose();
                });
        // letters, frames and fields: far more than one ground
        long colors =
                Arrays.stream(image.getRGB(0, 0, 1000, 700, null, 0, 1000)).distinct().count();
        assertThat(colors).isGreaterThan(20);
    }

    private static void lay(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container below) {
                lay(below);
            }
        }
    }
}
