package org.topolab.desktop.internal.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.topolab.core.catalog.PluginState;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;

class InstalledPanelTest {

    private final FakeWorkbench workbench = new FakeWorkbench(Path.of("/work"));
    private final List<Optional<PluginState>> chosen = new ArrayList<>();
    private final InstalledPanel panel =
            new InstalledPanel(new PluginActions(workbench, question -> true), chosen::add);
    private final JTable table = find(panel, "installed-table", JTable.class);
    private final Listing listing =
            Listing.of(
                    () -> List.of(Samples.BROKEN, Samples.MORAN, Samples.CORE), Samples.catalog());

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        assertThat(AccessibleParts.faults(panel)).isEmpty();
    }

    @Test
    void pluginsAreRows_andTheChosenOneIsToldInWords() {
        panel.show(listing);
        table.setRowSelectionInterval(1, 1);

        assertThat(table.getRowCount()).isEqualTo(3);
        assertThat(table.getValueAt(0, 3)).isEqualTo("is no jar file");
        assertThat(table.getValueAt(1, 3)).isEqualTo("metric moran");
        assertThat(find(panel, "installed-words", JTextArea.class).getText())
                .isEqualTo(
                        """
                        org.example.moran 1.0.0
                        File moran.jar of the plug-in folder.
                        Offers metric moran.
                        Does not offer metric wiring: the id is taken.""");
        assertThat(chosen.get(chosen.size() - 1)).contains(Samples.MORAN);
    }

    @Test
    void chosenPlugin_staysChosenWhenOthersComeAndGo() {
        panel.show(listing);
        table.setRowSelectionInterval(1, 1);

        panel.show(new Listing(List.of(Samples.MORAN), List.of()));

        assertThat(table.getSelectedRow()).isZero();
        panel.show(new Listing(List.of(Samples.CORE), List.of()));
        assertThat(table.getSelectedRow()).isEqualTo(-1);
        assertThat(chosen.get(chosen.size() - 1)).isEmpty();
    }

    @Test
    void filter_findsTextInAnyColumn() {
        panel.show(listing);
        JTextField filter = find(panel, "installed-filter", JTextField.class);

        filter.setText("NO JAR");
        assertThat(table.getRowCount()).isEqualTo(1);
        filter.setText("");
        assertThat(table.getRowCount()).isEqualTo(3);
    }

    @Test
    void remove_runsTheVerb_andIsThereForFilesOfTheFolderOnly() {
        panel.show(listing);
        JButton remove = find(panel, "plugin-remove", JButton.class);
        assertThat(remove.isEnabled()).isFalse();
        table.setRowSelectionInterval(2, 2);
        assertThat(remove.isEnabled()).isFalse();

        table.setRowSelectionInterval(1, 1);
        remove.doClick();
        table.setRowSelectionInterval(0, 0);
        remove.doClick();

        assertThat(workbench.ran())
                .containsExactly(
                        List.of("plugin", "remove", "org.example.moran"),
                        List.of("plugin", "remove", "bad.jar"));
    }

    @Test
    void whatIsUsed_hasNamesForPeopleAndRobots() {
        assertThat(find(panel, "plugin-drop", Component.class).isFocusable()).isTrue();
        assertThat(find(panel, "plugin-install", JButton.class).getMnemonic()).isNotZero();
        assertThat(table.getAccessibleContext().getAccessibleName()).isEqualTo("Plug-ins");
    }

    static <C extends Component> C find(Container parent, String name, Class<C> type) {
        for (Component child : parent.getComponents()) {
            if (name.equals(child.getName())) {
                return type.cast(child);
            }
            if (child instanceof Container container) {
                C found = find(container, name, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
