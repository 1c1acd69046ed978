package org.topolab.metric.prediction;

import java.util.stream.IntStream;

/**
 * What is summed over the showings of an image, for one neuron; sums over images, drawn ones too,
 * give every score. Responses y, predictions p and rates g are taken relative to those of the
 * neuron's first trial, so that what does not vary has a variance of exactly 0; but where it is
 * said that they are not.
 */
final class Columns {

    /** Showings R; 1 for each image. */
    static final int TRIALS = 0;

    static final int IMAGES = 1;

    /** Of images shown more than once: R, 1, R / (R - 1). */
    static final int AGAIN_TRIALS = 2;

    static final int AGAIN_IMAGES = 3;
    static final int BY_OTHERS = 4;

    /** Showings that have an oracle o, the mean of the other showings. */
    static final int ORACLE_TRIALS = 5;

    /** Columns before this are the same for all neurons. */
    static final int SHARED = 6;

    /** Sums of y, y y, p, p p, p y. */
    static final int Y = 6;

    static final int YY = 7;
    static final int P = 8;
    static final int PP = 9;
    static final int PY = 10;

    /** Sums of y ln p - p and of y ln y, not relative. */
    static final int LIKELIHOOD = 11;

    static final int ENTROPY = 12;

    /** Sums of g, g g and p g. */
    static final int G = 13;

    static final int GG = 14;
    static final int PG = 15;

    /** Means over the showings: y, y y, p, p p, p y. */
    static final int MEAN_Y = 16;

    static final int MEAN_YY = 17;
    static final int MEAN_P = 18;
    static final int MEAN_PP = 19;
    static final int MEAN_PY = 20;

    /** Of showings that have an oracle: sums of o, o o, y, y y, o y. */
    static final int O = 21;

    static final int OO = 22;
    static final int ORACLE_Y = 23;
    static final int ORACLE_YY = 24;
    static final int OY = 25;

    /** Of images shown more than once: variance with R - 1, R times that, variance with R. */
    static final int NOISE = 26;

    static final int NOISE_TRIALS = 27;
    static final int SPREAD = 28;

    /** Of these: the mean of y and its square. */
    static final int AGAIN_MEAN = 29;

    static final int AGAIN_MEAN_SQUARED = 30;

    /** Of these, of z = 2 sqrt(y + 3 / 8): mean, its square, variance with R - 1. */
    static final int Z_MEAN = 31;

    static final int Z_MEAN_SQUARED = 32;
    static final int Z_NOISE = 33;

    /** Sums of y and of (y - p)^2, not relative, which follow from others. */
    static final int SPIKES = 34;

    static final int ERROR = 35;

    static final int WIDTH = 36;

    private Columns() {}

    /**
     * Those that are to be summed for each neuron.
     *
     * @param simulated whether rates are known
     * @param repeated whether images were shown more than once
     */
    static int[] used(boolean simulated, boolean repeated) {
        return IntStream.range(SHARED, SPIKES)
                .filter(column -> simulated || column < G || column > PG)
                .filter(column -> repeated || column < MEAN_Y)
                .toArray();
    }
}
