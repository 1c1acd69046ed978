package org.topolab.desktop.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JTable;
import org.jfree.chart.ChartPanel;
import org.jfree.data.category.CategoryDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;

class PinsViewTest {

    private static final Path DIRECTORY = Path.of("/work");
    private static final Pin FIRST = new Pin(DIRECTORY.resolve("runs/a"), "grid", 5, 9);
    private static final Pin SECOND = new Pin(DIRECTORY.resolve("runs/a"), "grid", 1, 9);
    private static final Pin OTHER = new Pin(DIRECTORY.resolve("runs/b"), "grid", 2, 3);

    @TempDir private Path folder;
    private final FakeWorkbench workbench = new FakeWorkbench(DIRECTORY);

    private PinsView.Open open(PinnedUnits pins) {
        return new PinsView.Open(workbench, new Made.FakeUnits(), new Made.FakeFiles(), pins);
    }

    private static KeptPins pins(Pin... some) {
        KeptPins pins = new KeptPins(Optional.empty());
        List.of(some).forEach(pins::add);
        return pins;
    }

    private Container view(PinnedUnits pins) {
        return new PinsView(new Made.FakeUnits(), new Made.FakeFiles(), pins).open(workbench);
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        assertThat(AccessibleParts.faults(view(new KeptPins(Optional.empty())))).isEmpty();
    }

    @Test
    void pins_standSideBySide() {
        KeptPins pins = pins(FIRST);
        Container view = view(pins);
        pins.add(OTHER);
        JTable table = Made.part(view, "pins-table", JTable.class);
        assertThat(table.getColumnName(5)).isEqualTo("m.preference");
        assertThat(table.getValueAt(0, 5)).isEqualTo("dog");
        assertThat(table.getValueAt(1, 5)).isEqualTo("cat");
        CategoryDataset drawn =
                Made.part(view, "pins-profile", ChartPanel.class)
                        .getChart()
                        .getCategoryPlot()
                        .getDataset();
        assertThat((List<?>) drawn.getRowKeys())
                .isEqualTo(List.of("1: a grid 5, epoch 9", "2: b grid 2, epoch 3"));
        assertThat(drawn.getValue(1, 0)).isEqualTo(2.0);
    }

    @Test
    void pinOfARunThatIsGone_staysAndSaysSo() {
        JTable table =
                Made.part(view(pins(new Pin(DIRECTORY, "gone", 1, 1))), "pins-table", JTable.class);
        assertThat(table.getValueAt(0, 4)).isEqualTo("cannot be read");
    }

    @Test
    void chosenPins_areRemoved() {
        KeptPins pins = pins(FIRST, OTHER);
        Container view = view(pins);
        Made.part(view, "pins-table", JTable.class).setRowSelectionInterval(0, 0);
        Made.part(view, "pins-remove", JButton.class).doClick();
        assertThat(pins.pins()).containsExactly(OTHER);
    }

    @Test
    void enter_goesToTheUnit() {
        Container view = view(pins(FIRST));
        JTable table = Made.part(view, "pins-table", JTable.class);
        table.setRowSelectionInterval(0, 0);
        table.getActionMap().get("go").actionPerformed(null);
        assertThat(workbench.selection().run()).contains(FIRST.run());
        assertThat(workbench.selection().unit()).hasValue(5);
        assertThat(workbench.selection().epoch()).hasValue(9);
        assertThat(workbench.shown()).containsExactly("unit");
    }

    @Test
    void export_runsTheVerbForEachRunAndEpoch() {
        open(pins())
                .export(
                        List.of(FIRST, SECOND, OTHER),
                        () -> Optional.of(DIRECTORY.resolve("tables")));
        assertThat(workbench.ran())
                .containsExactly(
                        List.of(
                                "unit",
                                "runs/a",
                                "grid",
                                "5",
                                "1",
                                "--epoch",
                                "9",
                                "--out",
                                "tables/a-epoch-9"),
                        List.of(
                                "unit",
                                "runs/b",
                                "grid",
                                "2",
                                "--epoch",
                                "3",
                                "--out",
                                "tables/b-epoch-3"));
    }

    @Test
    void export_ofNothingOrNowhere_runsNothing() {
        PinsView.Open open = open(pins());
        open.export(List.of(), () -> Optional.of(DIRECTORY));
        assertThat(workbench.told()).containsExactly("No unit is pinned.");
        open.export(List.of(FIRST), Optional::empty);
        assertThat(workbench.ran()).isEmpty();
    }

    @Test
    void pins_areKeptFromOneStartToTheNext() throws Exception {
        Optional<Path> file = Optional.of(folder.resolve("desktop/pins.json"));
        KeptPins pins = new KeptPins(file);
        pins.add(FIRST);
        pins.add(OTHER);
        pins.add(FIRST);
        assertThat(new KeptPins(file).pins()).containsExactly(FIRST, OTHER);
        pins.remove(List.of(FIRST));
        assertThat(new KeptPins(file).pins()).containsExactly(OTHER);
        Files.writeString(file.get(), "{\"pins\": [3, {\"run\": \"a\"}]}");
        assertThat(new KeptPins(file).pins()).isEmpty();
        Files.writeString(file.get(), "no JSON");
        assertThat(new KeptPins(file).pins()).isEmpty();
    }
}
