package org.topolab.chart;

import java.awt.Color;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Which number has which colour.
 *
 * @param low number of the first colour
 * @param high number of the last colour, at least low
 * @param known whether there was any finite number
 */
public record ColorScale(double low, double high, boolean known, ColorMap colors) {

    /** Of what has no finite number, which is crossed out too. In no colour map. */
    public static final Color UNKNOWN = new Color(0xd0d0d0);

    /**
     * A scale from the lowest to the highest of the finite numbers. If they have both signs, zero
     * is in its middle, and it is blue below and orange above.
     *
     * @param sequential colours of numbers of one sign
     */
    public static ColorScale of(DoubleStream numbers, ColorMap sequential) {
        DoubleSummaryStatistics found = numbers.filter(Double::isFinite).summaryStatistics();
        double low = found.getMin();
        double high = found.getMax();
        if (found.getCount() == 0) {
            return new ColorScale(0, 0, false, sequential);
        }
        if (low < 0 && high > 0) {
            double most = Math.max(-low, high);
            return new ColorScale(-most, most, true, ColorMap.BLUE_WHITE_ORANGE);
        }
        return new ColorScale(low, high, true, sequential);
    }

    /** The colours of numbers, {@link #UNKNOWN} of those that are not finite. */
    public List<Color> colors(DoubleStream numbers) {
        return numbers.mapToObj(n -> Double.isFinite(n) ? color(n) : UNKNOWN).toList();
    }

    /** The colour of a finite number. */
    public Color color(double value) {
        return at((value - low) / (high - low));
    }

    /**
     * The colour of a share of the scale, in 256 steps; one in the middle if all numbers are equal.
     *
     * @param share 0 to 1
     */
    public Color at(double share) {
        return colors.at(high > low ? Math.rint(share * 255) / 255 : 0.5);
    }
}
