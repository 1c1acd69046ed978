package org.topolab.desktop.internal.explore;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Which part of a plane is seen.
 *
 * @param zoom pixels for one unit of the plane
 * @param left where the plane's left edge lies, in pixels
 * @param top where the plane's upper edge lies, in pixels
 */
public record Viewport(double zoom, double left, double top) {

    private static final double MARGIN = 8; // pixels around a plane that fits
    private static final double SMALLEST = 0.01;
    private static final double LARGEST = 400;

    /** The largest that shows all of a plane, in the middle of so many pixels. */
    public static Viewport fit(Plane plane, int width, int height) {
        double zoom =
                Math.min(
                        (width - 2 * MARGIN) / plane.width(),
                        (height - 2 * MARGIN) / plane.height());
        double held = held(zoom);
        return new Viewport(
                held, (width - plane.width() * held) / 2, (height - plane.height() * held) / 2);
    }

    private static double held(double zoom) {
        return Math.max(SMALLEST, Math.min(LARGEST, zoom));
    }

    /** So many times larger; what lies at a pixel stays there. */
    public Viewport zoomed(double factor, double x, double y) {
        double next = held(zoom * factor);
        double grown = next / zoom;
        return new Viewport(next, x - (x - left) * grown, y - (y - top) * grown);
    }

    /** Moved by pixels. */
    public Viewport moved(double across, double down) {
        return new Viewport(zoom, left + across, top + down);
    }

    /** The point of the plane below a pixel. */
    public Point2D plane(double x, double y) {
        return new Point2D.Double((x - left) / zoom, (y - top) / zoom);
    }

    /** From the plane to pixels. */
    public AffineTransform transform() {
        return new AffineTransform(zoom, 0, 0, zoom, left, top);
    }

    /** What of the plane lies in a rectangle of pixels. */
    public Rectangle2D visible(Rectangle2D pixels) {
        Point2D from = plane(pixels.getMinX(), pixels.getMinY());
        return new Rectangle2D.Double(
                from.getX(), from.getY(), pixels.getWidth() / zoom, pixels.getHeight() / zoom);
    }
}
