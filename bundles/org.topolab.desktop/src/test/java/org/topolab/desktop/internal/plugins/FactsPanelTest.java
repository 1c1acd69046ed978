package org.topolab.desktop.internal.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.JTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;

class FactsPanelTest {

    @TempDir Path home;

    private final ChosenPlugin chosen = new ChosenPlugin();
    private FactsView view;
    private FactsPanel panel;

    @BeforeEach
    void open() throws Exception {
        Path folder = Files.createDirectories(home.resolve("licences"));
        Files.writeString(folder.resolve("BSD.txt"), "a licence");
        Files.writeString(folder.resolve("THIRD-PARTY.txt"), "all libraries");
        view = new FactsView(Samples.catalog(), chosen, new Licences(home));
        panel = (FactsPanel) view.open(new FakeWorkbench(home));
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        assertThat(AccessibleParts.faults(panel)).isEmpty();
    }

    @Test
    void chosenPlugin_isShownWithOptionsCitationsAndLicence() {
        assertThat(text("facts-text")).startsWith("Choose a plug-in");

        chosen.choose(Optional.of(Samples.MORAN));

        assertThat(text("facts-text"))
                .isEqualTo(
                        """
                        Moran's I

                        Likeness of neighbours.

                        Source: Moran 1950, Biometrika 37:17-23
                        https://doi.org/10.1093/biomet/37.1-2.17

                        Source: A book

                        Licence: Apache-2.0""");
        JTable options = InstalledPanelTest.find(panel, "facts-options", JTable.class);
        assertThat(options.getRowCount()).isEqualTo(2);
        assertThat(options.getValueAt(0, 0)).isEqualTo("shuffles");
        assertThat(options.getValueAt(0, 1)).isEqualTo("100");
        assertThat(options.getValueAt(1, 1)).isEqualTo("(required)");
        assertThat(InstalledPanelTest.find(panel, "facts-copy", JButton.class).isEnabled())
                .isTrue();
    }

    @Test
    void pluginThatOffersNothing_isSaidSo() {
        chosen.choose(Optional.of(Samples.MORAN));
        chosen.choose(Optional.of(Samples.CORE));

        assertThat(text("facts-text")).contains("org.topolab.core offers no models");
        assertThat(InstalledPanelTest.find(panel, "facts-copy", JButton.class).isEnabled())
                .isFalse();
    }

    @Test
    void licences_areReadOnDemandWithTheListFirst() {
        LicencesPanel licences = new LicencesPanel(new FakeWorkbench(home), new Licences(home));
        JComboBox<?> names = InstalledPanelTest.find(licences, "licences-list", JComboBox.class);
        assertThat(names.getItemCount()).isZero();

        licences.fill();

        assertThat(names.getItemAt(0)).isEqualTo("THIRD-PARTY.txt");
        assertThat(InstalledPanelTest.find(licences, "licences-text", JTextArea.class).getText())
                .isEqualTo("all libraries");
    }

    @Test
    void closedView_hearsNoMore() {
        view.close();
        chosen.choose(Optional.of(Samples.MORAN));

        assertThat(text("facts-text")).startsWith("Choose a plug-in");
    }

    @Test
    void citations_areCopiedAsBibTeX() {
        assertThat(Bibliography.of("moran", Samples.FACTS.citations()))
                .isEqualTo(
                        """
                        @misc{moran1950,
                          note = {Moran 1950, Biometrika 37:17-23},
                          year = {1950},
                          doi = {10.1093/biomet/37.1-2.17},
                          url = {https://doi.org/10.1093/biomet/37.1-2.17},
                        }
                        @misc{moran,
                          note = {A book},
                        }
                        """);
        assertThat(List.of(Bibliography.of("moran", List.of()))).containsExactly("");
    }

    private String text(String name) {
        return InstalledPanelTest.find(panel, name, JTextArea.class).getText();
    }
}
