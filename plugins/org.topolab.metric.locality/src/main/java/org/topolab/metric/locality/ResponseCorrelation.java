package org.topolab.metric.locality;

import java.util.Arrays;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

/**
 * Correlation of the responses of two units over images, against their distance, from means and
 * sums of products that are gathered in one pass. Mergeable.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1983.10483115">Chan, Golub, LeVeque 1983,
 *     Algorithms for computing the sample variance, Am. Stat. 37:242-247</a>
 */
final class ResponseCorrelation {

    /** Correlations are undefined where a unit varies less than its mean rounds. */
    private static final double ROUNDING = 1e-12;

    private final Layout.Grid grid;
    private final int[] units;
    private final double[] means;
    private final double[] offs;

    /** Sums of products of deviations, of each pair a, b <= a at a (a + 1) / 2 + b. */
    private final double[] products;

    private long count;

    /**
     * @param most units taken, chosen at random if there are more
     */
    ResponseCorrelation(Layout.Grid grid, int most, RandomStream stream) {
        this.grid = grid;
        this.units = Arrays.stream(stream.permutation(grid.units())).limit(most).sorted().toArray();
        this.means = new double[units.length];
        this.offs = new double[units.length];
        this.products = new double[units.length * (units.length + 1) / 2];
    }

    /** Takes in the activations of one image, [units]. */
    void add(double[] map) {
        count++;
        for (int a = 0; a < units.length; a++) {
            offs[a] = map[units[a]] - means[a];
        }
        double share = (count - 1.0) / count;
        for (int a = 0, at = 0; a < units.length; a++) {
            double off = offs[a] * share;
            for (int b = 0; b <= a; b++, at++) {
                products[at] += off * offs[b];
            }
        }
        for (int a = 0; a < units.length; a++) {
            means[a] += offs[a] / count;
        }
    }

    /** Takes in what another has seen. */
    void merge(ResponseCorrelation other) {
        if (other.count == 0) {
            return;
        }
        double sum = count + other.count;
        double share = count * (other.count / sum);
        for (int a = 0; a < units.length; a++) {
            offs[a] = other.means[a] - means[a];
        }
        for (int a = 0, at = 0; a < units.length; a++) {
            for (int b = 0; b <= a; b++, at++) {
                products[at] += other.products[at] + offs[a] * offs[b] * share;
            }
        }
        for (int a = 0; a < units.length; a++) {
            means[a] += offs[a] * other.count / sum;
        }
        count += other.count;
    }

    /**
     * Mean correlation of the pairs of each distance, to the nearest pitch, with the mean over all
     * pairs as chance; empty if no pair has a correlation.
     */
    Optional<Result> series() {
        DistanceProfile profile = new DistanceProfile(grid);
        for (int a = 0, at = 0; a < units.length; a++) {
            for (int b = 0; b < a; b++, at++) {
                double correlation = products[at] / (deviation(a) * deviation(b));
                if (Double.isFinite(correlation)) {
                    profile.add(distance(units[a], units[b]), correlation);
                }
            }
            // the unit with itself
            at++;
        }
        return profile.series("response-correlation", "correlation");
    }

    /** Root of the sum of squared deviations; NaN if the unit does not vary. */
    private double deviation(int a) {
        double squares = products[a * (a + 1) / 2 + a];
        double rounding = ROUNDING * means[a];
        return squares > rounding * rounding * count ? Math.sqrt(squares) : Double.NaN;
    }

    private double distance(int a, int b) {
        return Math.hypot(
                a / grid.columns() - b / grid.columns(), a % grid.columns() - b % grid.columns());
    }
}
