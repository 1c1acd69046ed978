package org.topolab.metric.prediction;

/** Scores of neurons, summed; what is NaN for a neuron is left out of that mean. */
final class Tally {

    static final int CORRELATION = 0;
    static final int TO_AVERAGE = 1;
    static final int TO_RATE = 2;
    static final int BITS = 3;
    static final int DEVIANCE = 4;
    static final int ORACLE = 5;
    static final int CONSERVATIVE = 6;
    static final int CEILING = 7;
    static final int EXPLAINABLE = 8;
    static final int EXPLAINED = 9;
    static final int SIGNAL_TO_NOISE = 10;
    private static final int SCORE_SQUARED = 11;
    private static final int CEILING_SQUARED = 12;
    private static final int ORACLE_SCORE = 13;
    private static final int ORACLE_SQUARED = 14;
    private static final int EXPECTED_SCORE = 15;
    private static final int EXPECTED_SQUARED = 16;
    private static final int CONSERVATIVE_SCORE = 17;
    private static final int CONSERVATIVE_SQUARED = 18;
    private static final int GAIN = 19;
    private static final int SPIKES = 20;
    private static final int WIDTH = 21;

    private final double[] sums = new double[WIDTH];
    private final int[] counts = new int[WIDTH];

    /**
     * Takes in a neuron.
     *
     * @param scored whether it enters the mean of FEVE
     */
    void add(Score score, boolean scored) {
        double r = score.correlation();
        double oracle = score.oracle();
        double conservative = score.conservative();
        double expected = score.expectedOracle();
        double ceiling = Math.sqrt(Math.max(0, score.ceilingSquared()));
        add(CORRELATION, r);
        add(TO_AVERAGE, score.toAverage());
        add(TO_RATE, score.toRate());
        add(BITS, score.bits());
        add(DEVIANCE, score.devianceExplained());
        add(ORACLE, oracle);
        add(CONSERVATIVE, conservative);
        add(CONSERVATIVE_SCORE, conservative * r);
        add(CONSERVATIVE_SQUARED, conservative * conservative);
        add(SIGNAL_TO_NOISE, score.signalToNoise());
        add(GAIN, score.spikes() > 0 ? score.gain() : 0);
        add(SPIKES, score.spikes());
        add(CEILING, ceiling);
        add(EXPLAINABLE, score.explainable());
        add(EXPLAINED, scored ? score.explained() : Double.NaN);
        add(SCORE_SQUARED, score.correlationSquared());
        add(CEILING_SQUARED, score.ceilingSquared());
        add(ORACLE_SCORE, oracle * r);
        add(ORACLE_SQUARED, oracle * oracle);
        add(EXPECTED_SCORE, expected * ceiling);
        add(EXPECTED_SQUARED, expected * expected);
    }

    private void add(int at, double value) {
        if (!Double.isNaN(value)) {
            sums[at] += value;
            counts[at]++;
        }
    }

    /** Takes in the neurons of another. */
    void add(Tally other) {
        for (int at = 0; at < WIDTH; at++) {
            sums[at] += other.sums[at];
            counts[at] += other.counts[at];
        }
    }

    /** Mean over neurons; NaN if there are none. */
    double mean(int at) {
        return sums[at] / counts[at];
    }

    /**
     * Root of the mean squared correlation by the mean squared correlation of true rates, both
     * without what noise adds; with the sign of the former.
     */
    double ceilingShare() {
        double share = sums[SCORE_SQUARED] / sums[CEILING_SQUARED];
        return sums[CEILING_SQUARED] > 0
                ? Math.signum(share) * Math.sqrt(Math.abs(share))
                : Double.NaN;
    }

    /** Slope of correlations against oracles, through the origin. */
    double fractionOracle() {
        return sums[ORACLE_SCORE] / sums[ORACLE_SQUARED];
    }

    /** The same against conservative oracles. */
    double fractionConservative() {
        return sums[CONSERVATIVE_SCORE] / sums[CONSERVATIVE_SQUARED];
    }

    /** Bits per spike of all neurons' spikes. */
    double pooledBits() {
        return sums[GAIN] / (Math.log(2) * sums[SPIKES]);
    }

    /** That slope for true rates, as expected from the variances of signal and noise. */
    double fractionOracleCeiling() {
        return sums[EXPECTED_SCORE] / sums[EXPECTED_SQUARED];
    }
}
