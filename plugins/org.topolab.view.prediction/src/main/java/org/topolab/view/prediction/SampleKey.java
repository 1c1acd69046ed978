package org.topolab.view.prediction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Key;
import org.topolab.chart.Typeface;

/** What dots and lines mean, one below the other. */
record SampleKey(List<Sample> samples) implements Key {

    private static final int ROW = 20;
    private static final int TEXT_AT = 32;
    private static final double WIDEST = 260;

    SampleKey {
        samples = List.copyOf(samples);
    }

    /**
     * One of them.
     *
     * @param stroke of a line; empty for a dot
     */
    record Sample(String words, Color color, Optional<Stroke> stroke) {

        static Sample line(String words, Color color, Stroke stroke) {
            return new Sample(words, color, Optional.of(stroke));
        }

        static Sample dot(String words, Color color) {
            return new Sample(words, color, Optional.empty());
        }

        private String fitted() {
            return Typeface.fitted(words, FigureStyle.labelFont(), WIDEST);
        }
    }

    @Override
    public int width() {
        double widest = 0;
        for (Sample sample : samples) {
            double wide = Typeface.width(sample.fitted(), FigureStyle.labelFont());
            widest = Math.max(widest, TEXT_AT + wide);
        }
        return (int) Math.ceil(widest);
    }

    @Override
    public int height() {
        return ROW * samples.size();
    }

    @Override
    public void paint(Graphics2D g) {
        g.setFont(FigureStyle.labelFont());
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            double y = i * ROW + ROW / 2.0;
            if (sample.stroke().isPresent()) {
                Line2D line = new Line2D.Double(0, y, 25, y);
                Ink.line(g, sample.color(), sample.stroke().get(), line);
            } else {
                g.setPaint(sample.color());
                g.fill(Ink.dot(12.5, y, 4));
            }
            g.setPaint(Color.BLACK);
            g.drawString(sample.fitted(), TEXT_AT, (float) y + 4);
        }
    }
}
