package org.topolab.desktop.internal.explore;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.DefaultListCellRenderer;
import javax.swing.Icon;
import javax.swing.JList;
import javax.swing.UIManager;

/** A category in a list: its colour, its name, how many units have it. */
final class CategoryCell extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1;

    @Override
    public Component getListCellRendererComponent(
            JList<?> list, Object value, int index, boolean selected, boolean focused) {
        MapKey.Category category = (MapKey.Category) value;
        String text = "%s (%d)".formatted(category.name(), category.units());
        super.getListCellRendererComponent(list, text, index, selected, focused);
        setOpaque(selected);
        setIcon(new Swatch(category.color(), getFontMetrics(getFont()).getAscent()));
        return this;
    }

    /** A square of a colour. */
    private record Swatch(Color color, int side) implements Icon {

        @Override
        public void paintIcon(Component on, Graphics g, int x, int y) {
            g.setColor(color);
            g.fillRect(x, y, side, side);
            g.setColor(UIManager.getColor("Label.foreground"));
            g.drawRect(x, y, side - 1, side - 1);
        }

        @Override
        public int getIconWidth() {
            return side;
        }

        @Override
        public int getIconHeight() {
            return side;
        }
    }
}
