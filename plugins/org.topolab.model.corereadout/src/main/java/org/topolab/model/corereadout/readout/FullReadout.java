package org.topolab.model.corereadout.readout;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;

/**
 * A value for each neuron from every feature at every place, each with a weight of its own: {@code
 * weight} [neurons, height * width * channels].
 */
final class FullReadout implements Readout {

    private static final String WEIGHT = "weight";
    private static final String BIAS = "bias";

    private final Neurons all;
    private final MapSize size;
    private final int neurons;
    private final int length;
    private final Start weight;
    private final Start bias;
    private final double penalty;
    private final Chunks chunks;

    /**
     * @param weight start of the weights
     * @param bias start of the bias
     * @param penalty of the sum of squares of the weights
     */
    FullReadout(Neurons neurons, MapSize size, Start weight, Start bias, double penalty) {
        this.all = neurons;
        this.size = size;
        this.neurons = neurons.size();
        this.length = size.values();
        this.weight = weight;
        this.bias = bias;
        this.penalty = penalty;
        this.chunks = new Chunks(size);
    }

    @Override
    public List<Weight> weights() {
        return List.of(
                Weight.trained(
                        WEIGHT, new int[] {neurons, length}, weight.values(neurons * length)),
                Weight.trained(BIAS, new int[] {neurons}, bias.values(neurons)));
    }

    @Override
    public boolean follows() {
        return false;
    }

    @Override
    public void forward(
            Features features, Map<String, float[]> weights, Viewing viewing, float[] values) {
        Gaze gaze = Gaze.of(viewing, all, features.images());
        float[] own = weights.get(WEIGHT);
        float[] added = weights.get(BIAS);
        float[] maps = features.values();
        Gaze.blocks(
                neurons,
                viewing.workers(),
                (first, end) -> {
                    for (int n = first; n < end; n++) {
                        for (int b = 0; b < features.images(); b++) {
                            if (n >= gaze.first(b) && n < gaze.end(b)) {
                                values[b * neurons + n] =
                                        added[n]
                                                + Rows.dot(
                                                        own, n * length, maps, b * length, length);
                            }
                        }
                    }
                });
    }

    @Override
    public void backward(
            Features features,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Gradients gradients) {
        toWeights(features, viewing, slopes, gradients.weights());
        gradients
                .features()
                .ifPresent(
                        into ->
                                viewing.workers()
                                        .run(
                                                chunks.groups(),
                                                group ->
                                                        toFeatures(
                                                                group,
                                                                features.images(),
                                                                weights.get(WEIGHT),
                                                                slopes,
                                                                into)));
    }

    private void toWeights(
            Features features, Viewing viewing, float[] slopes, Map<String, float[]> gradients) {
        int images = features.images();
        chunks.take(features, viewing.workers());
        float[] into = gradients.get(WEIGHT);
        float[] added = gradients.get(BIAS);
        Gaze.blocks(
                neurons,
                viewing.workers(),
                (first, end) -> {
                    float[] own = new float[images];
                    for (int group = 0; group < chunks.groups(); group++) {
                        float[] seen = chunks.blank(group);
                        int from = chunks.first(group) * size.channels();
                        for (int n = first; n < end; n++) {
                            for (int b = 0; b < images; b++) {
                                own[b] = slopes[b * neurons + n];
                                added[n] += group == 0 ? own[b] : 0;
                            }
                            Arrays.fill(seen, 0);
                            Rows.add(seen, chunks.of(group), 0, own, 0, images);
                            Kernels.add(seen, 0, 1, into, n * length + from, seen.length);
                        }
                    }
                });
    }

    private void toFeatures(int group, int images, float[] own, float[] slopes, float[] into) {
        int from = chunks.first(group) * size.channels();
        float[] row = chunks.blank(group);
        float[][] rows = {row, chunks.blank(group), chunks.blank(group), chunks.blank(group)};
        float[][] seen = new float[images][row.length];
        for (int n = 0; n < neurons; n += rows.length) {
            int count = Math.min(rows.length, neurons - n);
            for (int i = 0; i < count; i++) {
                System.arraycopy(own, (n + i) * length + from, rows[i], 0, row.length);
            }
            for (int b = 0; b < images; b++) {
                Rows.add(seen[b], rows, 0, slopes, b * neurons + n, count);
            }
        }
        for (int b = 0; b < images; b++) {
            Kernels.add(seen[b], 0, 1, into, b * length + from, row.length);
        }
    }

    @Override
    public double penalty(Map<String, float[]> weights) {
        double sum = 0;
        for (float value : weights.get(WEIGHT)) {
            sum += (double) value * value;
        }
        return penalty * sum;
    }

    @Override
    public void penalise(
            Map<String, float[]> weights, double scale, Map<String, float[]> gradients) {
        float[] own = weights.get(WEIGHT);
        Kernels.add(own, 0, (float) (2 * scale * penalty), gradients.get(WEIGHT), 0, own.length);
    }

    @Override
    public Optional<float[]> fields(Map<String, float[]> weights) {
        float[] own = weights.get(WEIGHT);
        float[] fields = new float[4 * neurons];
        FieldMoments moments = new FieldMoments(size);
        double[] shares = new double[size.height() * size.width()];
        for (int n = 0; n < neurons; n++) {
            Arrays.fill(shares, 0);
            for (int i = 0; i < length; i++) {
                shares[i / size.channels()] += Math.abs(own[n * length + i]);
            }
            moments.of(shares, fields, 4 * n);
        }
        return Optional.of(fields);
    }
}
