package org.topolab.desktop.internal.explore;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.topolab.chart.FigureStyle;

/**
 * Discs. Large ones are drawn as shapes; small ones, of which there may be a hundred thousand, as
 * pixels of a picture as large as what is seen.
 */
final class PaintedPlaces implements Plane.Painted {

    private static final double LARGE = 5; // pixels of a radius

    private final PlacesPlane plane;
    private final Inks inks;

    PaintedPlaces(PlacesPlane plane, Inks inks) {
        this.plane = plane;
        this.inks = inks;
    }

    @Override
    public void paint(Graphics2D g, Viewport viewport, Rectangle2D visible) {
        if (PlacesPlane.RADIUS * viewport.zoom() >= LARGE) {
            shapes(g, viewport, visible);
        } else {
            pixels(g, viewport, visible);
        }
    }

    private void shapes(Graphics2D g, Viewport viewport, Rectangle2D visible) {
        Graphics2D in = (Graphics2D) g.create();
        FigureStyle.smooth(in);
        in.setStroke(new BasicStroke(1));
        double radius = PlacesPlane.RADIUS * viewport.zoom();
        double reach = radius * Math.sqrt(0.5);
        Rectangle2D near = grown(visible);
        for (int unit = 0; unit < inks.units(); unit++) {
            if (!near.contains(plane.x(unit), plane.y(unit))) {
                continue;
            }
            double x = viewport.left() + plane.x(unit) * viewport.zoom();
            double y = viewport.top() + plane.y(unit) * viewport.zoom();
            in.setPaint(new Color(inks.rgb(unit)));
            Shape disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            in.fill(disc);
            in.setPaint(FigureStyle.LINE); // tells discs that overlap apart
            in.draw(disc);
            if (inks.unknown(unit)) {
                in.draw(new Line2D.Double(x - reach, y + reach, x + reach, y - reach));
            }
        }
        in.dispose();
    }

    private static Rectangle2D grown(Rectangle2D visible) {
        return new Rectangle2D.Double(
                visible.getX() - 1,
                visible.getY() - 1,
                visible.getWidth() + 2,
                visible.getHeight() + 2);
    }

    private void pixels(Graphics2D g, Viewport viewport, Rectangle2D visible) {
        AffineTransform device = g.getTransform();
        double fine = Math.max(1, Math.abs(device.getScaleX())); // pixels of the screen in one
        Rectangle2D all = new Rectangle2D.Double(0, 0, plane.width(), plane.height());
        Rectangle2D seen = visible.createIntersection(all);
        if (seen.isEmpty()) {
            return;
        }
        Rectangle box = viewport.transform().createTransformedShape(seen).getBounds();
        int width = (int) Math.ceil(box.width * fine);
        int height = (int) Math.ceil(box.height * fine);
        int[] argb = new int[width * height];
        double zoom = viewport.zoom() * fine;
        double left = (viewport.left() - box.x) * fine;
        double top = (viewport.top() - box.y) * fine;
        Disc disc = Disc.of(PlacesPlane.RADIUS * zoom);
        for (int unit = 0; unit < inks.units(); unit++) {
            int x = (int) Math.floor(left + plane.x(unit) * zoom);
            int y = (int) Math.floor(top + plane.y(unit) * zoom);
            disc.fill(argb, width, height, x, y, inks.rgb(unit));
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.getRaster().setDataElements(0, 0, width, height, argb);
        g.drawImage(image, box.x, box.y, box.width, box.height, null);
    }

    /** A disc of pixels around one. */
    private static final class Disc {

        private final int[] reach; // pixels to the left and right, by row from the uppermost

        private Disc(int[] reach) {
            this.reach = reach;
        }

        static Disc of(double radius) {
            int rows = (int) Math.floor(radius);
            int[] reach = new int[2 * rows + 1];
            for (int row = -rows; row <= rows; row++) {
                reach[row + rows] = (int) Math.sqrt(radius * radius - row * row);
            }
            return new Disc(reach);
        }

        void fill(int[] argb, int width, int height, int x, int y, int color) {
            int rows = reach.length / 2;
            if (x < -rows || x >= width + rows) {
                return;
            }
            for (int row = Math.max(0, y - rows); row <= Math.min(height - 1, y + rows); row++) {
                int wide = reach[row - y + rows];
                int to = Math.min(width - 1, x + wide);
                for (int column = Math.max(0, x - wide); column <= to; column++) {
                    argb[row * width + column] = color;
                }
            }
        }
    }
}
