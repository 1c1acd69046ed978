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
 * A value for each neuron from the features at one point, in maps of one or several sizes: y = sum
 * over levels and channels of f * sample(map, point) + b.
 */
final class PointReadout implements Readout {

    private static final String BIAS = "bias";

    /**
     * What it is put together from.
     *
     * @param neurons who is predicted
     * @param pyramid maps that are looked at
     * @param centres where
     * @param spread draws about centres in training, if any
     * @param bound how points are kept on the map
     * @param rows weights of features, those of the first level first
     * @param bias start of the bias, [neurons]
     * @param penalty of the L1 norm of the weights of features
     */
    record Parts(
            Neurons neurons,
            Pyramid pyramid,
            Centres centres,
            Optional<Spread> spread,
            Bound bound,
            FeatureRows rows,
            Start bias,
            double penalty) {}

    private final Parts parts;
    private final Points points;
    private final List<MapSize> sizes;
    private final int channels;
    private final int neurons;
    private List<float[]> maps = List.of();
    private float[] sums = {};

    PointReadout(Parts parts) {
        this.parts = parts;
        this.neurons = parts.neurons().size();
        this.points = new Points(neurons, parts.centres(), parts.spread(), parts.bound());
        this.sizes = parts.pyramid().sizes();
        this.channels = sizes.get(0).channels();
    }

    @Override
    public List<Weight> weights() {
        List<Weight> all = new ArrayList<>(parts.centres().weights());
        parts.spread().ifPresent(spread -> all.add(spread.weight(neurons)));
        all.addAll(parts.rows().weights());
        all.add(Weight.trained(BIAS, new int[] {neurons}, parts.bias().values(neurons)));
        return all;
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public void forward(
            Features features, Map<String, float[]> weights, Viewing viewing, float[] values) {
        int images = features.images();
        Gaze gaze = Gaze.of(viewing, parts.neurons(), images);
        maps = parts.pyramid().build(features, viewing.workers());
        points.begin(weights, images);
        int size = Math.multiplyExact(images, neurons * sizes.size() * Cell.CORNERS);
        if (sums.length < size) {
            sums = new float[size];
        }
        float[] each = parts.rows().each(weights, viewing.workers());
        float[] bias = weights.get(BIAS);
        gaze.each(
                viewing.workers(),
                (image, first, end) -> {
                    points.find(viewing, image, first, end);
                    Cell cell = new Cell();
                    for (int neuron = first; neuron < end; neuron++) {
                        values[image * neurons + neuron] =
                                bias[neuron] + look(cell, image, neuron, each);
                    }
                });
    }

    private float look(Cell cell, int image, int neuron, float[] each) {
        float value = 0;
        for (int level = 0; level < sizes.size(); level++) {
            move(cell, image, neuron, level);
            int at = sumAt(image, neuron, level);
            Kernels.sums(maps.get(level), cell, each, weightAt(neuron, level), channels, sums, at);
            value += cell.value(sums, at);
        }
        return value;
    }

    private void move(Cell cell, int image, int neuron, int level) {
        MapSize size = sizes.get(level);
        cell.move(points.x(image, neuron), points.y(image, neuron), size, image * size.values());
    }

    private int weightAt(int neuron, int level) {
        return (neuron * sizes.size() + level) * channels;
    }

    private int sumAt(int image, int neuron, int level) {
        return ((image * neurons + neuron) * sizes.size() + level) * Cell.CORNERS;
    }

    @Override
    public void backward(
            Features features,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Gradients gradients) {
        int images = features.images();
        Gaze gaze = Gaze.of(viewing, parts.neurons(), images);
        toWeights(gaze, weights, viewing, slopes, gradients.weights());
        points.pass(weights, gaze, gradients.weights(), gradients.shifts());
        gradients.features().ifPresent(into -> toFeatures(gaze, weights, viewing, slopes, into));
    }

    private void toWeights(
            Gaze gaze,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Map<String, float[]> gradients) {
        points.beginSlopes(gaze.images(), gradients);
        float[] rows = parts.rows().slopes(gradients);
        float[] bias = gradients.get(BIAS);
        gaze.byNeuron(
                viewing.workers(),
                (image, first, end) -> {
                    Cell cell = new Cell();
                    for (int neuron = first; neuron < end; neuron++) {
                        float slope = slopes[image * neurons + neuron];
                        if (slope != 0) {
                            bias[neuron] += slope;
                            float x = 0;
                            float y = 0;
                            for (int level = 0; level < sizes.size(); level++) {
                                move(cell, image, neuron, level);
                                int to = weightAt(neuron, level);
                                Kernels.gather(maps.get(level), cell, slope, rows, to, channels);
                                int at = sumAt(image, neuron, level);
                                x += cell.slopeX(sums, at);
                                y += cell.slopeY(sums, at);
                            }
                            points.slope(image, neuron, slope * x, slope * y);
                        }
                    }
                });
        parts.rows().pass(weights, gradients);
    }

    private void toFeatures(
            Gaze gaze,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            float[] into) {
        float[] each = parts.rows().each(weights, viewing.workers());
        List<float[]> levels = parts.pyramid().slopes(gaze.images(), into);
        gaze.byImage(
                viewing.workers(),
                (image, first, end) -> {
                    Cell cell = new Cell();
                    for (int neuron = first; neuron < end; neuron++) {
                        float slope = slopes[image * neurons + neuron];
                        for (int level = 0; slope != 0 && level < sizes.size(); level++) {
                            move(cell, image, neuron, level);
                            int from = weightAt(neuron, level);
                            Kernels.scatter(each, from, slope, levels.get(level), cell, channels);
                        }
                    }
                });
        parts.pyramid().pass(gaze.images(), into, viewing.workers());
    }

    @Override
    public double penalty(Map<String, float[]> weights) {
        return parts.penalty() * Arrays.stream(parts.rows().norms(weights)).sum();
    }

    @Override
    public void penalise(
            Map<String, float[]> weights, double scale, Map<String, float[]> gradients) {
        double[] factors = new double[parts.rows().cells()];
        Arrays.fill(factors, scale * parts.penalty());
        parts.rows().penalise(weights, factors, gradients);
    }

    @Override
    public boolean constrain(Map<String, float[]> weights) {
        boolean moved = parts.centres().constrain(weights);
        return parts.spread().map(spread -> spread.constrain(weights)).orElse(false) || moved;
    }

    @Override
    public Optional<float[]> fields(Map<String, float[]> weights) {
        return Optional.of(points.fields(weights));
    }
}
