package org.topolab.desktop.internal.explore;

import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.topolab.chart.Ticks;

/** Numbers on the right, in four digits; nothing where there is none. */
final class NumberRenderer extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1;

    NumberRenderer() {
        setHorizontalAlignment(SwingConstants.RIGHT);
    }

    @Override
    protected void setValue(Object value) {
        setText(text(value));
    }

    static String text(Object value) {
        if (!(value instanceof Double number)) {
            return "";
        }
        return Double.isFinite(number) ? Ticks.number(number) : number.toString();
    }
}
