package org.topolab.api.stat;

import java.util.Arrays;

/**
 * How two lists of numbers go together, -1 to 1. Pairs of which one is NaN are left out; NaN if
 * fewer than 2 pairs are left, or one list does not vary but for rounding.
 */
public final class Correlation {

    /** Spread below this share of the largest number is rounding. */
    private static final double ROUNDING = 1e-12;

    private Correlation() {}

    /**
     * Pearson's correlation.
     *
     * @throws IllegalArgumentException if one has more numbers than the other
     */
    public static double pearson(double[] a, double[] b) {
        int[] both = both(a, b);
        return ofPairs(pick(a, both), pick(b, both));
    }

    /**
     * Spearman's correlation: Pearson's of the ranks, equal numbers having the mean of theirs.
     *
     * @throws IllegalArgumentException if one has more numbers than the other
     */
    public static double spearman(double[] a, double[] b) {
        int[] both = both(a, b);
        return ofPairs(ranks(pick(a, both)), ranks(pick(b, both)));
    }

    /** Rank of each number from 1, equal numbers having the mean of theirs. */
    static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int any = Arrays.binarySearch(sorted, values[i]);
            int first = any;
            int last = any;
            while (first > 0 && sorted[first - 1] == sorted[any]) {
                first--;
            }
            while (last < sorted.length - 1 && sorted[last + 1] == sorted[any]) {
                last++;
            }
            ranks[i] = (first + last) / 2.0 + 1;
        }
        return ranks;
    }

    private static double ofPairs(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        double mostA = 0;
        double mostB = 0;
        for (int i = 0; i < a.length; i++) {
            double offA = a[i] - meanA;
            double offB = b[i] - meanB;
            squaresA += offA * offA;
            squaresB += offB * offB;
            products += offA * offB;
            mostA = Math.max(mostA, Math.abs(a[i]));
            mostB = Math.max(mostB, Math.abs(b[i]));
        }
        double least = ROUNDING * a.length;
        boolean varies = Math.sqrt(squaresA) > least * mostA && Math.sqrt(squaresB) > least * mostB;
        double r = products / Math.sqrt(squaresA) / Math.sqrt(squaresB);
        return varies ? Math.max(-1, Math.min(1, r)) : Double.NaN;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Which pairs have two numbers. */
    private static int[] both(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "found %d and %d numbers, expected as many of each for a correlation"
                            .formatted(a.length, b.length));
        }
        int[] both = new int[a.length];
        int found = 0;
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                both[found++] = i;
            }
        }
        return Arrays.copyOf(both, found);
    }

    private static double[] pick(double[] values, int[] which) {
        double[] picked = new double[which.length];
        for (int i = 0; i < which.length; i++) {
            picked[i] = values[which[i]];
        }
        return picked;
    }
}
