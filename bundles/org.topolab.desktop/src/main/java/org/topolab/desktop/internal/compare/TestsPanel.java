package org.topolab.desktop.internal.compare;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.compare.Contrast;
import org.topolab.core.compare.Replicates;
import org.topolab.desktop.view.Workbench;

/** The tables of numbers and tests, and the button that writes them. */
final class TestsPanel {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Workbench workbench;
    private final Comparisons comparisons;
    private final ChosenRuns chosen;
    private final JPanel panel = new JPanel(new BorderLayout(4, 4));
    private final FactTable values = new FactTable(Facts.VALUES);
    private final FactTable tests = new FactTable(Facts.TESTS);
    private final JComboBox<String> by = new JComboBox<>();
    private final JTextField folder = new JTextField(20);
    private final JButton save = new JButton("Save");
    private final JLabel said = new JLabel(" ");
    private Following following;

    TestsPanel(Workbench workbench, Comparisons comparisons, ChosenRuns chosen) {
        this.workbench = workbench;
        this.comparisons = comparisons;
        this.chosen = chosen;
        for (Replicates each : Replicates.values()) {
            by.addItem(each.word());
        }
        panel.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        panel.add(top(), BorderLayout.NORTH);
        JTabbedPane tabs = new JTabbedPane();
        JTable shown = FactGrid.of(tests, "compare-tests-table", "Tests of groups of runs");
        tabs.addTab("Tests", new JScrollPane(shown));
        tabs.addTab(
                "Values",
                new JScrollPane(
                        FactGrid.of(values, "compare-values-table", "Values of groups of runs")));
        panel.add(tabs, BorderLayout.CENTER);
        FactGrid.sort(shown, "p");
        following = follow();
    }

    private JPanel top() {
        by.setName("compare-tests-by");
        by.getAccessibleContext().setAccessibleName("Repetitions");
        by.setToolTipText(
                "networks: runs of other seeds repeat, the test says whether conditions differ;"
                        + " items: images or classes shown to one pair of networks repeat");
        by.addActionListener(
                event -> {
                    following.end();
                    following = follow();
                });
        JLabel over = new JLabel("Over");
        over.setDisplayedMnemonic('O');
        over.setLabelFor(by);
        folder.setName("compare-save-folder");
        folder.getAccessibleContext().setAccessibleName("Folder for files");
        folder.setToolTipText(
                "Folder for comparison.csv, tests.csv and figures; empty for a new one in"
                        + " comparisons/");
        JLabel into = new JLabel("Folder");
        into.setDisplayedMnemonic('D');
        into.setLabelFor(folder);
        save.setName("compare-save");
        save.setMnemonic('S');
        save.setToolTipText("Write comparison, tests and figures of the chosen runs as files");
        save.setEnabled(false);
        save.addActionListener(event -> save());
        said.setName("compare-tests-said");
        JPanel right = new JPanel();
        for (JComponent each : List.of(over, by, into, folder, save)) {
            right.add(each);
        }
        JPanel top = new JPanel(new BorderLayout(8, 4));
        top.add(said, BorderLayout.CENTER);
        top.add(right, BorderLayout.EAST);
        return top;
    }

    JComponent component() {
        return panel;
    }

    private record Found(Replicates by, Comparison comparison, List<Contrast> tests) {}

    private Replicates replicates() {
        return Arrays.stream(Replicates.values())
                .filter(each -> each.word().equals(by.getSelectedItem()))
                .findFirst()
                .orElseThrow();
    }

    private Following follow() {
        Replicates replicates = replicates();
        return new Following(
                workbench,
                chosen,
                runs -> {
                    List<Path> folders = ChosenRuns.folders(runs);
                    return new Found(
                            replicates,
                            comparisons.compare(folders),
                            comparisons.contrasts(folders, replicates));
                },
                new Following.Shown<>("testing runs", this::show, this::nothing));
    }

    private void nothing(String sentence) {
        values.show(List.of());
        tests.show(List.of());
        save.setEnabled(false);
        said.setText(sentence);
    }

    private void show(Found found) {
        values.show(Facts.values(found.comparison()));
        tests.show(Facts.tests(found.tests()));
        save.setEnabled(true);
        said.setText(sentence(found));
    }

    private static String sentence(Found found) {
        if (!found.tests().isEmpty()) {
            return "%d tests against %s."
                    .formatted(found.tests().size(), found.comparison().groups().get(0).label());
        }
        return found.by() == Replicates.NETWORKS
                ? "No test: it takes two groups of at least two seeds."
                : "No test: these runs have no tables with rows in common.";
    }

    private void save() {
        List<String> words = new ArrayList<>(List.of("compare"));
        for (RunSummary run : chosen.runs()) {
            if (!run.status().equals(RunSummary.DAMAGED)) {
                words.add(typed(run.folder()));
            }
        }
        String typed = folder.getText().strip();
        String now = LocalDateTime.now(ZoneId.systemDefault()).format(TIME);
        String out = typed.isEmpty() ? "comparisons/" + now : typed;
        words.addAll(List.of("--test", replicates().word(), "--out", out));
        workbench.run(words);
    }

    /** Relative to the working directory where it is below that. */
    private String typed(Path run) {
        Path directory = workbench.directory();
        boolean below = run.startsWith(directory) && !run.equals(directory);
        return below ? directory.relativize(run).toString() : run.toString();
    }

    void close() {
        following.end();
    }
}
