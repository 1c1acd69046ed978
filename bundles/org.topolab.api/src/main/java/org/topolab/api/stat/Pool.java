package org.topolab.api.stat;

import java.util.function.IntToDoubleFunction;

/**
 * Count, mean and sum of squared deviations of each unit over several groups, merged one by one.
 * Equal means merge without rounding, so that no spread stays exactly none.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1983.10483115">Chan, Golub, LeVeque 1983,
 *     Algorithms for computing the sample variance, Am. Stat. 37:242-247</a>
 */
final class Pool {

    private final double[] means;
    private final double[] squares;
    private long count;

    Pool(int units) {
        this(new double[units], new double[units], 0);
    }

    private Pool(double[] means, double[] squares, long count) {
        this.means = means;
        this.squares = squares;
        this.count = count;
    }

    Pool copy() {
        return new Pool(means.clone(), squares.clone(), count);
    }

    /** Takes in a group of at least 1 with the mean and the squared deviations of each unit. */
    void add(long more, IntToDoubleFunction mean, IntToDoubleFunction square) {
        double sum = count + more;
        double share = more / sum;
        double weight = count * share;
        for (int unit = 0; unit < means.length; unit++) {
            double off = mean.applyAsDouble(unit) - means[unit];
            means[unit] += off * share;
            squares[unit] += square.applyAsDouble(unit) + off * off * weight;
        }
        count += more;
    }

    long count() {
        return count;
    }

    double mean(int unit) {
        return means[unit];
    }

    double variance(int unit) {
        return squares[unit] / count;
    }
}
