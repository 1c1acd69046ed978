package org.topolab.view.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Typeface;

/** Name of a map and a quieter line below, above its picture. */
record Heading(String name, String note) {

    /** White around every figure, in pixels. */
    static final int MARGIN = 16;

    /** What it takes from the top, margin included. */
    static final int HEIGHT = MARGIN + 48;

    private static final double WIDEST = 900;

    int width() {
        double width =
                Math.max(
                        Typeface.width(shown(), FigureStyle.titleFont()),
                        Typeface.width(note, FigureStyle.smallFont()));
        return (int) Math.ceil(width);
    }

    private String shown() {
        return Typeface.fitted(name, FigureStyle.titleFont(), WIDEST);
    }

    void paint(Graphics2D g) {
        g.setPaint(Color.BLACK);
        g.setFont(FigureStyle.titleFont());
        g.drawString(shown(), MARGIN, MARGIN + 13);
        g.setPaint(FigureStyle.QUIET);
        g.setFont(FigureStyle.smallFont());
        g.drawString(note, MARGIN, MARGIN + 31);
    }
}
