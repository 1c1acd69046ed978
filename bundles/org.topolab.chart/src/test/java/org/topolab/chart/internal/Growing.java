package org.topolab.chart.internal;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Movie;

/** A sheet of coloured units that becomes orderly from frame to frame, with letters and a line. */
record Growing(Dimension size, int frames, double framesPerSecond) implements Movie {

    private static final int UNITS = 30; // each way

    @Override
    public String name() {
        return "growing";
    }

    @Override
    public String title() {
        return "A sheet & its order, 0 to σ";
    }

    @Override
    public Frame frame(int index) {
        return new Frame(new Sheet(size, index, frames), "epoch " + (index + 1));
    }

    private record Sheet(Dimension size, int index, int frames) implements Figure {

        @Override
        public String name() {
            return "sheet";
        }

        @Override
        public String title() {
            return "sheet";
        }

        @Override
        public void paint(Graphics2D g) {
            Random random = new Random(1);
            double side = (Math.min(size.width, size.height) - 40.0) / UNITS;
            double order = (index + 1.0) / frames;
            for (int y = 0; y < UNITS; y++) {
                for (int x = 0; x < UNITS; x++) {
                    double hue = order * x / UNITS + (1 - order) * random.nextDouble();
                    g.setPaint(Color.getHSBColor((float) hue, 0.9f, 0.9f));
                    g.fill(
                            new Rectangle2D.Double(
                                    20 + x * side, 20 + y * side, side + 0.1, side + 0.1));
                }
            }
            g.setPaint(Color.BLACK);
            g.drawString("layer 3, n = 4, step " + index, 20, 14);
            g.drawLine(0, 0, index % size.width, size.height);
        }
    }
}
