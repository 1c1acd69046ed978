package org.topolab.metric.orientation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.Rings;
import org.topolab.api.stat.Sample;

/** Maps against eccentricity. */
final class Profiles {

    /** Parts of a ring, whose means tell how sure that of the ring is. */
    private static final int PARTS = 8;

    private final Rings rings;
    private final int[] part;

    /** Units along a ring that a part must have for an interval. */
    private final int apart;

    Profiles(Surface surface, Settings settings) {
        this.rings = new Rings(surface.grid(), settings.faithful(), settings.shift());
        this.apart = settings.window();
        this.part = new int[surface.units()];
        Arrays.setAll(part, unit -> rings.sector(unit, PARTS));
    }

    /** Means of a map at each distance from the centre, [rings], NaN left out. */
    double[] means(double[] map) {
        return rings.means(map);
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
        for (int at = 0; at < means.length; at++) {
            if (!Double.isNaN(means[at])) {
                points.add(
                        new Result.Series.Point(
                                at,
                                means[at],
                                chance(chances, at),
                                interval(means[at], parts, at)));
            }
        }
        return new Result.Series(name, Rings.AXIS, what, points);
    }

    /**
     * How much more of a map there is far out than around the centre: the mean over units of the
     * outer third of the rings less that of the inner third. Its interval comes from the eight
     * parts of the sheet, by Student's t.
     *
     * @param chances [samples], each means of a random map; may be none
     */
    Result.Scalar outwards(String name, String unit, double[] map, List<double[]> chances) {
        double value = outwards(means(map));
        double[][] parts = parts(map);
        double[] each = new double[PARTS];
        for (int of = 0; of < PARTS; of++) {
            int part = of;
            each[of] = outwards(Arrays.stream(parts).mapToDouble(ring -> ring[part]).toArray());
        }
        double[] defined = Arrays.stream(each).filter(Double::isFinite).toArray();
        double reach = Sample.of(defined).halfWidth();
        return new Result.Scalar(
                name,
                value,
                Findings.chance(chances.stream().mapToDouble(this::outwards).toArray()),
                defined.length < PARTS
                        ? Optional.empty()
                        : Optional.of(
                                new Result.Interval(value - reach, value + reach, Sample.LEVEL)),
                unit);
    }

    private double outwards(double[] means) {
        int third = Math.max(1, means.length / 3);
        return mean(means, means.length - third, means.length) - mean(means, 0, third);
    }

    /** Mean of some rings, each counted as often as it has units, NaN left out. */
    private double mean(double[] means, int from, int end) {
        double sum = 0;
        double count = 0;
        for (int ring = from; ring < end; ring++) {
            if (!Double.isNaN(means[ring])) {
                sum += rings.count(ring) * means[ring];
                count += rings.count(ring);
            }
        }
        return sum / count;
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
        double[][] sums = new double[rings.rings()][PARTS];
        int[][] counts = new int[rings.rings()][PARTS];
        for (int unit = 0; unit < map.length; unit++) {
            int ring = rings.ring(unit);
            if (ring != Rings.BEYOND && !Double.isNaN(map[unit])) {
                sums[ring][part[unit]] += map[unit];
                counts[ring][part[unit]]++;
            }
        }
        for (int at = 0; at < sums.length; at++) {
            for (int of = 0; of < PARTS; of++) {
                sums[at][of] /= counts[at][of];
            }
        }
        return sums;
    }
}
