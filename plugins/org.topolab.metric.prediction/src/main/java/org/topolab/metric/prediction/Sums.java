package org.topolab.metric.prediction;

import java.util.Arrays;

/**
 * What is summed over the showings of an image, for one neuron; sums over images, drawn ones too,
 * give every score. Responses y, predictions p and rates g are taken relative to those of the
 * neuron's first trial, so that what does not vary has a variance of exactly 0; but where
 * logarithms are taken.
 */
final class Sums {

    /** Showings, and sums of y, y y, p, p p, p y, (y - p)^2. */
    static final int TRIALS = 0;

    static final int Y = 1;
    static final int YY = 2;
    static final int P = 3;
    static final int PP = 4;
    static final int PY = 5;
    static final int ERROR = 6;

    /** Sums of y, of y ln p - p and of y ln y, not relative. */
    static final int SPIKES = 7;

    static final int LIKELIHOOD = 8;
    static final int ENTROPY = 9;

    /** 1 for an image, and means over its showings: y, y y, p, p p, p y. */
    static final int IMAGES = 10;

    static final int MEAN_Y = 11;
    static final int MEAN_YY = 12;
    static final int MEAN_P = 13;
    static final int MEAN_PP = 14;
    static final int MEAN_PY = 15;

    /** Of images shown more than once: showings, 1. */
    static final int AGAIN_TRIALS = 16;

    static final int AGAIN_IMAGES = 17;

    /**
     * Showings that have an oracle o, the mean of the other showings; sums of o, o o, y, y y, o y.
     */
    static final int ORACLE_TRIALS = 18;

    static final int O = 19;
    static final int OO = 20;
    static final int ORACLE_Y = 21;
    static final int ORACLE_YY = 22;
    static final int OY = 23;

    /** Of images shown more than once: variance with R - 1, R times that, variance with R. */
    static final int NOISE = 24;

    static final int NOISE_TRIALS = 25;
    static final int SPREAD = 26;

    /** Of these: R / (R - 1), the mean of y and its square. */
    static final int BY_OTHERS = 27;

    static final int AGAIN_MEAN = 28;
    static final int AGAIN_MEAN_SQUARED = 29;

    /** Sums of g, g g and p g. */
    static final int G = 30;

    static final int GG = 31;
    static final int PG = 32;

    static final int WIDTH = 33;

    /** Added in logarithms, as published. */
    static final double TINY = 1e-12;

    private final double[] rows;
    private final int images;
    private final int[][] ranges;
    private final double[] total;
    private final double[] means;
    private final double[] logarithms;
    private final double apart;
    private final double offset;
    private final boolean broken;

    private Sums(Session session, int neuron, boolean faithful) {
        this.images = session.size();
        this.rows = new double[images * WIDTH];
        this.ranges = ranges(session);
        this.means = new double[images];
        this.logarithms = new double[images];
        int first = session.trials()[0][0];
        double y0 = session.response(first, neuron);
        double fallback = fallback(session, neuron);
        this.broken = !Double.isNaN(fallback);
        double p0 = broken ? fallback : session.prediction(first, neuron);
        this.offset = p0;
        this.apart = p0 - y0;
        for (int image = 0; image < images; image++) {
            int row = image * WIDTH;
            int[] showings = session.trials()[image];
            for (int trial : showings) {
                double y = session.response(trial, neuron);
                double p = broken ? fallback : session.prediction(trial, neuron);
                rows[row + TRIALS]++;
                rows[row + Y] += y - y0;
                rows[row + YY] += (y - y0) * (y - y0);
                rows[row + P] += p - p0;
                rows[row + PP] += (p - p0) * (p - p0);
                rows[row + PY] += (p - p0) * (y - y0);
                rows[row + ERROR] += (y - p) * (y - p);
                rows[row + SPIKES] += y;
                rows[row + LIKELIHOOD] += y * logarithm(p) - Math.max(0, p);
                rows[row + ENTROPY] += y > 0 ? y * Math.log(y) : 0;
                if (session.simulated()) {
                    double g = session.rate(trial, neuron) - session.rate(first, neuron);
                    rows[row + G] += g;
                    rows[row + GG] += g * g;
                    rows[row + PG] += g * (p - p0);
                }
            }
            means[image] = rows[row + P] / showings.length;
            logarithms[image] = logarithm(means[image] + p0);
            average(row);
            if (showings.length > 1) {
                again(row);
            } else if (faithful) {
                once(row, -y0);
            }
        }
        double[] ones = new double[images];
        Arrays.fill(ones, 1);
        this.total = weighted(ones);
    }

    /**
     * The sums of a neuron.
     *
     * @param faithful whether there is an oracle for images shown once, as published
     */
    static Sums of(Session session, int neuron, boolean faithful) {
        return new Sums(session, neuron, faithful);
    }

