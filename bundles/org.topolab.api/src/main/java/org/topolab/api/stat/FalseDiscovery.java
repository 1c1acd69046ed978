package org.topolab.api.stat;

import java.util.Arrays;

/**
 * Correction for many tests at once: the share of false ones among those that are called
 * significant.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini, Hochberg 1995,
 *     Controlling the false discovery rate, J. R. Stat. Soc. B 57:289-300</a>
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * q of each test: the smallest rate of false discoveries at which it is called significant; p
     * times number of tests / rank, or what a test of higher rank has, if that is less.
     *
     * @param p of each test, 0 to 1; NaN where there was none, which counts for nothing
     * @return [tests]; NaN where p is
     */
    public static double[] q(double[] p) {
        double[] sorted = Arrays.stream(p).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(sorted);
        double[] ordered = new double[sorted.length];
        double least = 1;
        for (int rank = sorted.length; rank > 0; rank--) {
            least = Math.min(least, sorted[rank - 1] * sorted.length / rank);
            ordered[rank - 1] = least;
        }
        double[] q = new double[p.length];
        // equal p have equal q, so any of them will do
        Arrays.setAll(
                q,
                test ->
                        Double.isNaN(p[test])
                                ? Double.NaN
                                : ordered[Arrays.binarySearch(sorted, p[test])]);
        return q;
    }

    /**
     * The largest p that is called significant, for many tests of which only that is wanted: q of a
     * test is at most the rate if and only if its p is at most this.
     *
     * @param p of each test, 0 to 1; NaN where there was none. Those above the rate may be replaced
     *     by 1
     * @param rate of false discoveries that is allowed
     * @return below 0 if no test is significant
     */
    public static double limit(double[] p, double rate) {
        double[] sorted = p.clone();
        // NaN comes last
        Arrays.sort(sorted);
        int tests = sorted.length;
        while (tests > 0 && Double.isNaN(sorted[tests - 1])) {
            tests--;
        }
        for (int rank = tests; rank > 0; rank--) {
            if (sorted[rank - 1] * tests / rank <= rate) {
                return sorted[rank - 1];
            }
        }
        return -1;
    }
}
