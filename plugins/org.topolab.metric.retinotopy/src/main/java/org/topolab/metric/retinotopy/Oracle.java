package org.topolab.metric.retinotopy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Neurons.Recording;
import org.topolab.api.data.Responses;

/**
 * How reliably neurons respond: the correlation, over all trials of images that were shown again,
 * of a response with the mean of the other responses to the same image (jackknife). 0 for a neuron
 * that never changes, as in the reference.
 *
 * @see <a href="https://openreview.net/forum?id=Tp7kI90Htd">Lurz et al. 2021, Generalization in
 *     data-driven models of primary visual cortex, ICLR</a>
 */
final class Oracle {

    private static final double LEAST_SD = 1e-8; // added to spreads, as in the reference

    private Oracle() {}

    /** Oracle of each neuron, [neurons]; NaN where its recording has no repeats. */
    static double[] of(Responses responses) {
        double[] oracles = new double[responses.neurons().size()];
        List<Recording> recordings = responses.neurons().recordings();
        for (int at = 0; at < recordings.size(); at++) {
            List<List<Integer>> repeats = repeats(responses, at);
            for (int neuron = recordings.get(at).first();
                    neuron < recordings.get(at).end();
                    neuron++) {
                oracles[neuron] = repeats.isEmpty() ? Double.NaN : of(responses, neuron, repeats);
            }
        }
        return oracles;
    }

    /** The trials of each image that a recording has more than once. */
    private static List<List<Integer>> repeats(Responses responses, int recording) {
        Map<Integer, List<Integer>> trials = new HashMap<>();
        for (int trial = 0; trial < responses.size(); trial++) {
            if (responses.recording(trial) == recording) {
                trials.computeIfAbsent(responses.stimulus(trial), s -> new ArrayList<>())
                        .add(trial);
            }
        }
        return trials.values().stream().filter(same -> same.size() > 1).toList();
    }

    private static double of(Responses responses, int neuron, List<List<Integer>> repeats) {
        double origin = responses.value(repeats.get(0).get(0), neuron); // so that none is lost
        Pairs pairs = new Pairs();
        for (List<Integer> same : repeats) {
            double sum = 0;
            for (int trial : same) {
                sum += responses.value(trial, neuron) - origin;
            }
            for (int trial : same) {
                double own = responses.value(trial, neuron) - origin;
                pairs.add(own, (sum - own) / (same.size() - 1));
            }
        }
        return pairs.correlation();
    }

    /** Sums over pairs of numbers. */
    private static final class Pairs {
        private long count;
        private double a;
        private double b;
        private double aa;
        private double bb;
        private double ab;

        void add(double one, double other) {
            count++;
            a += one;
            b += other;
            aa += one * one;
            bb += other * other;
            ab += one * other;
        }

        double correlation() {
            double covariance = ab / count - a / count * (b / count);
            return covariance / (sd(a, aa) + LEAST_SD) / (sd(b, bb) + LEAST_SD);
        }

        private double sd(double sum, double squares) {
            double mean = sum / count;
            return Math.sqrt(Math.max(0, squares / count - mean * mean));
        }
    }
}
