package org.topolab.metric.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.Rings;

/** Means over rings around the centre of a sheet, with what is found by chance and again. */
final class Eccentricity {

    private final Rings rings;

    Eccentricity(Layout.Grid grid, boolean faithful) {
        this.rings = new Rings(grid, faithful);
    }

    /** Mean of each ring, [rings]; NaN where no value of it is defined. */
    double[] means(double[] map) {
        return rings.means(map);
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
        for (int r = 0; r < means.length; r++) {
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
        return new Result.Series(name, Rings.AXIS, what, points);
    }

    private static double[] column(List<double[]> rows, int at) {
        return rows.stream().mapToDouble(row -> row[at]).toArray();
    }
}
