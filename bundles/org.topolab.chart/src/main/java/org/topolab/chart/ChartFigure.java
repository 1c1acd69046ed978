package org.topolab.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Objects;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import org.topolab.api.view.Figure;

/**
 * A figure made of a JFreeChart chart. The chart is made anew for each painting: JFreeChart's
 * charts change while they are painted, so one could not be painted by two threads.
 *
 * @param name file name without ending: lower-case letters, digits and hyphens
 * @param title one sentence for people and screen readers
 * @param size natural size, in pixels at 96 per inch
 * @param chart makes the chart, the same one at each call; {@link ChartStyle} makes it look like
 *     the others
 */
public record ChartFigure(String name, String title, Dimension size, Supplier<JFreeChart> chart)
        implements Figure {

    public ChartFigure {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(chart, "chart");
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "figure name '%s' must be lower-case letters, digits and hyphens"
                            .formatted(name));
        }
        size = new Dimension(size);
    }

    @Override
    public Dimension size() {
        return new Dimension(size);
    }

    @Override
    public void paint(Graphics2D g) {
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, size.width, size.height);
        chart.get().draw(g, new Rectangle(size));
    }
}
