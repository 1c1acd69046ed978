package org.topolab.metric.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.NullSamples;

/**
 * Means over rings around the centre of a sheet, each a unit wide, out to the shorter side. As
 * published, distances are cut off to whole units and the centre lies half a unit to the lower
 * right.
 */
final class Eccentricity {

    private final int[] ring;
    private final int rings;

    Eccentricity(Layout.Grid grid, boolean faithful) {
        this.rings = Math.min(grid.rows(), grid.columns()) / 2 + 1;
        this.ring = new int[grid.units()];
        double centreRow = faithful ? Math.floor(grid.rows() / 2.0) : (grid.rows() - 1) / 2.0;
        double centreColumn =
                faithful ? Math.floor(grid.columns() / 2.0) : (grid.columns() - 1) / 2.0;
        for (int unit = 0; unit < ring.length; unit++) {
            int row = unit / grid.columns();
            int column = unit % grid.columns();
            double distance = Math.hypot(row - centreRow, column - centreColumn);
            ring[unit] = (int) (faithful ? distance : Math.rint(distance));
        }
    }

    /** Mean of each ring, [rings]; NaN where no value of it is defined. */
    double[] means(double[] map) {
        double[] sums = new double[rings];
        int[] counts = new int[rings];
        for (int unit = 0; unit < map.length; unit++) {
            if (ring[unit] < rings && !Double.isNaN(map[unit])) {
                sums[ring[unit]] += map[unit];
                counts[ring[unit]]++;
            }
        }
        Arrays.setAll(sums, r -> sums[r] / counts[r]);
        return sums;
    }

    /**
     * The means of the rings that have one.
     *
     * @param means [rings]
     * @param chance the same in each sample of a null model
     * @param again the same in each repetition with images drawn anew
     */
    Result.Series series(
            String name, String what, double[] means, List<double[]> chance, List<double[]> again) {
        List<Result.Series.Point> points = new ArrayList<>();
        for (int r = 0; r < rings; r++) {
            if (!Double.isNaN(means[r])) {
                Optional<Result.Chance> level =
                        chance.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new NullSamples(column(chance, r)).chance());
                points.add(
                        new Result.Series.Point(
                                r,
                                means[r],
                                level,
                                BootstrapInterval.around(means[r], column(again, r))));
            }
        }
        return new Result.Series(name, "distance from the centre (units)", what, points);
    }

    private static double[] column(List<double[]> rows, int at) {
        return rows.stream().mapToDouble(row -> row[at]).toArray();
    }
}
