package org.topolab.metric.selectivity;

import java.util.Arrays;
import java.util.List;
import org.topolab.api.stat.Criterion;

/**
 * d' of one category over all units.
 *
 * @param above units above the threshold
 * @param mean over units where it is finite; NaN if it is nowhere
 * @param sum over units where it is finite
 * @param nonfinite units where it is not
 */
record DprimeSummary(long above, double mean, double sum, long nonfinite) {

    static final List<String> COLUMNS =
            List.of("above-threshold", "mean-dprime", "dprime-sum", "nonfinite");

    static DprimeSummary of(double[] dprime, Criterion criterion) {
        double[] finite = Arrays.stream(dprime).filter(Double::isFinite).toArray();
        return new DprimeSummary(
                criterion.countAbove(dprime),
                Arrays.stream(finite).average().orElse(Double.NaN),
                Arrays.stream(finite).sum(),
                dprime.length - finite.length);
    }

    /** What stands below {@link #COLUMNS}. */
    List<Double> cells() {
        return List.of((double) above, mean, sum, (double) nonfinite);
    }
}
