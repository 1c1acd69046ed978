package org.topolab.metric.linearity;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Mean and standard deviation of each feature over some rows. */
final class Standard {

    private final double[] means;
    private final double[] deviations;

    private Standard(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    /** Over some rows; standard deviations with n. */
    static Standard of(float[][] values, int length, int[] rows) {
        double[] means = new double[length];
        double[] squares = new double[length];
        for (int row : rows) {
            for (int column = 0; column < length; column++) {
                means[column] += values[row][column];
            }
        }
        Arrays.setAll(means, column -> means[column] / rows.length);
        for (int row : rows) {
            for (int column = 0; column < length; column++) {
                double off = values[row][column] - means[column];
                squares[column] += off * off;
            }
        }
        double[] deviations = Arrays.stream(squares).map(s -> Math.sqrt(s / rows.length)).toArray();
        for (int column = 0; column < length; column++) {
            // the mean of equal numbers may differ from them by rounding
            boolean rounding = deviations[column] <= 1e-7 * Math.abs(means[column]);
            deviations[column] = rounding ? 0 : deviations[column];
        }
        return new Standard(means, deviations);
    }

    /** Rows less the means, divided by the standard deviations; 0 where these are 0. */
    Rows of(Rows rows) {
        return rows.scaled(means, Arrays.stream(deviations).map(d -> d > 0 ? 1 / d : 0).toArray());
    }

    /** How many features do not vary. */
    long constant() {
        return DoubleStream.of(deviations).filter(d -> d == 0).count();
    }
}
