package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.topolab.api.readout.Weight;

/**
 * Few fully connected layers: weights {@code <prefix><layer>.weight} [out, in] and {@code
 * <prefix><layer>.bias} [out], layers from 0.
 */
final class Perceptron {

    /**
     * A layer.
     *
     * @param out how many come out
     * @param bend what follows
     * @param weight start of its weights
     * @param bias start of its biases
     */
    record Layer(int out, Bend bend, Start weight, Start bias) {}

    private final String prefix;
    private final int in;
    private final List<Layer> layers;
    private final List<float[]> outputs = new ArrayList<>();
    private float[] input = {};

    /**
     * @param in numbers that go in
     */
    Perceptron(String prefix, int in, List<Layer> layers) {
        this.prefix = prefix;
        this.in = in;
        this.layers = List.copyOf(layers);
        layers.forEach(layer -> outputs.add(new float[0]));
    }

    /** What it is made from. */
    List<Weight> weights() {
        List<Weight> all = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            int[] shape = {layer.out(), in(l)};
            float[] weight = layer.weight().values(shape[0] * shape[1]);
            all.add(Weight.trained(weight(l), shape, weight));
            float[] bias = layer.bias().values(layer.out());
            all.add(Weight.trained(bias(l), new int[] {layer.out()}, bias));
        }
        return all;
    }

    private int in(int layer) {
        return layer == 0 ? in : layers.get(layer - 1).out();
    }

    private String weight(int layer) {
        return prefix + layer + ".weight";
    }

    private String bias(int layer) {
        return prefix + layer + ".bias";
    }

    /**
     * What comes out.
     *
     * @param from [rows, in]
     * @return at least [rows, out]; valid until the next call
     */
    float[] forward(float[] from, int rows, Map<String, float[]> values) {
        input = from;
        float[] below = from;
        for (int l = 0; l < layers.size(); l++) {
            int out = layers.get(l).out();
            if (outputs.get(l).length < rows * out) {
                outputs.set(l, new float[rows * out]);
            }
            step(l, below, rows, values, outputs.get(l));
            below = outputs.get(l);
        }
        return below;
    }

    private void step(
            int layer, float[] below, int rows, Map<String, float[]> values, float[] into) {
        float[] weight = values.get(weight(layer));
        float[] bias = values.get(bias(layer));
        int ins = in(layer);
        int outs = bias.length;
        for (int row = 0; row < rows; row++) {
            for (int out = 0; out < outs; out++) {
                float sum = bias[out];
                for (int i = 0; i < ins; i++) {
                    sum += weight[out * ins + i] * below[row * ins + i];
                }
                into[row * outs + out] = layers.get(layer).bend().of(sum);
            }
        }
    }

    /**
     * Adds gradients by the weights, of the last call of {@link #forward}.
     *
     * @param slopes [rows, out]
     */
    void backward(
            float[] slopes, int rows, Map<String, float[]> values, Map<String, float[]> gradients) {
        float[] above = slopes;
        for (int l = layers.size() - 1; l >= 0; l--) {
            float[] below = l == 0 ? input : outputs.get(l - 1);
            float[] passed = new float[l == 0 ? 0 : rows * in(l)];
            back(l, above, below, rows, values, gradients, passed);
            above = passed;
        }
    }

    private void back(
            int layer,
            float[] above,
            float[] below,
            int rows,
            Map<String, float[]> values,
            Map<String, float[]> gradients,
            float[] passed) {
        float[] weight = values.get(weight(layer));
        float[] weightGradient = gradients.get(weight(layer));
        float[] biasGradient = gradients.get(bias(layer));
        float[] output = outputs.get(layer);
        int ins = in(layer);
        int outs = biasGradient.length;
        for (int row = 0; row < rows; row++) {
            for (int out = 0; out < outs; out++) {
                int at = row * outs + out;
                float slope = above[at] * layers.get(layer).bend().slope(output[at]);
                if (slope != 0) {
                    biasGradient[out] += slope;
                    Kernels.add(below, row * ins, slope, weightGradient, out * ins, ins);
                    if (passed.length > 0) {
                        Kernels.add(weight, out * ins, slope, passed, row * ins, ins);
                    }
                }
            }
        }
    }
}
