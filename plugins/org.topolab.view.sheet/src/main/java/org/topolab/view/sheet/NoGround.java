package org.topolab.view.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.util.List;
import org.topolab.api.model.Layout;

/** A grid too long for any picture: nothing is drawn, and the heading says why. */
record NoGround(Layout.Grid grid) implements Ground {

    @Override
    public int width() {
        return 1;
    }

    @Override
    public int height() {
        return 1;
    }

    @Override
    public Shape shape(int unit) {
        return new Rectangle();
    }

    @Override
    public double room() {
        return 0;
    }

    @Override
    public boolean strikes() {
        return false;
    }

    @Override
    public void fill(Graphics2D g, List<Color> colors) {}

    @Override
    public void annotate(Graphics2D g, boolean borders) {}

    @Override
    public String words() {
        return "%d × %d units, not drawn: more than %d on a side"
                .formatted(grid.rows(), grid.columns(), GridGround.MOST_UNITS);
    }
}
