package org.topolab.desktop.internal.live;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JTable;
import javax.swing.table.TableColumn;

/**
 * Columns of the list of runs, wide enough to be read. Those that do not fit are left out, the
 * least needed first; widths that people gave them stay.
 */
final class RunColumns {

    /** The longest that is usual in each column, which has to be read. */
    private static final List<String> USUAL =
            List.of(
                    "quickstart-20260102",
                    "interrupted",
                    "100 %  done",
                    "100 of 100",
                    "12 h 30 min",
                    "Images/s 00",
                    "0.1234");

    /** Columns in the order in which they are left out. */
    private static final List<Integer> LEAVE = List.of(5, 3, 6, 4);

    private static final int MARGIN = 12; // pixels of a cell beside its text

    private final JTable table;
    private final List<TableColumn> all = new ArrayList<>();
    private final List<Integer> wide = new ArrayList<>();
    private List<Integer> shown = new ArrayList<>();

    RunColumns(JTable table) {
        this.table = table;
        FontMetrics letters = table.getFontMetrics(table.getFont());
        for (int column = 0; column < USUAL.size(); column++) {
            TableColumn each = table.getColumnModel().getColumn(column);
            int width = letters.stringWidth(USUAL.get(column)) + MARGIN;
            each.setPreferredWidth(width);
            all.add(each);
            wide.add(width);
            shown.add(column);
        }
    }

    /** Shows as many columns as can be read in a width; the run, its status and progress always. */
    void fit(int width) {
        List<Integer> next = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
        for (int least : LEAVE) {
            if (next.stream().mapToInt(wide::get).sum() > width) {
                next.remove((Integer) least);
            }
        }
        if (!next.equals(shown)) {
            shown = next;
            all.forEach(table.getColumnModel()::removeColumn);
            next.forEach(column -> table.getColumnModel().addColumn(all.get(column)));
        }
    }
}
