package org.topolab.metric.linearity;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.topolab.api.stat.RandomStream;

/**
 * Images to fit and images to score, none in both: four to one. Both are indices in the data set,
 * handed out as they are, not copied.
 */
final class Division {

    /** Images of the publication's test set. */
    private static final int PUBLISHED = 10_000;

    private final int[] fit;
    private final int[] score;

    private Division(int[] fit, int[] score) {
        this.fit = fit;
        this.score = score;
    }

    /** Random images of all in random order. */
    static Division shuffled(int all, int most, RandomStream stream) {
        return of(Arrays.copyOf(stream.permutation(all), Math.min(all, most)));
    }

    /** The first images: the first four fifths of them to fit, the others to score. */
    static Division ordered(int all, int most) {
        return of(IntStream.range(0, Math.min(all, most)).toArray());
    }

    /**
     * The first 8,000 images to fit and the last 2,000 to score; of fewer than 10,000 the first
     * four fifths and the others.
     */
    static Division published(int all) {
        int fit = fit(Math.min(all, PUBLISHED));
        int score = Math.min(all, PUBLISHED) - fit;
        return new Division(
                IntStream.range(0, fit).toArray(), IntStream.range(all - score, all).toArray());
    }

    private static Division of(int[] order) {
        int fit = fit(order.length);
        return new Division(
                Arrays.copyOf(order, fit), Arrays.copyOfRange(order, fit, order.length));
    }

    private static int fit(int images) {
        return (int) (4L * images / 5);
    }

    /** The first of these, at most so many together. */
    Division limited(int most) {
        int fitted = Math.min(fit(most), fit.length);
        int scored = Math.min(most - fit(most), score.length);
        return new Division(Arrays.copyOf(fit, fitted), Arrays.copyOf(score, scored));
    }

    /** Those of which something holds. */
    Division where(IntPredicate holds) {
        return new Division(
                Arrays.stream(fit).filter(holds).toArray(),
                Arrays.stream(score).filter(holds).toArray());
    }

    /** Whether there are enough for a fit with leave-one-out and for a variance. */
    boolean enough() {
        return fit.length > 2 && score.length > 1;
    }

    /** Images to fit. */
    int[] fit() {
        return fit;
    }

    /** Images to score. */
    int[] score() {
        return score;
    }

    /** Images in either, those to fit first. */
    int[] images() {
        return IntStream.concat(Arrays.stream(fit), Arrays.stream(score)).toArray();
    }
}
