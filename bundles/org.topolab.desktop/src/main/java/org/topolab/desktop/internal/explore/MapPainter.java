package org.topolab.desktop.internal.explore;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.topolab.chart.FigureStyle;

/**
 * Paints the units of a sheet in their colours at any zoom. What takes time is done when it is
 * made, which may be on any thread; a sheet of 147,456 units is then painted in a few milliseconds.
 */
public final class MapPainter {

    private static final Color BORDER = new Color(0x66000000, true);
    private static final Color BESIDE = new Color(0x66ffffff, true);
    private static final double CLOSE = 4; // pixels between borders that can still be seen
    private static final int MOST_BORDERS = 1000;

    private final Plane plane;
    private final Plane.Painted painted;

    /**
     * @param plane where units lie; made once for a layout
     * @param inks colours of the same units
     */
    public MapPainter(Plane plane, Inks inks) {
        if (plane.units() != inks.units()) {
            throw new IllegalArgumentException(
                    "%d colours for %d units".formatted(inks.units(), plane.units()));
        }
        this.plane = plane;
        this.painted = plane.paint(inks);
    }

    /** Where units lie. */
    public Plane plane() {
        return plane;
    }

    /** Paints what lies within the clip of the graphics, which has to have one. */
    public void paint(Graphics2D g, Viewport viewport) {
        Rectangle clip = g.getClipBounds();
        Rectangle2D visible = viewport.visible(clip);
        painted.paint(g, viewport, visible);
    }

    /** Paints lines between blocks, dark beside light, seen on every colour. */
    public void borders(Graphics2D g, Viewport viewport) {
        if (plane.borders().isEmpty()
                || plane.borders().size() > MOST_BORDERS
                || viewport.zoom() * plane.width() / plane.borders().size() < CLOSE) {
            return;
        }
        Graphics2D in = (Graphics2D) g.create();
        FigureStyle.smooth(in);
        for (Shape line : plane.borders()) {
            Shape drawn = viewport.transform().createTransformedShape(line);
            in.setPaint(BESIDE);
            in.setStroke(new BasicStroke(2.5f));
            in.draw(drawn);
            in.setPaint(BORDER);
            in.setStroke(new BasicStroke(1));
            in.draw(drawn);
        }
        in.dispose();
    }

    /** Rings a unit, white in black, seen on every colour. */
    public void ring(Graphics2D g, Viewport viewport, int unit) {
        Graphics2D in = (Graphics2D) g.create();
        FigureStyle.smooth(in);
        Shape ring = ring(viewport, unit);
        in.setPaint(Color.BLACK);
        in.setStroke(new BasicStroke(4));
        in.draw(ring);
        in.setPaint(Color.WHITE);
        in.setStroke(new BasicStroke(2));
        in.draw(ring);
        in.dispose();
    }

    /** A unit's outline in pixels, wide enough to be found on a large sheet. */
    static Shape ring(Viewport viewport, Plane plane, int unit) {
        Rectangle2D box =
                viewport.transform().createTransformedShape(plane.outline(unit)).getBounds2D();
        double side = Math.max(9, Math.max(box.getWidth(), box.getHeight()) + 3);
        return new java.awt.geom.Ellipse2D.Double(
                box.getCenterX() - side / 2, box.getCenterY() - side / 2, side, side);
    }

    private Shape ring(Viewport viewport, int unit) {
        return ring(viewport, plane, unit);
    }
}
