package org.topolab.desktop.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.topolab.desktop.internal.compare.SomeRuns.find;

import java.awt.event.ActionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;

class TableViewTest {

    @TempDir private Path state;
    private final FakeWorkbench workbench = new FakeWorkbench(SomeRuns.WORK);
    private final ChosenRuns chosen = new ChosenRuns();
    private final List<RunSummary> there = new ArrayList<>(SomeRuns.four());
    private TableView view;
    private JComponent panel;
    private JTable table;

    @BeforeEach
    void open() throws Exception {
        onEvents(
                () -> {
                    view =
                            new TableView(
                                    (directory, each, monitor) -> there.forEach(each),
                                    chosen,
                                    Optional.of(state.resolve("desktop/compare-table.json")));
                    show();
                });
    }

    private void show() {
        panel = view.open(workbench);
        table = find(panel, JTable.class, "compare-table");
    }

    private static void onEvents(Runnable action) throws Exception {
        SwingUtilities.invokeAndWait(action);
    }

    private void act(JComponent component, String action) {
        component
                .getActionMap()
                .get(action)
                .actionPerformed(new ActionEvent(component, ActionEvent.ACTION_PERFORMED, action));
    }

    private String said() {
        return find(panel, JLabel.class, "compare-count").getText();
    }

    private void type(String filter) {
        JTextField field = find(panel, JTextField.class, "compare-filter");
        field.setText(filter);
        field.postActionEvent();
    }

    private List<String> heads() {
        return IntStream.range(0, table.getColumnCount())
                .mapToObj(c -> "" + table.getColumnModel().getColumn(c).getHeaderValue())
                .toList();
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        assertThat(AccessibleParts.faults(panel)).isEmpty();
    }

    @Test
    void runs_areShownTheNewestFirst() {
        assertThat(table.getRowCount()).isEqualTo(4);
        assertThat(heads())
                .containsExactly(
                        "name", "status", "seed", "began \u25be", "model.n", "epoch", "accuracy");
        assertThat(said()).isEqualTo("4 runs");
    }

    @Test
    void selectedRuns_areChosenAndStaySoWhenSortedAndListedAnew() throws Exception {
        onEvents(
                () -> {
                    table.setRowSelectionInterval(0, 1);
                    List<RunSummary> before = chosen.runs();
                    assertThat(before).extracting(RunSummary::seed).containsExactly(2L, 2L);
                    int accuracy = 6;
                    table.getColumnModel()
                            .getSelectionModel()
                            .setSelectionInterval(accuracy, accuracy);
                    act(table, "sort");
                    assertThat(heads()).contains("accuracy \u25b4");
                    assertThat(chosen.runs()).containsExactlyInAnyOrderElementsOf(before);
                    there.add(SomeRuns.damaged("e"));
                    find(panel, JButton.class, "compare-refresh").doClick();
                    assertThat(table.getRowCount()).isEqualTo(5);
                    assertThat(chosen.runs()).containsExactlyInAnyOrderElementsOf(before);
                });
    }

    @Test
    void jobThatTouchesNoRun_listsNothingAnew() throws Exception {
        there.add(SomeRuns.run("new", 3, 2, 0.5));
        onEvents(() -> workbench.run(List.of("list", "models")));
        assertThat(table.getRowCount()).isEqualTo(4);
        onEvents(view::close);
    }

    @Test
    void enter_explores() throws Exception {
        onEvents(
                () -> {
                    table.setRowSelectionInterval(3, 3);
                    act(table, "explore");
                });
        assertThat(workbench.selection().run()).hasValue(chosen.runs().get(0).folder());
        assertThat(workbench.shown()).containsExactly("map");
    }

    @Test
    void filter_isAppliedOrAnsweredWithASentence() throws Exception {
        onEvents(() -> type("model.n > 4"));
        assertThat(said()).isEqualTo("2 of 4 runs");
        onEvents(() -> type("model.m > 4"));
        assertThat(said()).isEqualTo("No run has 'model.m'; did you mean 'model.n'?");
        assertThat(table.getRowCount()).isEqualTo(2);
    }

    @Test
    void columnsAndFilter_areKeptForTheUser() throws Exception {
        onEvents(
                () -> {
                    type("seed = 1");
                    JTextField search = find(panel, JTextField.class, "compare-column-search");
                    search.setText("MORAN");
                    JList<?> list = find(panel, JList.class, "compare-columns");
                    assertThat(list.getModel().getSize()).isEqualTo(1);
                    list.setSelectedIndex(0);
                    act(list, "tick");
                    assertThat(heads()).contains("moran.index grid");
                    view.close();
                    show();
                });
        assertThat(heads()).endsWith("moran.index grid");
        assertThat(table.getRowCount()).isEqualTo(2);
    }

    @Test
    void damagedSettings_areAsGoodAsNone() throws Exception {
        Path file = state.resolve("x.json");
        Files.writeString(file, "{\"columns\": 3");
        List<String> told = new ArrayList<>();
        assertThat(TableSettings.read(file, told::add))
                .isEqualTo(TableSettings.read(state.resolve("none"), told::add));
        assertThat(told).singleElement().asString().contains("is damaged");
    }

    @Test
    void emptyFolder_isSaidToHaveNoRuns() throws Exception {
        there.clear();
        onEvents(this::show);
        assertThat(said()).startsWith("No runs in");
        onEvents(view::close);
    }
}
