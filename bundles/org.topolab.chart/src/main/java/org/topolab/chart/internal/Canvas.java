package org.topolab.chart.internal;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Map;
import org.topolab.api.view.Figure;
import org.topolab.chart.Typeface;

/** What is the same on everything a figure is painted on: hints, letters and a white ground. */
final class Canvas {

    private static final Map<RenderingHints.Key, Object> HINTS =
            Map.of(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                    RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    private static final float LETTERS = 12;

    private Canvas() {}

    static void paint(Figure figure, Graphics2D g) {
        g.addRenderingHints(HINTS);
        Dimension size = figure.size();
        g.setFont(Typeface.regular(LETTERS));
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, size.width, size.height);
        g.setPaint(Color.BLACK);
        figure.paint(g);
    }
}
