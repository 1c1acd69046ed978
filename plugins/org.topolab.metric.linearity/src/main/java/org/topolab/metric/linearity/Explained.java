package org.topolab.metric.linearity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well numbers were predicted: for each target, the share of its variance over the scored
 * samples that is explained, and the correlation.
 *
 * <p>A target that does not vary over the scored samples has neither (NaN).
 */
final class Explained {

    private final double[][] actual;
    private final double[][] predicted;

    /**
     * @param actual [targets, samples]
     * @param predicted [targets, samples]
     */
    Explained(double[][] actual, double[][] predicted) {
        this.actual = actual;
        this.predicted = predicted;
    }

    /** Each sample once. */
    private static double[] once(int samples) {
        double[] weights = new double[samples];
        Arrays.fill(weights, 1);
        return weights;
    }

    private int samples() {
        return actual.length == 0 ? 0 : actual[0].length;
    }

    /** Number of targets. */
    int targets() {
        return actual.length;
    }

    /** 1 - squared error / squared distance from the mean of the scored samples. */
    double r2(int target) {
        return 1 - error(target, once(samples())) / spread(target, once(samples()));
    }

    /** Mean over the targets where it is defined; NaN if nowhere. */
    double uniform(int... some) {
        return mean(Arrays.stream(some).mapToDouble(this::r2).toArray());
    }

    /** Mean weighted by the variance of each target; NaN if none varies. */
    double weighted(int... some) {
        return weighted(once(samples()), some);
    }

    /** The same with each sample counted so often. */
    double weighted(double[] counts, int... some) {
        double errors = 0;
        double spreads = 0;
        for (int target : some) {
            double spread = spread(target, counts);
            if (spread > 0) {
                spreads += spread;
                errors += error(target, counts);
            }
        }
        return spreads > 0 ? 1 - errors / spreads : Double.NaN;
    }

    /** Pearson's correlation of actual and predicted; NaN if one of them does not vary. */
    double pearson(int target) {
        double[] weights = once(samples());
        double[] a = actual[target];
        double[] p = predicted[target];
        double aMean = Arrays.stream(a).average().orElse(Double.NaN);
        double pMean = Arrays.stream(p).average().orElse(Double.NaN);
        double together = 0;
        double predictions = 0;
        for (int i = 0; i < a.length; i++) {
            together += (a[i] - aMean) * (p[i] - pMean);
            predictions += (p[i] - pMean) * (p[i] - pMean);
        }
        return predictions > 0
                ? together / Math.sqrt(spread(target, weights) * predictions)
                : Double.NaN;
    }

    /** Mean correlation of the targets that have one; NaN if none has. */
    double pearsonMean(int... some) {
        return mean(Arrays.stream(some).mapToDouble(this::pearson).toArray());
    }

    /** All targets. */
    int[] all() {
        return IntStream.range(0, targets()).toArray();
    }

    /** How many targets do not vary over the scored samples. */
    int constant(int... some) {
        return (int)
                Arrays.stream(some)
                        .filter(target -> Double.isNaN(spread(target, once(samples()))))
                        .count();
    }

    private double error(int target, double[] counts) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double off = actual[target][i] - predicted[target][i];
            sum += counts[i] * off * off;
        }
        return sum;
    }

    /** Squared distance from the mean; NaN if all are equal. */
    private double spread(int target, double[] counts) {
        double[] values = actual[target];
        double number = 0;
        double sum = 0;
        double first = Double.NaN;
        boolean vary = false;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                vary |= number > 0 && values[i] != first;
                first = number > 0 ? first : values[i];
                number += counts[i];
                sum += counts[i] * values[i];
            }
        }
        double mean = sum / number;
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            squares += counts[i] * (values[i] - mean) * (values[i] - mean);
        }
        return vary ? squares : Double.NaN;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).average().orElse(Double.NaN);
    }
}
