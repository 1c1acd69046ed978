package org.topolab.desktop.internal.compare;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.topolab.core.archive.RunIndex;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.desktop.internal.compare.RunListing.Listed;
import org.topolab.desktop.view.Workbench;

/** The table of runs with its filter line and the chooser of columns. */
final class TablePanel {

    private static final int WAIT_MS = 250; // after a key, before thousands of rows are filtered

    private final Workbench workbench;
    private final ChosenRuns chosen;
    private final Optional<Path> file;
    private final RunListing listing;
    private final Latest latest;
    private final JPanel panel = new JPanel(new BorderLayout(4, 4));
    private final JTextField filter = new JTextField();
    private final JLabel said = new JLabel(" ");
    private final RunTableModel model = new RunTableModel();
    private final RunTable table;
    private final ColumnChooser chooser = new ColumnChooser(this::choose);
    private final Timer typed = new Timer(WAIT_MS, event -> filtered());
    private final Runnable jobs;
    private Columns offered = new Columns(List.of(Column.NAME), Column.FACTS);
    private List<Column> wanted = List.of();
    private boolean first = true;
    private volatile boolean closed;

    TablePanel(Workbench workbench, RunIndex index, ChosenRuns chosen, Optional<Path> file) {
        this.workbench = workbench;
        this.chosen = chosen;
        this.file = file;
        this.listing = new RunListing(index, () -> closed);
        this.latest = new Latest(workbench);
        this.table = new RunTable(model, chosen::choose, this::explore, this::keep);
        build();
        jobs = RunChanges.watch(workbench, this::list);
        restore();
    }

    private void build() {
        filter.setName("compare-filter");
        filter.getAccessibleContext().setAccessibleName("Filter of runs");
        filter.setToolTipText(
                "Words, or conditions such as: model.n > 4 and accuracy >= 0.8, status = finished;"
                        + " signs: = != < <= > >= ~ (contains)");
        typed.setRepeats(false);
        Typing.follow(filter, typed::restart);
        filter.addActionListener(event -> filtered());
        JLabel label = new JLabel("Filter");
        label.setDisplayedMnemonic('I');
        label.setLabelFor(filter);
        JButton refresh = new JButton("Refresh");
        refresh.setName("compare-refresh");
        refresh.setMnemonic('H');
        refresh.setToolTipText("List the runs again (F5)");
        refresh.addActionListener(event -> list());
        panel.registerKeyboardAction(
                event -> list(),
                KeyStroke.getKeyStroke("F5"),
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        JToggleButton columns = new JToggleButton("Columns");
        columns.setName("compare-columns-button");
        columns.setMnemonic('L');
        columns.setToolTipText("Choose columns");
        columns.addActionListener(
                event -> {
                    chooser.component().setVisible(columns.isSelected());
                    panel.revalidate();
                });
        JPanel buttons = new JPanel();
        buttons.add(columns);
        buttons.add(refresh);
        JPanel top = new JPanel(new BorderLayout(4, 4));
        top.add(label, BorderLayout.WEST);
        top.add(filter, BorderLayout.CENTER);
        top.add(buttons, BorderLayout.EAST);
        said.setName("compare-count");
        chooser.component().setVisible(false);
        panel.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        panel.add(top, BorderLayout.NORTH);
        panel.add(new JScrollPane(table.component()), BorderLayout.CENTER);
        panel.add(chooser.component(), BorderLayout.EAST);
        panel.add(said, BorderLayout.SOUTH);
    }

    JComponent component() {
        return panel;
    }

    private void restore() {
        if (file.isEmpty()) {
            list();
            return;
        }
        List<String> told = new ArrayList<>();
        workbench.work(
                "reading settings",
                () -> TableSettings.read(file.get(), told::add),
                settings -> {
                    told.forEach(workbench::warn);
                    wanted = settings.columns();
                    model.sort(settings.sorted(), settings.descending());
                    if (filter.getText().isEmpty()) { // or else it was typed meanwhile
                        filter.setText(settings.filter());
                    }
                    typed.stop();
                    list();
                });
    }

    private void list() {
        latest.ask(
                "listing runs",
                () ->
                        listing.list(
                                workbench.directory(),
                                part -> SwingUtilities.invokeLater(() -> more(part))),
                this::listed);
    }

    /** The first listing is shown while it goes on; later ones when they are complete. */
    private void more(Listed part) {
        if (first && !closed && part.from() == model.all().size()) {
            offer(part.columns());
            table.keepingSelection(() -> model.add(part.runs()));
            count();
        }
    }

    private void listed(Listed all) {
        first = false;
        if (!closed) {
            table.keepingSelection(() -> model.replace(all.runs()));
            offer(all.columns());
            apply();
        }
    }

    private void offer(Columns next) {
        boolean same = offered.equals(next);
        offered = next;
        if (!same) {
            show();
        }
    }

    private void show() {
        List<Column> columns =
                wanted.isEmpty()
                        ? offered.standard()
                        : wanted.stream().filter(offered.all()::contains).toList();
        List<Column> shown = columns.isEmpty() ? offered.standard() : columns;
        if (!shown.equals(model.columns()) || table.component().getColumnCount() == 0) {
            table.columns(shown);
        }
        chooser.show(offered.all(), shown);
    }

    private void choose(List<Column> columns) {
        wanted = columns;
        show();
        keep();
    }

    private void filtered() {
        typed.stop();
        apply();
        keep();
    }

    private void apply() {
        try {
            Map<String, Column> byName = offered.byName();
            Predicate<RunSummary> passes = Filter.of(filter.getText(), byName);
            table.keepingSelection(() -> model.filter(passes));
            count();
        } catch (NotUnderstoodException e) {
            said.setText(e.getMessage());
        }
    }

    private void count() {
        int all = model.all().size();
        int shown = model.shown().size();
        if (all == 0 && !first) {
            said.setText("No runs in " + workbench.directory());
        } else {
            said.setText(
                    shown == all
                            ? "%d runs".formatted(all)
                            : "%d of %d runs".formatted(shown, all));
        }
    }

    private void explore(RunSummary run) {
        workbench.select(workbench.selection().run(run.folder()));
        workbench.show("map");
    }

    private void keep() {
        TableSettings now =
                new TableSettings(wanted, filter.getText(), model.sorted(), model.descending());
        file.ifPresent(
                kept ->
                        workbench.work(
                                "keeping settings",
                                () -> {
                                    now.write(kept);
                                    return true;
                                },
                                done -> {}));
    }

    void close() {
        closed = true;
        typed.stop();
        latest.forget();
        jobs.run();
        chosen.choose(List.of());
    }
}
