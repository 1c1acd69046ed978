package org.topolab.core.internal.run;

import java.awt.Dimension;
import java.awt.Graphics2D;
import org.topolab.api.view.Figure;

/** A figure at a multiple of its natural size. */
record Magnified(Figure figure, int times) implements Figure {

    @Override
    public String name() {
        return figure.name();
    }

    @Override
    public String title() {
        return figure.title();
    }

    @Override
    public Dimension size() {
        Dimension size = figure.size();
        return new Dimension(size.width * times, size.height * times);
    }

    @Override
    public void paint(Graphics2D g) {
        g.scale(times, times);
        figure.paint(g);
    }
}
