package org.topolab.desktop.internal.part;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.JPanel;

/** Components in a row, in a second one where the width does not do. */
public final class WrapRow extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int GAP = 6;

    public WrapRow() {
        super(new FlowLayout(FlowLayout.LEADING, GAP, GAP / 2));
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getParent() == null ? 0 : getParent().getWidth();
        if (width <= 0) {
            return super.getPreferredSize();
        }
        int x = GAP;
        int row = 0;
        int height = GAP / 2;
        for (Component each : getComponents()) {
            Dimension size = each.getPreferredSize();
            if (!each.isVisible()) {
                continue;
            }
            if (x > GAP && x + size.width + GAP > width) {
                height += row + GAP / 2;
                x = GAP;
                row = 0;
            }
            x += size.width + GAP;
            row = Math.max(row, size.height);
        }
        return new Dimension(width, height + row + GAP / 2);
    }
}
