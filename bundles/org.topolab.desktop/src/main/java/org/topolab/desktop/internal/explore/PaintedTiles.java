package org.topolab.desktop.internal.explore;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.OptionalInt;
import org.topolab.chart.FigureStyle;

/**
 * Squares as a picture of one pixel each, enlarged without smoothing; what has no value is crossed
 * out where there is room.
 */
final class PaintedTiles implements Plane.Painted {

    private static final double ROOM = 6; // pixels a square needs to be crossed out

    private final Plane plane;
    private final Inks inks;
    private final BufferedImage image;

    PaintedTiles(Plane plane, Inks inks, BufferedImage image) {
        this.plane = plane;
        this.inks = inks;
        this.image = image;
    }

    @Override
    public void paint(Graphics2D g, Viewport viewport, Rectangle2D visible) {
        int left = held((int) Math.floor(visible.getMinX()), image.getWidth());
        int top = held((int) Math.floor(visible.getMinY()), image.getHeight());
        int right = held((int) Math.ceil(visible.getMaxX()), image.getWidth());
        int bottom = held((int) Math.ceil(visible.getMaxY()), image.getHeight());
        if (right <= left || bottom <= top) {
            return;
        }
        Graphics2D in = (Graphics2D) g.create();
        in.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                viewport.zoom() < 1
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        in.drawImage(
                image,
                pixel(viewport.left(), viewport.zoom(), left),
                pixel(viewport.top(), viewport.zoom(), top),
                pixel(viewport.left(), viewport.zoom(), right),
                pixel(viewport.top(), viewport.zoom(), bottom),
                left,
                top,
                right,
                bottom,
                null);
        in.dispose();
        if (viewport.zoom() >= ROOM) {
            strike(g, viewport, new Rectangle2D.Double(left, top, right - left, bottom - top));
        }
    }

    private static int held(int place, int most) {
        return Math.max(0, Math.min(most, place));
    }

    private static int pixel(double from, double zoom, int place) {
        return (int) Math.rint(from + place * zoom);
    }

    private void strike(Graphics2D g, Viewport viewport, Rectangle2D cells) {
        Graphics2D in = (Graphics2D) g.create();
        FigureStyle.smooth(in);
        in.setPaint(FigureStyle.LINE);
        in.setStroke(new BasicStroke(1));
        double zoom = viewport.zoom();
        for (int y = (int) cells.getMinY(); y < cells.getMaxY(); y++) {
            for (int x = (int) cells.getMinX(); x < cells.getMaxX(); x++) {
                OptionalInt unit = plane.at(x + 0.5, y + 0.5);
                if (unit.isPresent() && inks.unknown(unit.getAsInt())) {
                    double left = viewport.left() + x * zoom;
                    double top = viewport.top() + y * zoom;
                    in.draw(new Line2D.Double(left, top + zoom, left + zoom, top));
                }
            }
        }
        in.dispose();
    }
}
