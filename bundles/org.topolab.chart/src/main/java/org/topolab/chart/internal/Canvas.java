package org.topolab.chart.internal;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import org.topolab.api.view.Figure;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Typeface;

/**
 * What is the same on everything a figure is painted on: smoothness, letters and a white ground.
 */
final class Canvas {

    private static final float LETTERS = 12;

    private Canvas() {}

    static void paint(Figure figure, Graphics2D g) {
        FigureStyle.smooth(g);
        Dimension size = figure.size();
        g.setFont(Typeface.regular(LETTERS));
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, size.width, size.height);
        g.setPaint(Color.BLACK);
        figure.paint(g);
    }
}
