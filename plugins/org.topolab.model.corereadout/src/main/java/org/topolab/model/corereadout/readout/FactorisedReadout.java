package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
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
 * A value for each neuron from all places: y = sum over channels of f times the sum over places of
 * mask * feature, + b. Takes neurons * places * channels steps for each image, and twice that for
 * gradients.
 */
final class FactorisedReadout implements Readout {

    private static final String BIAS = "bias";

    /** Places whose masks are read at a time. */
    private static final int TILE = 16;

    /**
     * What it is put together from.
     *
     * @param neurons who is predicted
     * @param size of the maps
     * @param masks what places count
     * @param rows weights of features
     * @param bias start of the bias
     * @param penalty what is added to the loss
     */
    record Parts(
            Neurons neurons,
            MapSize size,
            Masks masks,
            FeatureRows rows,
            Start bias,
            ProductPenalty penalty) {}

    private final Parts parts;
    private final int neurons;
    private final int places;
    private final int channels;
    private final Chunks chunks;
    private float[][][] maps = {};

    FactorisedReadout(Parts parts) {
        this.parts = parts;
        this.neurons = parts.neurons().size();
        this.places = parts.size().height() * parts.size().width();
        this.channels = parts.size().channels();
        this.chunks = new Chunks(parts.size());
    }

    @Override
    public List<Weight> weights() {
        List<Weight> all = new ArrayList<>(List.of(parts.masks().weight()));
        all.addAll(parts.rows().weights());
        all.add(Weight.trained(BIAS, new int[] {neurons}, parts.bias().values(neurons)));
        return all;
    }

    @Override
    public boolean follows() {
        return false;
    }

    @Override
    public void forward(
            Features features, Map<String, float[]> weights, Viewing viewing, float[] values) {
        Gaze gaze = Gaze.of(viewing, parts.neurons(), features.images());
        if (maps.length < features.images()) {
            maps = new float[features.images()][places][channels];
        }
        viewing.workers()
                .run(
                        features.images(),
                        b -> Rows.split(features.values(), b * places * channels, maps[b]));
        float[] each = parts.rows().each(weights, viewing.workers());
        float[] masks = parts.masks().each(weights);
        float[] bias = weights.get(BIAS);
        gaze.each(
                viewing.workers(),
                (image, first, end) -> {
                    float[] pooled = new float[channels];
                    for (int n = first; n < end; n++) {
                        Arrays.fill(pooled, 0);
                        Rows.add(pooled, maps[image], 0, masks, n * places, places);
                        values[image * neurons + n] =
                                bias[n] + Rows.dot(each, n * channels, pooled, 0, channels);
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
        int images = features.images();
        toWeights(features, weights, viewing, slopes, gradients.weights());
        gradients.features().ifPresent(into -> toFeatures(images, weights, viewing, slopes, into));
    }

    private void toWeights(
            Features features,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Map<String, float[]> gradients) {
        int images = features.images();
        chunks.take(features, viewing.workers());
        float[] each = parts.rows().each(weights, viewing.workers());
        float[] masks = parts.masks().each(weights);
        float[] rowSlopes = parts.rows().slopes(gradients);
        float[] maskSlopes = parts.masks().slopes(gradients);
        float[] bias = gradients.get(BIAS);
        Gaze.blocks(
                neurons,
                viewing.workers(),
                (first, end) -> {
                    float[] own = new float[images];
                    for (int group = 0; group < chunks.groups(); group++) {
                        float[] seen = chunks.blank(group);
                        for (int n = first; n < end; n++) {
                            for (int b = 0; b < images; b++) {
                                own[b] = slopes[b * neurons + n];
                                bias[n] += group == 0 ? own[b] : 0;
                            }
                            Arrays.fill(seen, 0);
                            Rows.add(seen, chunks.of(group), 0, own, 0, images);
                            for (int p = 0; p < chunks.places(group); p++) {
                                int place = n * places + chunks.first(group) + p;
                                int from = p * channels;
                                maskSlopes[place] +=
                                        Rows.dot(each, n * channels, seen, from, channels);
                                Kernels.add(
                                        seen,
                                        from,
                                        masks[place],
                                        rowSlopes,
                                        n * channels,
                                        channels);
                            }
                        }
                    }
                });
        parts.rows().pass(weights, gradients);
        parts.masks().pass(weights, gradients);
    }

    private void toFeatures(
            int images,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            float[] into) {
        float[][] each = new float[neurons][channels];
        Rows.split(parts.rows().each(weights, viewing.workers()), 0, each);
        float[] masks = parts.masks().each(weights);
        Viewing.Workers workers = viewing.workers();
        workers.run(
                images,
                image -> {
                    float[] seen = new float[channels];
                    float[][] factors = new float[TILE][neurons];
                    for (int tile = 0; tile < places; tile += TILE) {
                        int count = Math.min(TILE, places - tile);
                        for (int n = 0; n < neurons; n++) {
                            float slope = slopes[image * neurons + n];
                            for (int p = 0; p < count; p++) {
                                factors[p][n] = slope * masks[n * places + tile + p];
                            }
                        }
                        for (int p = 0; p < count; p++) {
                            Arrays.fill(seen, 0);
                            Rows.add(seen, each, 0, factors[p], 0, neurons);
                            int to = (image * places + tile + p) * channels;
                            Kernels.add(seen, 0, 1, into, to, channels);
                        }
                    }
                });
    }

    @Override
    public double penalty(Map<String, float[]> weights) {
        return parts.penalty().of(weights, parts.masks(), parts.rows());
    }

    @Override
    public void penalise(
            Map<String, float[]> weights, double scale, Map<String, float[]> gradients) {
        parts.penalty().pass(weights, scale, gradients, parts.masks(), parts.rows());
    }

    @Override
    public boolean constrain(Map<String, float[]> weights) {
        return parts.masks().constrain(weights);
    }

    @Override
    public Optional<float[]> fields(Map<String, float[]> weights) {
        float[] masks = parts.masks().each(weights);
        float[] fields = new float[4 * neurons];
        FieldMoments moments = new FieldMoments(parts.size());
        double[] shares = new double[places];
        for (int neuron = 0; neuron < neurons; neuron++) {
            for (int place = 0; place < places; place++) {
                shares[place] = Math.abs(masks[neuron * places + place]);
            }
            moments.of(shares, fields, 4 * neuron);
        }
        return Optional.of(fields);
    }
}
