package org.topolab.metric.prediction;

import java.util.Arrays;
import org.topolab.api.stat.Sample;

/** Sums over the showings of each image, of one neuron, by {@link Columns}. */
final class Sums {

    /** Added in logarithms, as published. */
    static final double TINY = 1e-12;

    private final Counts counts;
    private final double[][] columns = new double[Columns.WIDTH][];
    private final double[] predicted;
    private final double[] logarithms;
    private final double[] rates;
    private final double y0;
    private final double p0;
    private final boolean broken;

    /** The sums of a neuron. */
    Sums(Session session, int neuron, Counts counts) {
        this.counts = counts;
        int images = session.size();
        for (int column : counts.used()) {
            columns[column] = new double[images];
        }
        this.predicted = new double[images];
        this.logarithms = new double[images];
        this.rates = new double[images];
        boolean repeated = session.repeated() > 0;
        int first = session.trials()[0][0];
        double fallback = fallback(session, neuron);
        this.broken = !Double.isNaN(fallback);
        this.y0 = session.response(first, neuron);
        this.p0 = broken ? fallback : session.prediction(first, neuron);
        double g0 = session.simulated() ? session.rate(first, neuron) : 0;
        for (int image = 0; image < images; image++) {
            for (int trial : session.trials()[image]) {
                double y = session.response(trial, neuron);
                double p = broken ? fallback : session.prediction(trial, neuron);
                add(image, y - y0, p - p0);
                columns[Columns.LIKELIHOOD][image] += y * logarithm(p) - Math.max(0, p);
                columns[Columns.ENTROPY][image] += y > 0 ? y * Math.log(y) : 0;
                if (session.simulated()) {
                    addRate(image, session.rate(trial, neuron) - g0, p - p0);
                }
            }
            double showings = counts.at(Columns.TRIALS, image);
            predicted[image] = columns[Columns.P][image] / showings;
            logarithms[image] = logarithm(predicted[image] + p0);
            rates[image] = Math.max(0, predicted[image] + p0);
            if (repeated) {
                average(image, showings);
                stabilised(session, neuron, image);
                oracle(image, showings);
            }
        }
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

    private void add(int image, double y, double p) {
        columns[Columns.Y][image] += y;
        columns[Columns.YY][image] += y * y;
        columns[Columns.P][image] += p;
        columns[Columns.PP][image] += p * p;
        columns[Columns.PY][image] += p * y;
    }

    private void addRate(int image, double g, double p) {
        columns[Columns.G][image] += g;
        columns[Columns.GG][image] += g * g;
        columns[Columns.PG][image] += p * g;
    }

    private void average(int image, double showings) {
        double y = columns[Columns.Y][image] / showings;
        double p = predicted[image];
        columns[Columns.MEAN_Y][image] = y;
        columns[Columns.MEAN_YY][image] = y * y;
        columns[Columns.MEAN_P][image] = p;
        columns[Columns.MEAN_PP][image] = p * p;
        columns[Columns.MEAN_PY][image] = p * y;
    }

    /**
     * With R showings, A the sum of y and Q that of y y, the mean of the others is o = (A - y) / (R
     * - 1), so that the sum of o is A, that of o o is ((R - 2) A A + Q) / (R - 1)^2 and that of o y
     * is (A A - Q) / (R - 1). As published, that of an image shown once is 0.
     */
    private void oracle(int image, double showings) {
        double others = showings - 1;
        double sum = columns[Columns.Y][image];
        double squares = columns[Columns.YY][image];
        if (others > 0) {
            columns[Columns.O][image] = sum;
            columns[Columns.OO][image] = ((showings - 2) * sum * sum + squares) / (others * others);
            columns[Columns.OY][image] = (sum * sum - squares) / others;
            noise(image, showings, sum / showings);
        } else if (counts.at(Columns.ORACLE_TRIALS, image) > 0) {
            columns[Columns.O][image] = -y0;
            columns[Columns.OO][image] = y0 * y0;
            columns[Columns.OY][image] = -y0 * sum;
        }
        if (counts.at(Columns.ORACLE_TRIALS, image) > 0) {
            columns[Columns.ORACLE_Y][image] = sum;
            columns[Columns.ORACLE_YY][image] = squares;
        }
    }

    private void noise(int image, double showings, double mean) {
        double squares = columns[Columns.YY][image];
        double spread = Math.max(0, squares / showings - mean * mean);
        double noise = spread * showings / (showings - 1);
        columns[Columns.NOISE][image] = noise;
        columns[Columns.NOISE_TRIALS][image] = showings * noise;
        columns[Columns.SPREAD][image] = spread;
        columns[Columns.AGAIN_MEAN][image] = mean;
        columns[Columns.AGAIN_MEAN_SQUARED][image] = mean * mean;
    }

    /** Poisson counts made to have a variance of about 1 (Anscombe 1948). */
    private void stabilised(Session session, int neuron, int image) {
        double[] z =
                Arrays.stream(session.trials()[image])
                        .mapToDouble(t -> 2 * Math.sqrt(session.response(t, neuron) + 3.0 / 8))
                        .toArray();
        if (z.length > 1) {
            Sample sample = Sample.of(z);
            columns[Columns.Z_MEAN][image] = sample.mean();
            columns[Columns.Z_MEAN_SQUARED][image] = sample.mean() * sample.mean();
            columns[Columns.Z_NOISE][image] = sample.sd() * sample.sd();
        }
    }

    /** Whether a prediction is no number, so that the mean response was taken for all. */
    boolean broken() {
        return broken;
    }

    /** Sums over all images. */
    double[] total() {
        double[] sums = new double[Columns.WIDTH];
        for (int column = 0; column < Columns.SHARED; column++) {
            sums[column] = counts.total(column);
        }
        for (int column : counts.used()) {
            sums[column] = Arrays.stream(columns[column]).sum();
        }
        return completed(sums);
    }

    /**
     * Sums over images, each so many times.
     *
     * @param weights draws of images
     * @return [draws][columns]
     */
    double[][] drawn(Weights weights) {
        double[][] summed = new double[Columns.WIDTH][];
        for (int column : counts.used()) {
            summed[column] = new double[weights.draws()];
        }
        weights.sum(counts.used(), columns, summed);
        double[][] draws = new double[weights.draws()][Columns.WIDTH];
        for (int draw = 0; draw < draws.length; draw++) {
            for (int column = 0; column < Columns.SHARED; column++) {
                draws[draw][column] = weights.shared(column, draw);
            }
            for (int column : counts.used()) {
                draws[draw][column] = summed[column][draw];
            }
            completed(draws[draw]);
        }
        return draws;
    }

    /**
     * Sums over all images, predictions being the mean one for another image.
     *
     * @param total sums as they are
     * @param others [images], which one
     */
    double[] shuffled(double[] total, int[] others) {
        double p = 0;
        double pp = 0;
        double py = 0;
        double meanPy = 0;
        double likelihood = 0;
        double[] y = columns[Columns.Y];
        for (int image = 0; image < others.length; image++) {
            int other = others[image];
            double some = predicted[other];
            double showings = counts.at(Columns.TRIALS, image);
            p += showings * some;
            pp += showings * some * some;
            py += y[image] * some;
            meanPy += y[image] / showings * some;
            likelihood += (y[image] + showings * y0) * logarithms[other] - showings * rates[other];
        }
        double[] sums = total.clone();
        sums[Columns.P] = p;
        sums[Columns.PP] = pp;
        sums[Columns.PY] = py;
        sums[Columns.LIKELIHOOD] = likelihood;
        // empty without rates and repeats; means of predictions are the same in any order
        sums[Columns.PG] = columns[Columns.G] == null ? 0 : products(columns[Columns.G], others);
        sums[Columns.MEAN_PY] = columns[Columns.MEAN_Y] == null ? 0 : meanPy;
        return completed(sums);
    }

    private double products(double[] values, int[] others) {
        double sum = 0;
        for (int image = 0; image < others.length; image++) {
            sum += values[image] * predicted[others[image]];
        }
        return sum;
    }

    /** With y = Y + y0 and p = P + p0, the sums that follow from those of Y and P. */
    private double[] completed(double[] sums) {
        double apart = y0 - p0;
        double trials = sums[Columns.TRIALS];
        sums[Columns.SPIKES] = sums[Columns.Y] + trials * y0;
        sums[Columns.ERROR] =
                sums[Columns.YY]
                        - 2 * sums[Columns.PY]
                        + sums[Columns.PP]
                        + 2 * apart * (sums[Columns.Y] - sums[Columns.P])
                        + trials * apart * apart;
        return sums;
    }
}
