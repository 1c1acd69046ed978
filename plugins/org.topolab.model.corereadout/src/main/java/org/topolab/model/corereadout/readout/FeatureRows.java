package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;

/**
 * The weights of features, {@code features} [neurons, length]; or, where neurons that are one cell
 * in several recordings share them, {@code features} [cells, length] in the order of each cell's
 * first neuron, and {@code scale} [neurons]: a neuron's weights are its scale times its cell's.
 */
final class FeatureRows {

    private static final String FEATURES = "features";
    private static final String SCALE = "scale";
    private static final int BLOCK = 256;

    /**
     * How neurons share.
     *
     * @param matched whether they do at all
     * @param published whether the scale of a cell's first neuron is trained too, and its start is
     *     left to chance; without, it stays 1, as cell and scales could else trade size
     * @param copies whether each neuron pays for its own copy rather than each cell once
     */
    record Sharing(boolean matched, boolean published, boolean copies) {

        /** None. */
        static Sharing none() {
            return new Sharing(false, false, false);
        }
    }

    private final int length;
    private final int neurons;
    private final Sharing sharing;
    private final int[] rows;
    private final boolean[] scaled;
    private final boolean[] reusing;
    private final List<Weight> weights;
    private final float[] scaledFeatures;
    private final float[] slopes;

    /**
     * @param start at the start, [neurons, length]; of a cell, that of its first neuron
     * @param scales at the start, [neurons]
     */
    FeatureRows(Neurons neurons, int length, Sharing sharing, Start start, Start scales) {
        this.length = length;
        this.neurons = neurons.size();
        this.sharing = sharing;
        this.rows = new int[this.neurons];
        this.scaled = new boolean[this.neurons];
        this.reusing = new boolean[this.neurons];
        int cells = match(neurons);
        float[] features = start.values(cells * length);
        List<Weight> all = new ArrayList<>();
        all.add(Weight.trained(FEATURES, new int[] {cells, length}, features));
        if (sharing.matched()) {
            float[] scale = scales.values(this.neurons);
            for (int neuron = 0; neuron < scale.length; neuron++) {
                scale[neuron] = scaled[neuron] ? scale[neuron] : 1;
            }
            all.add(Weight.trained(SCALE, new int[] {this.neurons}, scale));
        }
        this.weights = List.copyOf(all);
        this.scaledFeatures = new float[sharing.matched() ? this.neurons * length : 0];
        this.slopes = new float[scaledFeatures.length];
    }

    private int match(Neurons all) {
        Map<Integer, Integer> firsts = new HashMap<>();
        int cells = 0;
        for (int neuron = 0; neuron < rows.length; neuron++) {
            int match = sharing.matched() ? all.match(neuron) : Neurons.UNMATCHED;
            int row = match == Neurons.UNMATCHED ? cells : firsts.getOrDefault(match, cells);
            if (match != Neurons.UNMATCHED) {
                reusing[neuron] = row != cells;
                scaled[neuron] = reusing[neuron] || sharing.published();
                firsts.putIfAbsent(match, row);
            }
            cells = Math.max(cells, row + 1);
            rows[neuron] = row;
        }
        return cells;
    }

    /** What it is made from. */
    List<Weight> weights() {
        return weights;
    }

    /** Weights of each neuron, [neurons, length]; valid until the next call. */
    float[] each(Map<String, float[]> values, Viewing.Workers workers) {
        float[] features = values.get(FEATURES);
        if (!sharing.matched()) {
            return features;
        }
        float[] scale = values.get(SCALE);
        workers.run(
                (neurons + BLOCK - 1) / BLOCK,
                block -> {
                    int end = Math.min(neurons, (block + 1) * BLOCK);
                    for (int neuron = block * BLOCK; neuron < end; neuron++) {
                        int from = rows[neuron] * length;
                        int to = neuron * length;
                        float factor = factor(scale, neuron);
                        for (int i = 0; i < length; i++) {
                            scaledFeatures[to + i] = factor * features[from + i];
                        }
                    }
                });
        return scaledFeatures;
    }

    private float factor(float[] scale, int neuron) {
        return scaled[neuron] ? scale[neuron] : 1;
    }

    /** Where slopes by {@link #each} are to be added before {@link #pass}. */
    float[] slopes(Map<String, float[]> gradients) {
        Arrays.fill(slopes, 0);
        return sharing.matched() ? slopes : gradients.get(FEATURES);
    }

    /** Passes on what was added to {@link #slopes}. */
    void pass(Map<String, float[]> values, Map<String, float[]> gradients) {
        if (sharing.matched()) {
            float[] features = values.get(FEATURES);
            float[] scale = values.get(SCALE);
            for (int neuron = 0; neuron < neurons; neuron++) {
                int row = rows[neuron] * length;
                int from = neuron * length;
                float factor = factor(scale, neuron);
                Kernels.add(slopes, from, factor, gradients.get(FEATURES), row, length);
                double sum = 0;
                for (int i = 0; i < length; i++) {
                    sum += slopes[from + i] * features[row + i];
                }
                gradients.get(SCALE)[neuron] += scaled[neuron] ? (float) sum : 0;
            }
        }
    }

    /**
     * The L1 norm of each cell's weights, times how often it is paid for.
     *
     * @return [cells]
     */
    double[] norms(Map<String, float[]> values) {
        float[] features = values.get(FEATURES);
        double[] norms = paid(values);
        for (int row = 0; row < norms.length; row++) {
            double sum = 0;
            for (int i = row * length; i < (row + 1) * length; i++) {
                sum += Math.abs(features[i]);
            }
            norms[row] *= sum;
        }
        return norms;
    }

    private double[] paid(Map<String, float[]> values) {
        double[] paid = new double[cells()];
        if (!(sharing.matched() && sharing.copies())) {
            Arrays.fill(paid, 1);
            return paid;
        }
        for (int neuron = 0; neuron < neurons; neuron++) {
            paid[rows[neuron]] += Math.abs(factor(values.get(SCALE), neuron));
        }
        return paid;
    }

    /**
     * Adds the gradient of the sum of {@link #norms}, each times a factor.
     *
     * @param factors [cells]
     */
    void penalise(Map<String, float[]> values, double[] factors, Map<String, float[]> gradients) {
        float[] features = values.get(FEATURES);
        float[] into = gradients.get(FEATURES);
        double[] paid = paid(values);
        double[] norms = new double[paid.length];
        for (int row = 0; row < paid.length; row++) {
            for (int i = row * length; i < (row + 1) * length; i++) {
                into[i] += (float) (factors[row] * paid[row]) * Math.signum(features[i]);
                norms[row] += Math.abs(features[i]);
            }
        }
        for (int neuron = 0; sharing.copies() && neuron < neurons; neuron++) {
            if (scaled[neuron]) {
                gradients.get(SCALE)[neuron] +=
                        (float)
                                (factors[rows[neuron]]
                                        * norms[rows[neuron]]
                                        * Math.signum(values.get(SCALE)[neuron]));
            }
        }
    }

    /** Whether a neuron is a cell that one before it is. */
    boolean reuses(int neuron) {
        return reusing[neuron];
    }

    /** Number of cells. */
    int cells() {
        return weights.get(0).shape()[0];
    }
}
