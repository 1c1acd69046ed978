package org.topolab.api.stat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A test of a difference between means that supposes nothing of their distribution: how often
 * random exchanges give a difference at least as far from 0, on either side. What is exchanged must
 * be independent: networks of other seeds and participants are, bootstrap draws of them are not,
 * and images shown to one network are not.
 *
 * @param difference of the means: first minus second, or mean minus 0
 * @param p (1 + exchanges as far from 0) / (1 + exchanges); NaN if a value is not a number, or
 *     there is none
 * @see "Phipson, Smyth 2010, Permutation p-values should never be zero, Stat. Appl. Genet. Mol.
 *     Biol. 9:39"
 */
public record PermutationTest(double difference, double p) {

    /**
     * Of two independent samples: the values are dealt out anew.
     *
     * @param exchanges how many, at least 1
     * @param stream random numbers
     */
    public static PermutationTest independent(
            double[] a, double[] b, int exchanges, RandomStream stream) {
        double[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return of(
                difference(all, IntStream.range(0, all.length).toArray(), a.length),
                exchanges,
                n -> difference(all, stream.split(n).permutation(all.length), a.length));
    }

    /**
     * Of values around 0, such as differences of pairs: signs are drawn anew.
     *
     * @param exchanges how many, at least 1
     * @param stream random numbers
     */
    public static PermutationTest signFlip(double[] values, int exchanges, RandomStream stream) {
        return of(
                Arrays.stream(values).average().orElse(Double.NaN),
                exchanges,
                n -> flipped(values, stream.split(n)));
    }

    private static double flipped(double[] values, RandomStream signs) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += signs.uniform(i) < 0.5 ? values[i] : -values[i];
        }
        return sum / values.length;
    }

    private static double difference(double[] all, int[] order, int first) {
        double one = 0;
        double other = 0;
        for (int i = 0; i < all.length; i++) {
            if (i < first) {
                one += all[order[i]];
            } else {
                other += all[order[i]];
            }
        }
        return one / first - other / (all.length - first);
    }

    private static PermutationTest of(
            double difference, int exchanges, IntToDoubleFunction exchanged) {
        double[] distances = new double[exchanges];
        Arrays.setAll(distances, n -> Math.abs(exchanged.applyAsDouble(n)));
        return new PermutationTest(difference, new NullSamples(distances).p(Math.abs(difference)));
    }
}
