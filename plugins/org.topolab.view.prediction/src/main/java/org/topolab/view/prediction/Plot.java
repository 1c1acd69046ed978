package org.topolab.view.prediction;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.BiConsumer;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Panel;
import org.topolab.chart.Typeface;

/**
 * Two axes and the area between them.
 *
 * @param width of the area, in pixels
 * @param height of the area, in pixels
 * @param downwards whether numbers grow downwards, as rows of an image do
 */
record Plot(Axis across, Axis up, int width, int height, boolean downwards) {

    private static final int ABOUT = 5; // ticks
    private static final int MARK = 4;
    private static final int LINE = 16; // of text
    private static final int TOP = 6;
    private static final int RIGHT = 12;
    private static final int BELOW = MARK + 2 * LINE + 4;

    /** A plot whose numbers grow upwards. */
    Plot(Axis across, Axis up, int width, int height) {
        this(across, up, width, height, false);
    }

    private int left() {
        double widest = 0;
        for (double tick : up.ticks(ABOUT)) {
            String text = up.text(tick, ABOUT);
            widest = Math.max(widest, Typeface.width(text, FigureStyle.smallFont()));
        }
        return LINE + 4 + (int) Math.ceil(widest) + MARK + 3;
    }

    double x(double number) {
        return left() + across.share(number) * width;
    }

    double y(double number) {
        double share = up.share(number);
        return TOP + height * (downwards ? share : 1 - share);
    }

    /** The area, in the panel. */
    Rectangle2D area() {
        return new Rectangle2D.Double(left(), TOP, width, height);
    }

    /** A panel of the plot with something in its area, which is not drawn beyond it. */
    Panel panel(String label, BiConsumer<Graphics2D, Plot> content) {
        return new Panel(
                label,
                left() + width + RIGHT,
                TOP + height + BELOW,
                g -> {
                    paintGrid(g);
                    Graphics2D inside = (Graphics2D) g.create();
                    inside.clip(area());
                    content.accept(inside, this);
                    inside.dispose();
                    paintAxes(g);
                });
    }

    private void paintGrid(Graphics2D g) {
        g.setStroke(new BasicStroke(1));
        g.setPaint(FigureStyle.FAINT);
        for (double tick : up.ticks(ABOUT)) {
            g.draw(new Line2D.Double(left(), y(tick), left() + width, y(tick)));
        }
    }

    private void paintAxes(Graphics2D g) {
        double bottom = TOP + height;
        g.setStroke(new BasicStroke(1));
        g.setPaint(FigureStyle.LINE);
        g.draw(new Line2D.Double(left(), TOP, left(), bottom));
        g.draw(new Line2D.Double(left(), bottom, left() + width, bottom));
        g.setFont(FigureStyle.smallFont());
        for (double tick : up.ticks(ABOUT)) {
            String text = up.text(tick, ABOUT);
            g.setPaint(FigureStyle.LINE);
            g.draw(new Line2D.Double(left() - MARK, y(tick), left(), y(tick)));
            g.setPaint(Color.BLACK);
            double wide = Typeface.width(text, g.getFont());
            g.drawString(text, (float) (left() - MARK - 3 - wide), (float) y(tick) + 4);
        }
        for (double tick : across.ticks(ABOUT)) {
            g.setPaint(FigureStyle.LINE);
            g.draw(new Line2D.Double(x(tick), bottom, x(tick), bottom + MARK));
            g.setPaint(Color.BLACK);
            centred(g, across.text(tick, ABOUT), x(tick), bottom + MARK + 12);
        }
        g.setFont(FigureStyle.labelFont());
        centred(g, across.label(), left() + width / 2.0, bottom + MARK + LINE + 14);
        Graphics2D upright = (Graphics2D) g.create();
        upright.rotate(-Math.PI / 2);
        centred(upright, up.label(), -(TOP + height / 2.0), 12);
        upright.dispose();
    }

    private static void centred(Graphics2D g, String text, double x, double y) {
        double wide = Typeface.width(text, g.getFont());
        g.drawString(text, (float) (x - wide / 2), (float) y);
    }
}
