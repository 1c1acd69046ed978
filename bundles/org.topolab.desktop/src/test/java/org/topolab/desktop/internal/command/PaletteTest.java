package org.topolab.desktop.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.FakeWorkbench;

class PaletteTest {

    private final List<String> ran = new ArrayList<>();
    @TempDir private Path folder;
    private Palette palette;
    private JTextField input;
    private JList<?> list;

    @BeforeEach
    void open() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    palette =
                            new Palette(
                                    () -> List.of(command("Run ..."), command("Reset layout")),
                                    command -> "",
                                    new FakeWorkbench(folder));
                    palette.begin();
                });
        input = (JTextField) find(palette, "palette-input");
        list = (JList<?>) find(palette, "palette-list");
    }

    @Test
    void letters_findTheirCommand() throws Exception {
        SwingUtilities.invokeAndWait(() -> input.setText("rl"));

        assertThat(list.getModel().getSize()).isEqualTo(1);
        assertThat(((Command) list.getSelectedValue()).title()).isEqualTo("Reset layout");
    }

    @Test
    void enter_runsTheMarkedOneAndHides() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    input.getActionMap().get("DOWN").actionPerformed(null);
                    input.postActionEvent();
                });

        assertThat(ran).containsExactly("Reset layout");
        assertThat(palette.isVisible()).isFalse();
    }

    @Test
    void nothingFound_runsNothing() throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    input.setText("zzz");
                    input.postActionEvent();
                });

        assertThat(ran).isEmpty();
    }

    private Command command(String title) {
        return new Command(title, title, "", "View", "", () -> ran.add(title));
    }

    static Component find(Container in, String name) {
        for (Component part : in.getComponents()) {
            if (name.equals(part.getName())) {
                return part;
            }
            if (part instanceof Container container) {
                Component found = find(container, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
