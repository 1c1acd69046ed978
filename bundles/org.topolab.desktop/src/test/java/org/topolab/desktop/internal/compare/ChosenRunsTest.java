package org.topolab.desktop.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.topolab.desktop.internal.compare.SomeRuns.find;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.jfree.chart.ChartPanel;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Results;
import org.topolab.core.archive.Archive;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;
import org.topolab.desktop.view.WorkbenchView;

/** What the views of chosen runs show. */
class ChosenRunsTest {

    private final FakeWorkbench workbench = new FakeWorkbench(SomeRuns.WORK);
    private final ChosenRuns chosen = new ChosenRuns();
    private final SomeRuns.Compared compared = new SomeRuns.Compared();

    private static void onEvents(Runnable action) throws Exception {
        SwingUtilities.invokeAndWait(action);
    }

    private static String said(JComponent panel, String name) {
        return find(panel, JLabel.class, name).getText();
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        onEvents(
                () -> {
                    chosen.choose(SomeRuns.four());
                    for (WorkbenchView view :
                            List.of(
                                    new CurvesView(compared, chosen),
                                    new RecipesView(compared, new Recipes(), chosen),
                                    new TestsView(compared, chosen))) {
                        assertThat(AccessibleParts.faults(view.open(workbench))).isEmpty();
                        view.close();
                    }
                });
    }

    @Test
    void curves_followTheChosenRuns() throws Exception {
        onEvents(
                () -> {
                    CurvesView view = new CurvesView(compared, chosen);
                    JComponent panel = view.open(workbench);
                    assertThat(said(panel, "compare-curve-said"))
                            .isEqualTo("Choose runs in the table.");
                    chosen.choose(SomeRuns.four());
                    JComboBox<?> numbers = find(panel, JComboBox.class, "compare-curve-number");
                    assertThat(numbers.getItemCount()).isEqualTo(2);
                    assertThat(numbers.getSelectedItem()).isEqualTo("accuracy");
                    ChartPanel canvas = find(panel, ChartPanel.class, "compare-curve");
                    var plot = canvas.getChart().getXYPlot();
                    assertThat(plot.getSeriesCount()).isEqualTo(3);
                    assertThat(plot.getDataset().getSeriesKey(0).toString())
                            .isEqualTo("n 2 (2 seeds)");
                    assertThat(plot.getDataset().getSeriesKey(2).toString()).isEqualTo("chance");
                    assertThat(plot.getRenderer().getSeriesStroke(0))
                            .isNotEqualTo(plot.getRenderer().getSeriesStroke(1));
                    BufferedImage picture = canvas.getChart().createBufferedImage(400, 300);
                    int[] pixels = picture.getRGB(0, 0, 400, 300, null, 0, 400);
                    assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(10);
                    find(panel, JCheckBox.class, "compare-curve-all").doClick();
                    assertThat(numbers.getItemCount()).isEqualTo(3);
                    numbers.setSelectedItem("loss (train)");
                    chosen.choose(SomeRuns.four().subList(0, 3));
                    assertThat(numbers.getSelectedItem()).as("stays").isEqualTo("loss (train)");
                    view.close();
                    chosen.choose(List.of());
                });
        assertThat(compared.asked).containsExactly("courses 4", "courses 3");
    }

    @Test
    void damagedAndTooManyRuns_areNotCompared() throws Exception {
        List<RunSummary> many =
                IntStream.rangeClosed(0, Following.MOST)
                        .mapToObj(i -> SomeRuns.run("r" + i, i, 2, 0.5))
                        .toList();
        onEvents(
                () -> {
                    JComponent panel = new CurvesView(compared, chosen).open(workbench);
                    chosen.choose(List.of(SomeRuns.damaged("e")));
                    assertThat(workbench.told())
                            .containsExactly("the chosen runs are damaged and cannot be read");
                    chosen.choose(List.of(SomeRuns.damaged("e"), SomeRuns.run("a", 1, 2, 0.5)));
                    chosen.choose(many);
                    assertThat(said(panel, "compare-curve-said"))
                            .isEqualTo("Choose at most 1000 runs.");
                });
        assertThat(compared.asked).containsExactly("courses 1");
    }

    /** Knows one recipe for each run. */
    private static final class Recipes implements Archive {

        @Override
        public Kept open(Path folder) {
            String n = folder.endsWith("a") ? "2" : "10";
            return new Kept(
                    folder,
                    "",
                    "finished",
                    1,
                    "model:\n  family: reset\n  n: " + n + "\nseed: 1\n",
                    List.of(),
                    List.of());
        }

        @Override
        public Results read(Path folder, Found found, int epoch) {
            throw new AssertionError("nobody asks");
        }
    }

    @Test
    void recipes_areShownByWhatDiffersAndLineByLine() throws Exception {
        onEvents(
                () -> {
                    RecipesView view = new RecipesView(compared, new Recipes(), chosen);
                    JTabbedPane panel = (JTabbedPane) view.open(workbench);
                    chosen.choose(SomeRuns.four());
                    JTable table = find(panel, JTable.class, "compare-recipes-table");
                    assertThat(table.getRowCount()).isEqualTo(1);
                    assertThat(table.getColumnName(2)).isEqualTo("n 10");
                    assertThat(table.getValueAt(0, 2)).isEqualTo("10");
                    find(panel, JCheckBox.class, "compare-recipes-all").doClick();
                    assertThat(table.getRowCount()).isEqualTo(2);
                    assertThat(table.getValueAt(1, 0)).isEqualTo("model.family");
                    assertThat(find(panel, JTextArea.class, "compare-recipes-text").getText())
                            .isEqualTo(
                                    "  model:\n    family: reset\n-   n: 2\n+   n: 10\n  seed: 1");
                    chosen.choose(List.of());
                    assertThat(table.getRowCount()).isZero();
                    view.close();
                });
    }

    @Test
    void tests_areShownAndSavedByAVerb() throws Exception {
        onEvents(
                () -> {
                    TestsView view = new TestsView(compared, chosen);
                    JComponent panel = view.open(workbench);
                    JButton save = find(panel, JButton.class, "compare-save");
                    assertThat(save.isEnabled()).isFalse();
                    chosen.choose(SomeRuns.four());
                    JTable tests = find(panel, JTable.class, "compare-tests-table");
                    assertThat(tests.getRowCount()).isEqualTo(1);
                    assertThat(shown(tests)).containsEntry("q", "0.2500").containsEntry("n", "4");
                    JTable values = find(panel, JTable.class, "compare-values-table");
                    assertThat(values.getRowCount()).isEqualTo(2);
                    assertThat(shown(values))
                            .containsEntry("low", "0.65")
                            .containsEntry("chance", "0.1")
                            .containsEntry("z", "");
                    find(panel, JTextField.class, "compare-save-folder").setText("out");
                    save.doClick();
                    find(panel, JComboBox.class, "compare-tests-by").setSelectedItem("items");
                    assertThat(said(panel, "compare-tests-said")).startsWith("No test:");
                    view.close();
                });
        assertThat(workbench.ran())
                .containsExactly(
                        List.of(
                                "compare",
                                "runs/a",
                                "runs/b",
                                "runs/c",
                                "runs/d",
                                "--test",
                                "networks",
                                "--out",
                                "out"));
    }

    private static Map<String, String> shown(JTable table) {
        Map<String, String> shown = new HashMap<>();
        for (int column = 0; column < table.getColumnCount(); column++) {
            JLabel cell =
                    (JLabel) table.prepareRenderer(table.getCellRenderer(0, column), 0, column);
            shown.put(table.getColumnName(column), cell.getText());
        }
        return shown;
    }
}
