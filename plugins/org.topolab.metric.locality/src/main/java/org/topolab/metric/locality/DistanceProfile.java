package org.topolab.metric.locality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.model.Layout;

/**
 * Means of a number of pairs of units by their distance, to the nearest pitch. Chance is the mean
 * over all pairs, which is what every distance has on average if units are placed at random.
 */
final class DistanceProfile {

    private final double[] distances;
    private final double[] sums;
    private final long[] counts;

    /**
     * @param grid on which the pairs lie
     */
    DistanceProfile(Layout.Grid grid) {
        int bins = (int) Math.ceil(Math.hypot(grid.rows(), grid.columns())) + 1;
        this.distances = new double[bins];
        this.sums = new double[bins];
        this.counts = new long[bins];
    }

    /**
     * Takes in a pair.
     *
     * @param distance in pitches of the grid
     */
    void add(double distance, double number) {
        int bin = (int) Math.round(distance);
        distances[bin] += distance;
        sums[bin] += number;
        counts[bin]++;
    }

    /** A point at the mean distance of each bin that has pairs; empty if there are none. */
    Optional<Result> series(String name, String what) {
        double sum = 0;
        long count = 0;
        for (int bin = 0; bin < sums.length; bin++) {
            sum += sums[bin];
            count += counts[bin];
        }
        Optional<Chance> chance = Optional.of(new Chance(sum / count, 0, 0));
        List<Result.Series.Point> points = new ArrayList<>();
        for (int bin = 0; bin < sums.length; bin++) {
            if (counts[bin] > 0) {
                points.add(
                        new Result.Series.Point(
                                distances[bin] / counts[bin], sums[bin] / counts[bin], chance));
            }
        }
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Result.Series(name, "distance", what, points));
    }
}
