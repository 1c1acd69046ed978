package org.topolab.metric.orientation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.Sample;

/**
 * Power of a map of preferred orientations against spatial frequency, in cycles along the shorter
 * edge of the sheet, and what its shape says. The map is exp(2 pi i peak) less its mean, 0 where a
 * unit does not enter; at open borders it fades out (Hann), since edges that do not meet would look
 * like power at all frequencies. As published it is the peak itself, so that 0 and 180 degrees,
 * which are the same, differ most.
 */
final class Spectrum {

    /** A period stands out if its power is so many times the mean over all frequencies. */
    private static final double STANDS_OUT = 2;

    /** Power that is only rounding, as a share of what all of it in one frequency would be. */
    private static final double ROUNDING = 1e-24;

    private final int shorter;
    private final double[] power;
    private final double[] moment;

    /**
     * @param faithful whether the peak is transformed as a number
     */
    Spectrum(Surface surface, Chart chart, boolean faithful) {
        this.shorter = surface.shorter();
        this.power = new double[shorter / 2 + 1];
        this.moment = new double[shorter / 2 + 1];
        double[] real = new double[surface.units()];
        double[] imaginary = new double[surface.units()];
        fill(surface, chart, faithful, real, imaginary);
        double all = squares(real) + squares(imaginary);
        Fourier.transform(real, imaginary, surface.rows(), surface.columns());
        int[] counts = new int[power.length];
        for (int unit = 0; unit < real.length; unit++) {
            double frequency = frequency(surface, unit);
            int ring = (int) (frequency + 1e-9);
            if (ring < power.length) {
                double found = real[unit] * real[unit] + imaginary[unit] * imaginary[unit];
                power[ring] += found;
                moment[ring] += found * frequency;
                counts[ring]++;
            }
        }
        for (int ring = 0; ring < power.length; ring++) {
            moment[ring] /= counts[ring];
            power[ring] /= counts[ring];
            power[ring] = power[ring] > ROUNDING * all * real.length ? power[ring] : 0;
        }
    }

    private static void fill(
            Surface surface, Chart chart, boolean faithful, double[] real, double[] imaginary) {
        int[] units = chart.entering();
        for (int unit : units) {
            double angle = 2 * Math.PI * chart.peak(unit);
            real[unit] = faithful ? chart.peak(unit) : Math.cos(angle);
            imaginary[unit] = faithful ? 0 : Math.sin(angle);
        }
        if (faithful) {
            return;
        }
        double meanReal = Arrays.stream(real).sum() / units.length;
        double meanImaginary = Arrays.stream(imaginary).sum() / units.length;
        for (int unit : units) {
            double fade =
                    surface.torus()
                            ? 1
                            : hann(unit / surface.columns(), surface.rows())
                                    * hann(unit % surface.columns(), surface.columns());
            real[unit] = fade * (real[unit] - meanReal);
            imaginary[unit] = fade * (imaginary[unit] - meanImaginary);
        }
    }

    private static double hann(int at, int length) {
        double sine = Math.sin(Math.PI * (at + 0.5) / length);
        return sine * sine;
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    private static double frequency(Surface surface, int at) {
        int down = at / surface.columns();
        int across = at % surface.columns();
        double v = (double) Math.min(down, surface.rows() - down) / surface.rows();
        double u = (double) Math.min(across, surface.columns() - across) / surface.columns();
        return surface.shorter() * Math.hypot(u, v);
    }

    /** Mean power at frequencies from each whole number to below the next, from 0. */
    double[] power() {
        return power.clone();
    }

    /**
     * Slope of log power against log frequency by least squares, from frequency 1 on: 0 without
     * spatial order, negative if neighbours are alike. NaN with fewer than 3 frequencies that have
     * power.
     */
    double slope() {
        return fit()[0];
    }

    /** Slope and how much it may be wrong by the scatter of the points, two standard errors. */
    Optional<Result.Interval> interval() {
        double[] fit = fit();
        return Double.isNaN(fit[1])
                ? Optional.empty()
                : Optional.of(
                        new Result.Interval(
                                fit[0] - 1.96 * fit[1], fit[0] + 1.96 * fit[1], Sample.LEVEL));
    }

    private double[] fit() {
        double[] rings =
                IntStream.range(1, power.length)
                        .filter(ring -> power[ring] > 0)
                        .asDoubleStream()
                        .toArray();
        if (rings.length < 3) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double meanX = Arrays.stream(rings).map(Math::log).average().orElseThrow();
        double meanY = Arrays.stream(rings).map(this::height).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (double ring : rings) {
            double x = Math.log(ring) - meanX;
            double y = height(ring) - meanY;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        double left = Math.max(0, yy - xy * xy / xx);
        return new double[] {xy / xx, Math.sqrt(left / (rings.length - 2) / xx)};
    }

    private double height(double ring) {
        return Math.log(power[(int) ring]);
    }

    /**
     * Period of the map in units: the sheet's shorter edge over the mean frequency around the
     * highest power. NaN if that is not inside the range or does not stand out.
     */
    double period() {
        int best = 1;
        double sum = 0;
        for (int ring = 1; ring < power.length; ring++) {
            best = power[ring] > power[best] ? ring : best;
            sum += power[ring];
        }
        int last = power.length - 1;
        if (best < 2 || best >= last || power[best] < STANDS_OUT * sum / last) {
            return Double.NaN;
        }
        double around = power[best - 1] + power[best] + power[best + 1];
        return shorter * around / (moment[best - 1] + moment[best] + moment[best + 1]);
    }
}