    /** What is used of a row; the rest is 0. */
    private static int[][] ranges(Session session) {
        int end = session.repeated() > 0 ? G : IMAGES;
        return session.simulated() ? new int[][] {{0, end}, {G, WIDTH}} : new int[][] {{0, end}};
    }

    /** The neuron's mean response if one of its predictions is no number, else NaN. */
    private static double fallback(Session session, int neuron) {
        boolean finite = true;
        double sum = 0;
        int count = 0;
        for (int[] showings : session.trials()) {
            for (int trial : showings) {
                finite &= Double.isFinite(session.prediction(trial, neuron));
                sum += session.response(trial, neuron);
                count++;
            }
        }
        return finite ? Double.NaN : sum / count;
    }

    private static double logarithm(double p) {
        return Math.log(Math.max(0, p) + TINY);
    }

    private void average(int row) {
        double showings = rows[row + TRIALS];
        double y = rows[row + Y] / showings;
        double p = rows[row + P] / showings;
        rows[row + IMAGES] = 1;
        rows[row + MEAN_Y] = y;
        rows[row + MEAN_YY] = y * y;
        rows[row + MEAN_P] = p;
        rows[row + MEAN_PP] = p * p;
        rows[row + MEAN_PY] = p * y;
    }

    /**
     * With R showings, A the sum of y and Q that of y y, the mean of the others is o = (A - y) / (R
     * - 1), so that the sum of o is A, that of o o is ((R - 2) A A + Q) / (R - 1)^2 and that of o y
     * is (A A - Q) / (R - 1).
     */
    private void again(int row) {
        double showings = rows[row + TRIALS];
        double others = showings - 1;
        double sum = rows[row + Y];
        double squares = rows[row + YY];
        double mean = sum / showings;
        double spread = Math.max(0, squares / showings - mean * mean);
        rows[row + AGAIN_TRIALS] = showings;
        rows[row + AGAIN_IMAGES] = 1;
        oracle(row, sum, ((showings - 2) * sum * sum + squares) / (others * others));
        rows[row + OY] = (sum * sum - squares) / others;
        rows[row + NOISE] = spread * showings / others;
        rows[row + NOISE_TRIALS] = spread * showings * showings / others;
        rows[row + SPREAD] = spread;
        rows[row + BY_OTHERS] = showings / others;
        rows[row + AGAIN_MEAN] = mean;
        rows[row + AGAIN_MEAN_SQUARED] = mean * mean;
    }

    private void oracle(int row, double o, double squares) {
        rows[row + ORACLE_TRIALS] = rows[row + TRIALS];
        rows[row + O] = o;
        rows[row + OO] = squares;
        rows[row + ORACLE_Y] = rows[row + Y];
        rows[row + ORACLE_YY] = rows[row + YY];
    }

    /**
     * As published, an image shown once is predicted as 0, which is zero relative to the others.
     */
    private void once(int row, double zero) {
        oracle(row, zero, zero * zero);
        rows[row + OY] = zero * rows[row + Y];
    }

    /** Sums over all images; not to be changed. */
    double[] total() {
        return total;
    }

    /** Whether a prediction is no number, so that the mean response was taken for all. */
    boolean broken() {
        return broken;
    }

    /**
     * Sums over images, each so many times.
     *
     * @param weights [images]
     */
    double[] weighted(double[] weights) {
        double[] sums = new double[WIDTH];
        for (int image = 0; image < images; image++) {
            double weight = weights[image];
            if (weight != 0) {
                for (int[] range : ranges) {
                    add(sums, image * WIDTH, weight, range[0], range[1]);
                }
            }
        }
        return sums;
    }

    private void add(double[] sums, int row, double weight, int from, int end) {
        for (int at = from; at < end; at++) {
            sums[at] += weight * rows[row + at];
        }
    }

    /**
     * Sums over all images, predictions being the mean one for another image.
     *
     * @param others [images], which one
     */
    double[] shuffled(int[] others) {
        double[] sums = total.clone();
        for (int at : new int[] {P, PP, PY, ERROR, LIKELIHOOD, MEAN_P, MEAN_PP, MEAN_PY, PG}) {
            sums[at] = 0;
        }
        for (int image = 0; image < images; image++) {
            int row = image * WIDTH;
            double p = means[others[image]];
            double showings = rows[row + TRIALS];
            double mean = rows[row + Y] / showings;
            double fromY = p + apart;
            sums[P] += showings * p;
            sums[PP] += showings * p * p;
            sums[PY] += rows[row + Y] * p;
            sums[ERROR] += rows[row + YY] - 2 * fromY * rows[row + Y] + showings * fromY * fromY;
            sums[LIKELIHOOD] +=
                    rows[row + SPIKES] * logarithms[others[image]]
                            - showings * Math.max(0, p + offset);
            sums[MEAN_P] += p;
            sums[MEAN_PP] += p * p;
            sums[MEAN_PY] += p * mean;
            sums[PG] += rows[row + G] * p;
        }
        return sums;
    }
}
