package org.topolab.metric.prediction;

/**
 * How well one neuron is predicted, from its sums. T are trials, I images, R showings of an image;
 * y responses, p predictions. What needs several showings is NaN without them.
 *
 * @see <a href="https://doi.org/10.1371/journal.pcbi.1006897">Cadena et al. 2019 (FEVE)</a>
 */
final class Score {

    /** Added to standard deviations, as published, so that what is constant correlates to 0. */
    private static final double TINY = 1e-8;

    /** Added to the variance below explainable variance, as published. */
    private static final double TINY_VARIANCE = 1e-9;

    private final double[] sums;
    private final boolean faithful;
    private final double variance;
    private final double noise;

    /**
     * @param sums by {@link Columns}
     * @param faithful as published
     */
    Score(double[] sums, boolean faithful) {
        this.sums = sums;
        this.faithful = faithful;
        double trials = sums[Columns.TRIALS];
        double squares = sums[Columns.YY] - sums[Columns.Y] * sums[Columns.Y] / trials;
        this.variance = Math.max(0, squares) / (trials - 1);
        this.noise =
                faithful
                        ? sums[Columns.NOISE] / sums[Columns.AGAIN_IMAGES]
                        : sums[Columns.NOISE_TRIALS] / sums[Columns.AGAIN_TRIALS];
    }

    /** Correlation with single responses, over trials. */
    double correlation() {
        return correlation(
                sums[Columns.TRIALS],
                new double[] {sums[Columns.P], sums[Columns.PP]},
                new double[] {sums[Columns.Y], sums[Columns.YY]},
                sums[Columns.PY]);
    }

    /** Correlation with the mean response, over images. */
    double toAverage() {
        return sums[Columns.AGAIN_IMAGES] == 0
                ? correlation()
                : correlation(
                        sums[Columns.IMAGES],
                        new double[] {sums[Columns.MEAN_P], sums[Columns.MEAN_PP]},
                        new double[] {sums[Columns.MEAN_Y], sums[Columns.MEAN_YY]},
                        sums[Columns.MEAN_PY]);
    }

    /** Correlation with the true rate, over trials; 0 if rates are not known. */
    double toRate() {
        return correlation(
                sums[Columns.TRIALS],
                new double[] {sums[Columns.P], sums[Columns.PP]},
                new double[] {sums[Columns.G], sums[Columns.GG]},
                sums[Columns.PG]);
    }

    /** Correlation of each response with the mean of the others to the same image, over trials. */
    double oracle() {
        double trials = sums[Columns.ORACLE_TRIALS];
        return sums[Columns.AGAIN_TRIALS] == 0
                ? Double.NaN
                : correlation(
                        trials,
                        new double[] {sums[Columns.O], sums[Columns.OO]},
                        new double[] {sums[Columns.ORACLE_Y], sums[Columns.ORACLE_YY]},
                        sums[Columns.OY]);
    }

    /**
     * sqrt(Vm / (Vm + Vn)), Vm being the variance over images of the mean response, Vn the mean
     * over images of the variance over showings, both with n. Too large, since Vm holds noise / R.
     */
    double conservative() {
        double images = sums[Columns.AGAIN_IMAGES];
        double mean = sums[Columns.AGAIN_MEAN] / images;
        double signal = Math.max(0, sums[Columns.AGAIN_MEAN_SQUARED] / images - mean * mean);
        return Math.sqrt(signal / (signal + sums[Columns.SPREAD] / images));
    }

    /**
     * Of z = 2 sqrt(y + 3 / 8), which has the same noise at any rate: variance over images of the
     * mean, by the mean over images of the variance over showings; NaN if nothing varies.
     */
    double signalToNoise() {
        double images = sums[Columns.AGAIN_IMAGES];
        double mean = sums[Columns.Z_MEAN] / images;
        double signal = Math.max(0, sums[Columns.Z_MEAN_SQUARED] / images - mean * mean);
        double around = sums[Columns.Z_NOISE] / images;
        return around > 0 ? signal / around : Double.NaN;
    }

    /** (V - N) / (V + 1e-9): total variance V with T - 1, noise N. */
    double explainable() {
        return (variance - noise) / (variance + TINY_VARIANCE);
    }

    /** (V - N) / V, which decides whether {@link #explained} means anything. */
    double explainableShare() {
        return (variance - noise) / variance;
    }

    /** FEVE, 1 - (mean (y - p)^2 - N) / (V - N). */
    double explained() {
        return 1 - (sums[Columns.ERROR] / sums[Columns.TRIALS] - noise) / (variance - noise);
    }

    /**
     * Square of the correlation that the true rate would have, S / (S + N), S = (T - 1) / T (V - N)
     * being the variance of the rate without bias: a response has variance S + N, of which the mean
     * over T trials takes N / T away. May be negative by chance; 0 for a silent neuron.
     */
    double ceilingSquared() {
        double signal = signal();
        double all = signal + noise;
        return all == 0 ? 0 : signal / all;
    }

    /**
     * Square of {@link #correlation}, with its sign, less what noise adds to the square, N / (T (S
     * + N)).
     */
    double correlationSquared() {
        double r = correlation();
        double all = signal() + noise;
        double byNoise = all == 0 ? 0 : noise / (sums[Columns.TRIALS] * all);
        return r * Math.abs(r) - Math.signum(r) * byNoise;
    }

    /** What {@link #oracle} is expected to be: S / sqrt((S + N) (S + N / (R - 1))). */
    double expectedOracle() {
        double signal = Math.max(0, signal());
        double others = noise * sums[Columns.BY_OTHERS] / sums[Columns.AGAIN_TRIALS];
        return signal == 0 ? 0 : signal / Math.sqrt((signal + noise) * (signal + others));
    }

    private double signal() {
        double trials = sums[Columns.TRIALS];
        return (trials - 1) / trials * (variance - noise);
    }

    /** What the log likelihood of Poisson responses is above that of the mean response, in nats. */
    double gain() {
        double mean = mean();
        double spikes = sums[Columns.SPIKES];
        double without = spikes * Math.log(mean + Sums.TINY) - sums[Columns.TRIALS] * mean;
        return sums[Columns.LIKELIHOOD] - without;
    }

    /** Sum of responses. */
    double spikes() {
        return sums[Columns.SPIKES];
    }

    /** {@link #gain} in bits, for each unit of response; NaN for a silent neuron. */
    double bits() {
        return spikes() > 0 ? gain() / (Math.log(2) * spikes()) : Double.NaN;
    }

    /** Share of the Poisson deviance from the mean response; NaN for a constant response. */
    double devianceExplained() {
        double halfDeviance = sums[Columns.ENTROPY] - spikes() * Math.log(mean());
        return variance > 0 && spikes() > 0 ? gain() / halfDeviance : Double.NaN;
    }

    /** Mean response. */
    double mean() {
        return spikes() / sums[Columns.TRIALS];
    }

    /** Means of (u - mean u) (v - mean v) / ((sd u + 1e-8) (sd v + 1e-8)), sd with n. */
    private double correlation(double n, double[] u, double[] v, double products) {
        double meanU = u[0] / n;
        double meanV = v[0] / n;
        double sdU = Math.sqrt(Math.max(0, u[1] / n - meanU * meanU));
        double sdV = Math.sqrt(Math.max(0, v[1] / n - meanV * meanV));
        double r = (products / n - meanU * meanV) / ((sdU + TINY) * (sdV + TINY));
        return faithful ? r * (n - 1) / n : r;
    }
}
