package org.topolab.chart;

import java.awt.Font;
import java.util.stream.IntStream;

/** How panels stand side by side. */
public enum PanelStyle {
    /** A single panel, without its label. */
    SINGLE(0, 14, 0),

    /** Many of one kind, close together below small labels; the last row may be short. */
    DENSE(18, 14, 64) {
        @Override
        int across(int panels, int width, int height) {
            return rounded(Math.sqrt(panels * 1.4 * height / width), panels);
        }

        @Override
        Font font() {
            return FigureStyle.smallFont();
        }
    },

    /** Up to four in one row; more in rows without a gap at the end, if that looks well. */
    ROOMY(19, 16, 96) {
        @Override
        int across(int panels, int width, int height) {
            if (panels <= IN_ONE_ROW) {
                return panels;
            }
            double ideal = Math.sqrt(panels * 1.6 * ((double) height / width));
            return IntStream.rangeClosed(1, panels)
                    .filter(n -> panels % n == 0 && n > 0.7 * ideal && n < 1.5 * ideal)
                    .boxed()
                    .min((a, b) -> Double.compare(Math.abs(a - ideal), Math.abs(b - ideal)))
                    .orElse(rounded(ideal, panels));
        }
    };

    private static final int IN_ONE_ROW = 4;

    /** What a label takes above its panel, in pixels. */
    final int label;

    /** Between panels, in pixels. */
    final int gap;

    /** Least width of a panel, in pixels, so that its label can be read. */
    final int narrowest;

    PanelStyle(int label, int gap, int narrowest) {
        this.label = label;
        this.gap = gap;
        this.narrowest = narrowest;
    }

    /**
     * How many side by side.
     *
     * @param height of one with its label
     */
    int across(int panels, int width, int height) {
        return panels;
    }

    private static int rounded(double ideal, int panels) {
        return Math.max(1, Math.min(panels, (int) Math.round(ideal)));
    }

    /** Of the labels. */
    Font font() {
        return FigureStyle.labelFont();
    }
}
