package org.topolab.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Which number has which colour. Numbers beyond an end have the colour of the end.
 *
 * @param low number of the first colour
 * @param high number of the last colour, at least low
 * @param beyond how many of the numbers it was made for lie beyond its ends
 * @param known whether there was any finite number
 */
public record ColorScale(double low, double high, int beyond, boolean known, ColorMap colors) {

    /** Of what has no finite number, which is crossed out too. In no colour map. */
    public static final Color UNKNOWN = new Color(0xd0d0d0);

    private static final double COMMON = 0.99;
    private static final double FAR = 3;
    private static final int STEPS = 255;

    /**
     * A scale from the lowest to the highest of the finite numbers. If they have both signs, zero
     * is in its middle, and it is blue below and orange above.
     *
     * @param sequential colours of numbers of one sign
     */
    public static ColorScale of(DoubleStream numbers, ColorMap sequential) {
        return of(numbers.filter(Double::isFinite).sorted().toArray(), 1, sequential);
    }

    /**
     * A scale as {@link #of}, but if the farthest number is more than three times as far from the
     * middle (from the lowest, if all have one sign) as 99 % of the numbers are, it ends where
     * these do. A few numbers in the hundreds would pale all others.
     *
     * @param sequential colours of numbers of one sign
     */
    public static ColorScale ofMost(DoubleStream numbers, ColorMap sequential) {
        return of(numbers.filter(Double::isFinite).sorted().toArray(), COMMON, sequential);
    }

    /**
     * @param sorted finite
     * @param share of the numbers that are sure to lie within the ends
     */
    private static ColorScale of(double[] sorted, double share, ColorMap sequential) {
        if (sorted.length == 0) {
            return new ColorScale(0, 0, 0, false, sequential);
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        boolean signed = low < 0 && high > 0;
        double middle = signed ? 0 : low;
        double[] far = Arrays.stream(sorted).map(n -> Math.abs(n - middle)).sorted().toArray();
        double farthest = far[far.length - 1];
        double common = far[(int) Math.ceil(share * far.length) - 1];
        double end = common > 0 && farthest > FAR * common ? common : farthest;
        int beyond = (int) Arrays.stream(far).filter(distance -> distance > end).count();
        return signed
                ? new ColorScale(-end, end, beyond, true, ColorMap.BLUE_WHITE_ORANGE)
                : new ColorScale(low, beyond > 0 ? low + end : high, beyond, true, sequential);
    }

    /** The colours of numbers, {@link #UNKNOWN} of those that are not finite. */
    public List<Color> colors(DoubleStream numbers) {
        Map<Double, Color> steps = new HashMap<>(); // a large sheet has few of them
        return numbers.mapToObj(
                        n ->
                                Double.isFinite(n)
                                        ? steps.computeIfAbsent(step(share(n)), colors::at)
                                        : UNKNOWN)
                .toList();
    }

    /** The colour of a finite number. */
    public Color color(double value) {
        return at(share(value));
    }

    private double share(double value) {
        return Math.min(1, Math.max(0, (value - low) / (high - low)));
    }

    private double step(double share) {
        return high > low ? Math.rint(share * STEPS) / STEPS : 0.5;
    }

    /**
     * The colour of a share of the scale, in 256 steps; one in the middle if all numbers are equal.
     *
     * @param share 0 to 1
     */
    public Color at(double share) {
        return colors.at(step(share));
    }
}
