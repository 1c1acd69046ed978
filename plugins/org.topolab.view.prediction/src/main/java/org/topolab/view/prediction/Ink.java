package org.topolab.view.prediction;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.topolab.chart.Palette;

/** Colours and lines of this view. Colours are Okabe and Ito's. */
final class Ink {

    private static final List<Color> PUBLISHED = Palette.OKABE_ITO.colors(8);

    /** Of models and their predictions. */
    static final Color MODEL = PUBLISHED.get(4);

    /** Of limits that a model is held against. */
    static final Color LIMIT = PUBLISHED.get(5);

    /** Of what was recorded, or is true. */
    static final Color RECORDED = new Color(0x333333);

    /** Of what does not count. */
    static final Color ASIDE = new Color(0xa8a8a8);

    static final Stroke THIN = new BasicStroke(1);
    static final Stroke LINE =
            new BasicStroke(1.75f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke DASHED = dashes(1.25f, 5, 3);
    static final Stroke LONG_DASHES = dashes(1.75f, 9, 4);

    /** Blue, vermilion, green, orange, purple, sky blue, black, yellow. */
    private static final int[] ORDER = {4, 5, 2, 0, 6, 1, 7, 3};

    private Ink() {}

    private static Stroke dashes(float width, float on, float off) {
        return new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
    }

    /** The colour of one of several lines. */
    static Color line(int index) {
        return index < ORDER.length
                ? PUBLISHED.get(ORDER[index])
                : Palette.OKABE_ITO.colors(index + 1).get(index);
    }

    static Color faded(Color color, double strength) {
        int alpha = (int) Math.round(255 * strength);
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** Radius of each of so many dots: smaller where they are more. */
    static double radius(int dots) {
        return Math.max(1.5, Math.min(4.5, 7 * Math.pow(Math.max(1, dots), -0.165)));
    }

    /** How much each of so many dots covers. */
    static double strength(int dots) {
        return Math.max(0.22, Math.min(0.9, 3.2 * Math.pow(Math.max(1, dots), -0.28)));
    }

    static Shape dot(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static void line(Graphics2D g, Color color, Stroke stroke, Shape shape) {
        g.setPaint(color);
        g.setStroke(stroke);
        g.draw(shape);
    }
}
