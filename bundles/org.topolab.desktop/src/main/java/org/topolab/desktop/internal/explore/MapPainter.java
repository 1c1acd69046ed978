package org.topolab.desktop.internal.explore;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.topolab.chart.FigureStyle;

/**
 * Paints the units of a sheet in their colours at any zoom. What takes time is done when it is
 * made, which may be on any thread; a sheet of 147,456 units is then painted in a few milliseconds.
 */
public final class MapPainter {

    private static final Color BORDER = new Color(0xe6101010, true);
    private static final Color BESIDE = new Color(0xd9ffffff, true);
    private static final float LINE = 2; // pixels
    private static final float SHARE = 0.25f; // most of the room between borders that lines take
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

    /** Paints lines between blocks, dark with light edges, seen on every colour. */
    public void borders(Graphics2D g, Viewport viewport) {
        double room = viewport.zoom() * plane.width() / Math.max(1, plane.borders().size());
        if (plane.borders().isEmpty() || plane.borders().size() > MOST_BORDERS || room < CLOSE) {
            return;
        }
        float line = (float) Math.min(LINE, SHARE * room);
        Graphics2D in = (Graphics2D) g.create();
        FigureStyle.smooth(in);
        List<Shape> lines =
                plane.borders().stream().map(viewport.transform()::createTransformedShape).toList();
        in.setPaint(BESIDE);
        in.setStroke(new BasicStroke(2 * line));
        lines.forEach(in::draw);
        in.setPaint(BORDER);
        in.setStroke(new BasicStroke(line));
        lines.forEach(in::draw);
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
