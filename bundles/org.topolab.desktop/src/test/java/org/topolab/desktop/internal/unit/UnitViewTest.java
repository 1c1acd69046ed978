package org.topolab.desktop.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Container;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.jfree.chart.ChartPanel;
import org.jfree.data.category.CategoryDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;
import org.topolab.desktop.view.Selection;

class UnitViewTest {

    private static final Path DIRECTORY = Path.of("/work");
    private static final Path RUN = DIRECTORY.resolve("runs/a");

    private final FakeWorkbench workbench = new FakeWorkbench(DIRECTORY);
    private final Made.FakeUnits units = new Made.FakeUnits();
    private final KeptPins pins = new KeptPins(Optional.empty());
    private final UnitView view = new UnitView(units, new Made.FakeFiles(), pins);
    private Container panel;

    @BeforeEach
    void open() {
        panel = view.open(workbench);
    }

    private static Selection selection(String sheet, int unit, int epoch) {
        return Selection.none().run(RUN).map("m", sheet, "dprime", 0, epoch).unit(unit);
    }

    private String place() {
        return Made.part(panel, "unit-place", JLabel.class).getText();
    }

    private List<Object> choices() {
        JComboBox<?> choice = Made.part(panel, "unit-profile-choice", JComboBox.class);
        return IntStream.range(0, choice.getItemCount())
                .<Object>mapToObj(choice::getItemAt)
                .toList();
    }

    private CategoryDataset drawn() {
        return Made.part(panel, "unit-profile", ChartPanel.class)
                .getChart()
                .getCategoryPlot()
                .getDataset();
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        assertThat(AccessibleParts.faults(panel)).isEmpty();
    }

    @Test
    void selectedUnit_isShown() {
        workbench.select(selection("grid", 5, 9));
        assertThat(place()).isEqualTo("Unit 5 of grid: row 1, column 2; epoch 9");
        JTable values = Made.part(panel, "unit-values", JTable.class);
        assertThat(values.getRowCount()).isEqualTo(2);
        assertThat(values.getValueAt(0, 1)).isEqualTo("dog");
        assertThat(values.getValueAt(1, 2)).isEqualTo("83.3 %");
        assertThat((List<?>) drawn().getColumnKeys()).isEqualTo(List.of("cat", "dog"));
        assertThat(drawn().getValue(0, 1)).isEqualTo(-5.0);
        assertThat(choices()).containsExactly("m.dprime");
    }

    @Test
    void answersOfTheSameEpoch_areOfferedToo() {
        workbench.select(selection("grid", 4, 9));
        assertThat(choices()).containsExactly("m.dprime", Curve.MEAN, Curve.TUNING);
        workbench.select(selection("grid", 4, 8));
        assertThat(choices()).containsExactly("m.dprime");
    }

    @Test
    void chosenProfile_staysChosenForTheNextUnit() {
        workbench.select(selection("grid", 4, 9));
        Made.part(panel, "unit-profile-choice", JComboBox.class).setSelectedItem(Curve.TUNING);
        assertThat((List<?>) drawn().getColumnKeys()).isEqualTo(List.of("0", "90"));
        workbench.select(selection("grid", 5, 9));
        assertThat((List<?>) drawn().getColumnKeys()).isEqualTo(List.of("cat", "dog"));
        workbench.select(selection("grid", 4, 9));
        assertThat((List<?>) drawn().getColumnKeys()).isEqualTo(List.of("0", "90"));
    }

    @Test
    void neighbours_areReadOnce() {
        for (int unit = 0; unit < 6; unit++) {
            workbench.select(selection("grid", unit, 9));
        }
        assertThat(units.read).hasSize(1);
    }

    @Test
    void whatIsNotThere_isSaidInPlace() {
        assertThat(place()).isEqualTo("Point at a unit of a map.");
        workbench.select(selection("gone", 5, 9));
        assertThat(place()).isEqualTo("this run has no sheet 'gone'; it has grid");
        assertThat(Made.part(panel, "unit-pin", JButton.class).isEnabled()).isFalse();
        workbench.select(selection("grid", 6, 9));
        assertThat(place()).isEqualTo("sheet 'grid' has units 0 to 5, found 6");
        assertThat(workbench.told()).isEmpty();
    }

    @Test
    void bestImages_areAskedForWithTheVerb() {
        workbench.select(selection("grid", 5, 9));
        Made.part(panel, "unit-ask", JButton.class).doClick();
        assertThat(workbench.ran())
                .containsExactly(
                        List.of(
                                "unit",
                                "runs/a",
                                "grid",
                                "5",
                                "--epoch",
                                "9",
                                "--best",
                                "9",
                                "--field",
                                "--tuning",
                                "--out",
                                "runs/a/figures/units"));
    }

    @Test
    void pin_isKept() {
        workbench.select(selection("grid", 5, 9));
        Made.part(panel, "unit-pin", JButton.class).doClick();
        Made.part(panel, "unit-pin", JButton.class).doClick();
        assertThat(pins.pins()).containsExactly(new Pin(RUN, "grid", 5, 9));
        assertThat(workbench.shown()).contains("pins");
    }

    @Test
    void closed_hearsNothingMore() {
        view.close();
        workbench.select(selection("grid", 5, 9));
        assertThat(units.read).isEmpty();
    }
}
