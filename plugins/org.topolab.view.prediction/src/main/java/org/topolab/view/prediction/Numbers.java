package org.topolab.view.prediction;

import java.util.Arrays;

/** Some finite numbers in order. */
final class Numbers {

    private final double[] sorted;

    private Numbers(double[] sorted) {
        this.sorted = sorted;
    }

    /** The finite ones among some. */
    static Numbers of(double[] values) {
        return new Numbers(Arrays.stream(values).filter(Double::isFinite).sorted().toArray());
    }

    /** One of them, the lowest at 0. */
    double at(int index) {
        return sorted[index];
    }

    int size() {
        return sorted.length;
    }

    /** Between the two nearest, in proportion; NaN of nothing. */
    double quantile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    double median() {
        return quantile(0.5);
    }

    /** How many are below the one or above the other. */
    int beyond(double low, double high) {
        return (int) Arrays.stream(sorted).filter(n -> n < low || n > high).count();
    }

    /** How many lie in each of so many equal parts of a range; those at its end are in the last. */
    int[] counts(double low, double high, int parts) {
        int[] counts = new int[parts];
        for (double number : sorted) {
            int part = (int) Math.floor((number - low) / (high - low) * parts);
            counts[Math.max(0, Math.min(parts - 1, part))]++;
        }
        return counts;
    }
}
