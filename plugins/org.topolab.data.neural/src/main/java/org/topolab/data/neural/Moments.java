package org.topolab.data.neural;

import java.util.Arrays;

/**
 * Means and standard deviations of numbers that come in vectors, without storing them.
 *
 * @see <a href="https://doi.org/10.1080/00401706.1962.10490022">Welford 1962, Technometrics
 *     4:419-420</a>
 */
final class Moments {

    private final double[] means;
    private final double[] squares;
    private long count;

    /**
     * @param size length of the vectors; 1 for {@link #pool}
     */
    Moments(int size) {
        this.means = new double[size];
        this.squares = new double[size];
    }

    /** Takes in a vector, each number for its own position. */
    void add(float[] vector) {
        count++;
        for (int i = 0; i < means.length; i++) {
            double off = vector[i] - means[i];
            means[i] += off / count;
            squares[i] += off * (vector[i] - means[i]);
        }
    }

    /** Takes in a vector, all numbers for position 0. */
    void pool(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value;
        }
        double mean = sum / vector.length;
        double square = 0;
        for (float value : vector) {
            square += (value - mean) * (value - mean);
        }
        // two groups become one: Chan, Golub, LeVeque 1983
        double off = mean - means[0];
        long all = count + vector.length;
        squares[0] += square + off * off * count * vector.length / all;
        means[0] += off * vector.length / all;
        count = all;
    }

    double[] means() {
        return means.clone();
    }

    /** Of the population: divided by the number of vectors. */
    double[] deviations() {
        return Arrays.stream(squares).map(square -> Math.sqrt(square / count)).toArray();
    }
}
