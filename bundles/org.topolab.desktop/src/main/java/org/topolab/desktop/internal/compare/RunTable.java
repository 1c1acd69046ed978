package org.topolab.desktop.internal.compare;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.event.ListSelectionEvent;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.topolab.core.archive.RunIndex.RunSummary;

/** The table of runs: sorted by a click on a head or by F3, copied as CSV. */
final class RunTable {

    private static final int WIDE = 16; // widths in digits
    private static final int NARROW = 10;
    private static final int DATE = 20;

    private final RunTableModel model;
    private final JTable table;
    private final Consumer<List<RunSummary>> chosen;
    private final Runnable changed;
    private boolean restoring;

    /**
     * @param chosen gets the selected runs after each change
     * @param opened gets the run that Enter or a double click is on
     * @param changed hears that the order has changed
     */
    RunTable(
            RunTableModel model,
            Consumer<List<RunSummary>> chosen,
            Consumer<RunSummary> opened,
            Runnable changed) {
        this.model = model;
        this.chosen = chosen;
        this.changed = changed;
        this.table = new JTable(model);
        table.setName("compare-table");
        table.getAccessibleContext().setAccessibleName("Runs");
        table.getAccessibleContext()
                .setAccessibleDescription(
                        "Runs of the working directory. Enter explores a run, F3 sorts by the"
                                + " column, Control C copies as CSV.");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table.setAutoCreateColumnsFromModel(false);
        table.getSelectionModel().addListSelectionListener(this::selected);
        key(KeyStroke.getKeyStroke("ENTER"), "explore", () -> lead(opened));
        key(KeyStroke.getKeyStroke("F3"), "sort", this::sortByLead);
        int menu = KeyEvent.CTRL_DOWN_MASK;
        key(KeyStroke.getKeyStroke(KeyEvent.VK_C, menu), "copy", this::copy);
        key(KeyStroke.getKeyStroke("COPY"), "copy", this::copy);
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent event) {
                        if (event.getClickCount() == 2) {
                            lead(opened);
                        }
                    }
                });
        table.getTableHeader().setToolTipText("Click or press F3 to sort by a column");
        table.getTableHeader()
                .addMouseListener(
                        new MouseAdapter() {
                            @Override
                            public void mouseClicked(MouseEvent event) {
                                int at = table.columnAtPoint(event.getPoint());
                                if (at >= 0) {
                                    sort(table.convertColumnIndexToModel(at));
                                }
                            }
                        });
    }

    JTable component() {
        return table;
    }

    /** Shows these columns. */
    void columns(List<Column> columns) {
        keepingSelection(() -> model.columns(columns));
        while (table.getColumnModel().getColumnCount() > 0) {
            table.getColumnModel().removeColumn(table.getColumnModel().getColumn(0));
        }
        for (int i = 0; i < columns.size(); i++) {
            boolean number = columns.get(i).kind() == Column.Kind.NUMBER;
            DefaultTableCellRenderer renderer = new DefaultTableCellRenderer();
            renderer.setHorizontalAlignment(
                    number ? SwingConstants.TRAILING : SwingConstants.LEADING);
            TableColumn column = new TableColumn(i, width(columns.get(i)), renderer, null);
            table.addColumn(column);
        }
        heads();
    }

    private int width(Column column) {
        boolean narrow = column.kind() == Column.Kind.NUMBER || column.equals(Column.SEED);
        int digits = narrow ? NARROW : column.equals(Column.BEGAN) ? DATE : WIDE;
        return digits * table.getFontMetrics(table.getFont()).charWidth('0');
    }

    private void heads() {
        for (int i = 0; i < table.getColumnCount(); i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            Column shown = model.columns().get(column.getModelIndex());
            String arrow = model.descending() ? " \u25be" : " \u25b4";
            column.setHeaderValue(shown.name() + (shown.equals(model.sorted()) ? arrow : ""));
        }
        table.getTableHeader().repaint();
    }

    private void sort(int column) {
        keepingSelection(() -> model.toggle(model.columns().get(column)));
        heads();
        changed.run();
    }

    private void sortByLead() {
        int at = table.getColumnModel().getSelectionModel().getLeadSelectionIndex();
        if (at >= 0 && at < table.getColumnCount()) {
            sort(table.convertColumnIndexToModel(at));
        }
    }

    /** Changes the model; the runs that were selected are so afterwards, if they are shown. */
    void keepingSelection(Runnable change) {
        List<Path> before = ChosenRuns.folders(selection());
        restoring = true;
        try {
            change.run();
            table.clearSelection();
            for (int row : model.rows(before)) {
                table.addRowSelectionInterval(row, row);
            }
        } finally {
            restoring = false;
        }
        chosen.accept(selection());
    }

    private void selected(ListSelectionEvent event) {
        if (!restoring && !event.getValueIsAdjusting()) {
            chosen.accept(selection());
        }
    }

    private List<RunSummary> selection() {
        return Arrays.stream(table.getSelectedRows())
                .filter(row -> row < model.getRowCount())
                .mapToObj(model.shown()::get)
                .toList();
    }

    private void lead(Consumer<RunSummary> opened) {
        int row = table.getSelectionModel().getLeadSelectionIndex();
        if (row >= 0 && row < model.getRowCount()) {
            opened.accept(model.shown().get(row));
        }
    }

    private void copy() {
        String csv = model.csv(table.getSelectedRows());
        Toolkit.getDefaultToolkit()
                .getSystemClipboard()
                .setContents(new StringSelection(csv), null);
    }

    private void key(KeyStroke stroke, String name, Runnable action) {
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(stroke, name);
        table.getActionMap()
                .put(
                        name,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent event) {
                                action.run();
                            }
                        });
    }
}
