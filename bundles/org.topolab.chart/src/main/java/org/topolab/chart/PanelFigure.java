package org.topolab.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import org.topolab.api.view.Figure;

/**
 * Panels below a heading, with one key to all colours on the right.
 *
 * @param name file name without ending: lower-case letters, digits and hyphens
 * @param title one sentence for people and screen readers
 */
public record PanelFigure(String name, String title, Heading heading, Panels panels, Key key)
        implements Figure {

    private int keyAt() {
        return panels.width() + 2 * panels.style().gap;
    }

    @Override
    public Dimension size() {
        return heading.above(
                keyAt() + key.width(),
                Math.max(panels.height(), panels.style().label + key.height()));
    }

    @Override
    public void paint(Graphics2D g) {
        heading.paint(g, size());
        Graphics2D below = (Graphics2D) g.create();
        below.translate(Heading.MARGIN, Heading.HEIGHT);
        panels.paint(below);
        below.translate(keyAt(), panels.style().label);
        key.paint(below);
        below.dispose();
    }
}
