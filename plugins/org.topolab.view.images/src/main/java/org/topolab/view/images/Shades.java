package org.topolab.view.images;

import java.awt.Color;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.chart.Ticks;

/**
 * Which values are black and white.
 *
 * @param low the value of black
 * @param high the value of white, above low
 * @param unknown how many values are not finite
 */
record Shades(double low, double high, long unknown) {

    /** Of a pixel that is no number; in no grey. */
    static final Color UNKNOWN = new Color(0xd55e00);

    private static final int WHITE = 255;

    /**
     * From 0 to 1 if all values lie there, else from the smallest to the largest. If these are
     * equal, a value above 1 is white, one below 0 black.
     */
    static Shades of(Pictures pictures) {
        double low = 0;
        double high = 1;
        long unknown = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float value : pictures.toArray()) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            } else {
                unknown++;
            }
        }
        if (least < 0 || (most > 1 && most > least)) {
            low = least;
            high = most > least ? most : least + 1;
        } else if (most > 1) {
            high = most;
        }
        return new Shades(low, high, unknown);
    }

    /** The colour of a pixel: its mean over channels in grey, or its red, green and blue. */
    Color color(Pictures pictures, int row, int column, int place) {
        int channels = pictures.shape().channels();
        int places = pictures.shape().height() * pictures.shape().width();
        float[] values = new float[channels];
        double sum = 0;
        for (int c = 0; c < channels; c++) {
            values[c] = pictures.value(row, column, c * places + place);
            sum += values[c];
        }
        if (!Double.isFinite(sum)) {
            return UNKNOWN;
        }
        if (channels == 3) {
            return new Color(shade(values[0]), shade(values[1]), shade(values[2]));
        }
        int grey = shade(sum / channels);
        return new Color(grey, grey, grey);
    }

    private int shade(double value) {
        double share = (value - low) / (high - low);
        return (int) Math.round(WHITE * Math.max(0, Math.min(1, share)));
    }

    /** In words, such as {@code black 0, white 1}. */
    String words() {
        String range = "black %s, white %s".formatted(Ticks.number(low), Ticks.number(high));
        return unknown == 0 ? range : "%s; not finite (%d) orange".formatted(range, unknown);
    }
}
