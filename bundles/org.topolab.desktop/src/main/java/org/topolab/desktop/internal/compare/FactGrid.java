package org.topolab.desktop.internal.compare;

import java.awt.Component;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.List;
import javax.swing.JTable;
import javax.swing.RowSorter;
import javax.swing.SortOrder;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableRowSorter;

/** A table of facts: sorted by a click on a head, whose tooltip says what the column means. */
final class FactGrid {

    /** Widths of columns, in digits. */
    private static final int NUMBER = 10;

    private static final int TEXT = 20;

    private FactGrid() {}

    /**
     * Makes it.
     *
     * @param title for screen readers
     */
    static JTable of(FactTable model, String name, String title) {
        JTable table = new JTable(model);
        table.setName(name);
        table.getAccessibleContext().setAccessibleName(title);
        table.setTableHeader(heads(table, model));
        table.setDefaultRenderer(Double.class, renderer(model));
        // as wide as what is in them, and scrolled where that is too much
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        int digit = table.getFontMetrics(table.getFont()).charWidth('0');
        TableRowSorter<FactTable> sorter = new TableRowSorter<>(model);
        for (int column = 0; column < model.getColumnCount(); column++) {
            if (model.getColumnClass(column) == Double.class) {
                int at = column;
                sorter.setComparator(column, Comparator.<Double>naturalOrder());
                table.getColumnModel().getColumn(at).setPreferredWidth(NUMBER * digit);
            } else {
                table.getColumnModel().getColumn(column).setPreferredWidth(TEXT * digit);
            }
        }
        table.setRowSorter(sorter);
        return table;
    }

    /** Sorts by a column, upwards. */
    static void sort(JTable table, String head) {
        int column = table.getColumnModel().getColumnIndex(head);
        table.getRowSorter()
                .setSortKeys(
                        List.of(
                                new RowSorter.SortKey(
                                        table.convertColumnIndexToModel(column),
                                        SortOrder.ASCENDING)));
    }

    private static JTableHeader heads(JTable table, FactTable model) {
        return new JTableHeader(table.getColumnModel()) {
            private static final long serialVersionUID = 1L;

            @Override
            public String getToolTipText(MouseEvent event) {
                int at = columnAtPoint(event.getPoint());
                return at < 0 ? null : model.head(table.convertColumnIndexToModel(at)).help();
            }
        };
    }

    private static DefaultTableCellRenderer renderer(FactTable model) {
        DefaultTableCellRenderer renderer =
                new DefaultTableCellRenderer() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Component getTableCellRendererComponent(
                            JTable table,
                            Object value,
                            boolean selected,
                            boolean focus,
                            int row,
                            int column) {
                        int at = table.convertColumnIndexToModel(column);
                        return super.getTableCellRendererComponent(
                                table, model.text(at, value), selected, focus, row, column);
                    }
                };
        renderer.setHorizontalAlignment(SwingConstants.TRAILING);
        return renderer;
    }
}
