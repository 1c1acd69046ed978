package org.topolab.metric.orientation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.Sample;

/**
 * Means of a map at each distance from the centre of the sheet, to the whole unit below, out to the
 * nearest edge. As published the centre is the unit at (rows / 2, columns / 2).
 */
final class Rings {

    /** Parts of a ring, whose means tell how sure that of the ring is. */
    private static final int PARTS = 8;

    private static final int BEYOND = -1;

    private final int[] ring;
    private final int[] part;
    private final int rings;

    /** Units along a ring that a part must have for an interval. */
    private final int apart;

    Rings(Surface surface, Settings settings) {
        boolean faithful = settings.faithful();
        double off = settings.shift() - (faithful ? 0 : 0.5);
        double middleRow = surface.rows() / 2.0 + off;
        double middleColumn = surface.columns() / 2.0 + off;
        this.apart = settings.window();
        this.rings = faithful ? surface.shorter() / 2 + 1 : (surface.shorter() + 1) / 2;
        this.ring = new int[surface.units()];
        this.part = new int[surface.units()];
        for (int unit = 0; unit < ring.length; unit++) {
            int row = unit / surface.columns();
            double down = row - middleRow;
            double right = unit % surface.columns() - middleColumn;
            int distance = (int) Math.hypot(down, right);
            double turn = Math.atan2(down, right) / (2 * Math.PI) + 0.5;
            ring[unit] = distance < rings ? distance : BEYOND;
            part[unit] = (int) (turn * PARTS) % PARTS;
        }
    }

    /** [rings], the mean over the units of each, NaN left out. */
    double[] means(double[] map) {
        double[] sums = new double[rings];
        int[] counts = new int[rings];
        for (int unit = 0; unit < map.length; unit++) {
            if (ring[unit] != BEYOND && !Double.isNaN(map[unit])) {
                sums[ring[unit]] += map[unit];
                counts[ring[unit]]++;
            }
        }
        Arrays.setAll(sums, at -> sums[at] / counts[at]);
        return sums;
    }

    /**
     * A map against eccentricity. Rings that are long enough have an interval by Student's t from
     * the means of their eight parts.
     *
     * @param chances [samples], each means of a random map; may be none
     */
    Result.Series series(String name, String what, double[] map, List<double[]> chances) {
        double[] means = means(map);
        double[][] parts = parts(map);
        List<Result.Series.Point> points = new ArrayList<>();
        for (int at = 0; at < rings; at++) {
            if (!Double.isNaN(means[at])) {
                points.add(
                        new Result.Series.Point(
                                at,
                                means[at],
                                chance(chances, at),
                                interval(means[at], parts, at)));
            }
        }
        return new Result.Series(name, "eccentricity in units", what, points);
    }

    private static Optional<Result.Chance> chance(List<double[]> chances, int at) {
        double[] samples = chances.stream().mapToDouble(means -> means[at]).toArray();
        return Findings.chance(samples);
    }

    private Optional<Result.Interval> interval(double mean, double[][] parts, int at) {
        double[] defined = Arrays.stream(parts[at]).filter(Double::isFinite).toArray();
        if (defined.length < PARTS || 2 * Math.PI * at < (double) PARTS * apart) {
            return Optional.empty();
        }
        double reach = Sample.of(defined).halfWidth();
        return Optional.of(new Result.Interval(mean - reach, mean + reach, Sample.LEVEL));
    }

    /** [rings, parts] means. */
    private double[][] parts(double[] map) {
        double[][] sums = new double[rings][PARTS];
        int[][] counts = new int[rings][PARTS];
        for (int unit = 0; unit < map.length; unit++) {
            if (ring[unit] != BEYOND && !Double.isNaN(map[unit])) {
                sums[ring[unit]][part[unit]] += map[unit];
                counts[ring[unit]][part[unit]]++;
            }
        }
        for (int at = 0; at < rings; at++) {
            for (int of = 0; of < PARTS; of++) {
                sums[at][of] /= counts[at][of];
            }
        }
        return sums;
    }
}
