package org.topolab.desktop.internal.compare;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.compare.Courses;
import org.topolab.desktop.view.Workbench;

/** The chart of curves, with the choice of what it shows. */
final class CurvesPanel {

    private static final List<String> FIRST = List.of("accuracy", "correlation", "mse", "loss");

    private final JPanel panel = new JPanel(new BorderLayout(4, 4));
    private final JFreeChart chart = CurveChart.empty();
    private final JComboBox<String> numbers = new JComboBox<>();
    private final JCheckBox all = new JCheckBox("All numbers");
    private final JLabel said = new JLabel(" ");
    private final Following following;
    private Courses courses = new Courses(List.of(), List.of(), List.of());
    private String wanted = "";
    private boolean filling;

    CurvesPanel(Workbench workbench, Comparisons comparisons, ChosenRuns chosen) {
        numbers.setName("compare-curve-number");
        numbers.getAccessibleContext().setAccessibleName("Number");
        numbers.setToolTipText("Metric and sheet that are shown over epochs");
        numbers.setRenderer(new DefaultListCellRenderer());
        numbers.addActionListener(event -> chosen());
        all.setName("compare-curve-all");
        all.setMnemonic('A');
        all.setToolTipText("Numbers without chance level and of other splits, too");
        all.addActionListener(event -> fill());
        said.setName("compare-curve-said");
        JLabel label = new JLabel("Number");
        label.setDisplayedMnemonic('N');
        label.setLabelFor(numbers);
        JPanel top = new JPanel(new BorderLayout(4, 4));
        top.add(label, BorderLayout.WEST);
        top.add(numbers, BorderLayout.CENTER);
        top.add(all, BorderLayout.EAST);
        ChartPanel canvas = new ChartPanel(chart);
        canvas.setName("compare-curve");
        canvas.getAccessibleContext().setAccessibleName("Curves of the chosen runs");
        canvas.setMinimumDrawWidth(0);
        canvas.setMinimumDrawHeight(0);
        canvas.setMaximumDrawWidth(Integer.MAX_VALUE);
        canvas.setMaximumDrawHeight(Integer.MAX_VALUE);
        panel.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        panel.add(top, BorderLayout.NORTH);
        panel.add(canvas, BorderLayout.CENTER);
        panel.add(said, BorderLayout.SOUTH);
        panel.addPropertyChangeListener("UI", event -> draw()); // light or dark
        following =
                new Following(
                        workbench,
                        chosen,
                        runs -> comparisons.courses(ChosenRuns.folders(runs)),
                        new Following.Shown<>("reading curves", this::show, this::nothing));
    }

    JComponent component() {
        return panel;
    }

    private void nothing(String sentence) {
        show(new Courses(List.of(), List.of(), List.of()));
        said.setText(sentence);
    }

    private void show(Courses next) {
        courses = next;
        fill();
    }

    private List<Courses.Line> offered() {
        return courses.lines().stream().filter(line -> line.main() || all.isSelected()).toList();
    }

    /** Offers the numbers there are; the one that was wanted last stays chosen. */
    private void fill() {
        List<String> titles = offered().stream().map(CurveChart::title).toList();
        filling = true;
        numbers.setModel(new DefaultComboBoxModel<>(titles.toArray(String[]::new)));
        String best = FIRST.stream().filter(titles::contains).findFirst().orElse("");
        String now = titles.contains(wanted) ? wanted : best;
        if (titles.contains(now)) {
            numbers.setSelectedItem(now);
        }
        filling = false;
        draw();
    }

    private void chosen() {
        if (!filling && numbers.getSelectedItem() instanceof String title) {
            wanted = title;
            draw();
        }
    }

    private void draw() {
        Optional<Courses.Line> line =
                offered().stream()
                        .filter(l -> CurveChart.title(l).equals(numbers.getSelectedItem()))
                        .findFirst();
        Courses.Line nothing = new Courses.Line("test", "", "", true, List.of());
        CurveChart.draw(
                chart, line.isPresent() ? courses.groups() : List.of(), line.orElse(nothing));
        int groups = courses.groups().size();
        if (groups > CurveChart.MOST) {
            said.setText("%d of %d groups are drawn.".formatted(CurveChart.MOST, groups));
        } else {
            said.setText(
                    line.isPresent()
                            ? "Mean over seeds; band: 95 % interval."
                            : "These runs have no measurements.");
        }
        courses.notes().stream().findFirst().ifPresent(said::setToolTipText);
    }

    void close() {
        following.end();
    }
}
