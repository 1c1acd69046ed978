package org.topolab.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;

/**
 * What stands above a picture: its name, and a quieter line below.
 *
 * @param name cut if it is wider than 900 pixels
 * @param note is never cut
 */
public record Heading(String name, String note) {

    /** White around every figure, in pixels. */
    public static final int MARGIN = 16;

    /** What it takes from the top, margin included. */
    public static final int HEIGHT = MARGIN + 48;

    private static final double WIDEST = 900;

    private int width() {
        double width =
                Math.max(
                        Typeface.width(shown(), FigureStyle.titleFont()),
                        Typeface.width(note, FigureStyle.smallFont()));
        return (int) Math.ceil(width);
    }

    private String shown() {
        return Typeface.fitted(name, FigureStyle.titleFont(), WIDEST);
    }

    /**
     * Size of a figure with this heading, margins included.
     *
     * @param width of what is below, in pixels
     * @param height of what is below, in pixels
     */
    public Dimension above(int width, int height) {
        return new Dimension(Math.max(width, width()) + 2 * MARGIN, HEIGHT + height + MARGIN);
    }

    /** Makes everything smooth, the figure white, and paints the heading. */
    public void paint(Graphics2D g, Dimension size) {
        FigureStyle.smooth(g);
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, size.width, size.height);
        g.setPaint(Color.BLACK);
        g.setFont(FigureStyle.titleFont());
        g.drawString(shown(), MARGIN, MARGIN + 13);
        g.setPaint(FigureStyle.QUIET);
        g.setFont(FigureStyle.smallFont());
        g.drawString(note, MARGIN, MARGIN + 31);
    }
}
