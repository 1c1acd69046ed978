package org.topolab.desktop.internal.compare;

import java.awt.BorderLayout;
import java.awt.Font;
import java.io.IOException;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import org.topolab.core.archive.Archive;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.compare.Group;
import org.topolab.desktop.view.Workbench;

/** Differences of recipes as a table, and as text of two of them. */
final class RecipesPanel {

    private static final int ENTRY = 220; // widths of columns
    private static final int GROUP = 140;

    private final Archive archive;
    private final JTabbedPane panel = new JTabbedPane();
    private final RecipeTable model = new RecipeTable();
    private final JTable table = new JTable(model);
    private final JLabel said = new JLabel(" ");
    private final JComboBox<String> first = new JComboBox<>();
    private final JComboBox<String> other = new JComboBox<>();
    private final JTextArea text = new JTextArea();
    private final Following following;
    private final Latest texts;
    private boolean filling;

    RecipesPanel(Workbench workbench, Comparisons comparisons, Archive archive, ChosenRuns chosen) {
        this.archive = archive;
        this.texts = new Latest(workbench);
        panel.addTab("Entries", entries());
        panel.addTab("Text", lines());
        following =
                new Following(
                        workbench,
                        chosen,
                        runs -> new Compared(comparisons.compare(ChosenRuns.folders(runs)), runs),
                        new Following.Shown<>("comparing recipes", this::show, this::nothing));
    }

    private record Compared(Comparison comparison, List<RunSummary> runs) {}

    private JPanel entries() {
        table.setName("compare-recipes-table");
        table.getAccessibleContext().setAccessibleName("Entries in which recipes differ");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.getTableHeader().setToolTipText("A column for each group of runs");
        JCheckBox all = new JCheckBox("Show equal entries");
        all.setName("compare-recipes-all");
        all.setMnemonic('Q');
        all.setToolTipText("Entries that are the same in all chosen runs, too");
        all.addActionListener(
                event -> {
                    model.all(all.isSelected());
                    widen();
                });
        said.setName("compare-recipes-said");
        JPanel top = new JPanel(new BorderLayout(8, 4));
        top.add(said, BorderLayout.CENTER);
        top.add(all, BorderLayout.EAST);
        JPanel tab = new JPanel(new BorderLayout(4, 4));
        tab.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        tab.add(top, BorderLayout.NORTH);
        tab.add(new JScrollPane(table), BorderLayout.CENTER);
        return tab;
    }

    private void widen() {
        for (int i = 0; i < table.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(i == 0 ? ENTRY : GROUP);
        }
    }

    private JPanel lines() {
        choice(first, "compare-recipes-first", "First recipe");
        choice(other, "compare-recipes-other", "Other recipe");
        text.setName("compare-recipes-text");
        text.getAccessibleContext().setAccessibleName("Two recipes line by line");
        text.setEditable(false);
        text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, text.getFont().getSize()));
        JPanel choices = new JPanel();
        choices.add(new JLabel("-"));
        choices.add(first);
        choices.add(new JLabel("+"));
        choices.add(other);
        JPanel tab = new JPanel(new BorderLayout(4, 4));
        tab.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        tab.add(choices, BorderLayout.NORTH);
        tab.add(new JScrollPane(text), BorderLayout.CENTER);
        return tab;
    }

    private void choice(JComboBox<String> box, String name, String title) {
        box.setName(name);
        box.getAccessibleContext().setAccessibleName(title);
        box.setToolTipText(title);
        box.addActionListener(event -> read());
    }

    JComponent component() {
        return panel;
    }

    private void nothing(String sentence) {
        Comparison none = new Comparison(List.of(), List.of(), List.of(), List.of());
        show(new Compared(none, List.of()));
        said.setText(sentence);
    }

    private void show(Compared compared) {
        model.show(compared.comparison(), compared.runs());
        widen();
        int groups = model.groups().size();
        int entries = compared.comparison().entries().size();
        said.setText(
                groups == 1
                        ? "These runs differ in nothing but their seed."
                        : "%d groups of runs differ in %d entries.".formatted(groups, entries));
        String[] labels = model.groups().stream().map(Group::label).toArray(String[]::new);
        filling = true;
        first.setModel(new DefaultComboBoxModel<>(labels));
        other.setModel(new DefaultComboBoxModel<>(labels));
        if (labels.length > 1) {
            other.setSelectedIndex(1);
        }
        filling = false;
        read();
    }

    private void read() {
        int a = first.getSelectedIndex();
        int b = other.getSelectedIndex();
        if (filling) {
            return;
        }
        if (a < 0 || b < 0) {
            texts.forget();
            text.setText("");
            return;
        }
        Group one = model.groups().get(a);
        Group two = model.groups().get(b);
        texts.ask(
                "reading recipes",
                () -> String.join("\n", TextDiff.of(recipe(one), recipe(two))),
                lines -> {
                    text.setText(lines);
                    text.setCaretPosition(0);
                });
    }

    private String recipe(Group group) throws IOException {
        return archive.open(group.members().get(0).folder()).recipe();
    }

    void close() {
        following.end();
        texts.forget();
    }
}
