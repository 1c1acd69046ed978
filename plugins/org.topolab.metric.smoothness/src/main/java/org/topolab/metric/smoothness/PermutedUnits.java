package org.topolab.metric.smoothness;

import java.util.stream.IntStream;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

/**
 * D if the units of a sheet were at random places of it, without moving any. The mean similarity m
 * of two units and the summed similarities of each unit with all others are exact, from the sum of
 * all vectors; the mean square of (s - m) is that of random pairs, or of all if there are no more.
 * The variance over all placements follows from these.
 *
 * @see <a href="https://pubmed.ncbi.nlm.nih.gov/6018555/">Mantel 1967, The detection of disease
 *     clustering and a generalized regression approach, Cancer Research 27:209-220</a>
 */
final class PermutedUnits {

    private final UnitVectors vectors;
    private final int units;
    private final double mean;

    PermutedUnits(UnitVectors vectors, Layout.Grid grid, NeighbourSimilarity found) {
        this.vectors = vectors;
        this.units = grid.units();
        double[] total = found.total();
        double all = vectors.similarity(total, 0, total, 0) - found.squares();
        this.mean = all / ((double) units * (units - 1));
    }

    /** Mean similarity of two units. */
    double mean() {
        return mean;
    }

    /**
     * Mean and standard deviation of D over placements of the units; NaN for the latter with fewer
     * than 4 units.
     *
     * @param most pairs of which the mean square is taken
     */
    Chance chance(NeighbourSimilarity found, PairWeights.Moments a, RandomStream stream, int most) {
        double n = units;
        double all = (double) units * (units - 1);
        boolean every = all / 2 <= most;
        double squares = all * (every ? everySquare() : someSquares(stream, most));
        double rows = squaredSums(found.total());
        double same = 2 * a.squares() * squares / all;
        double shared = 4 * (a.units() - a.squares()) * (rows - squares) / (all * (n - 2));
        double apart =
                (a.sum() * a.sum() - 4 * a.units() + 2 * a.squares())
                        * (2 * squares - 4 * rows)
                        / (all * (n - 2) * (n - 3));
        // the sums count each pair twice, and D is half of 1 - S
        double sd = Math.sqrt(Math.max(0, same + shared + apart)) / 4;
        int pairs = every ? (int) (all / 2) : most;
        return new Chance((1 - mean) / 2, units < 4 ? Double.NaN : sd, pairs);
    }

    /** Sum over units of the squared sum of (similarity - mean) with all others. */
    private double squaredSums(double[] total) {
        double[] unit = new double[vectors.length()];
        double sum = 0;
        for (int number = 0; number < units; number++) {
            vectors.read(number, unit, 0);
            double others =
                    vectors.similarity(unit, 0, total, 0) - vectors.similarity(unit, 0, unit, 0);
            double off = others - (units - 1) * mean;
            sum += off * off;
        }
        return sum;
    }

    private double everySquare() {
        double[] one = new double[vectors.length()];
        double[] other = new double[vectors.length()];
        double sum = 0;
        for (int i = 1; i < units; i++) {
            for (int j = 0; j < i; j++) {
                sum += square(i, j, one, other);
            }
        }
        return sum / (units * (units - 1.0) / 2);
    }

    private double someSquares(RandomStream stream, int count) {
        double[] one = new double[vectors.length()];
        double[] other = new double[vectors.length()];
        return IntStream.range(0, count)
                .mapToDouble(
                        pair -> {
                            int i = (int) (stream.uniform(2L * pair) * units);
                            int j = (int) (stream.uniform(2L * pair + 1) * (units - 1));
                            return square(i, j < i ? j : j + 1, one, other);
                        })
                .average()
                .orElse(Double.NaN);
    }

    private double square(int i, int j, double[] one, double[] other) {
        vectors.read(i, one, 0);
        vectors.read(j, other, 0);
        double off = vectors.similarity(one, 0, other, 0) - mean;
        return off * off;
    }
}
