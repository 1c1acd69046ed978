package org.topolab.model.corereadout.readout;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.topolab.api.data.Neurons;
import org.topolab.api.option.Options;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.readout.ReadoutRequest;
import org.topolab.api.readout.Weight;

/** Features and weights by the formulas of the golden file. */
final class Maps {

    private Maps() {}

    /** sin(0.1 (i + 1)(j + 1) + c + 0.5 b). */
    static Features of(int images, int channels, int height, int width) {
        float[] values = new float[images * height * width * channels];
        Features features = new Features(images, height, width, channels, values);
        for (int b = 0; b < images; b++) {
            for (int i = 0; i < height; i++) {
                for (int j = 0; j < width; j++) {
                    for (int c = 0; c < channels; c++) {
                        values[features.at(b, i, j) + c] =
                                (float) Math.sin(0.1 * (i + 1) * (j + 1) + c + 0.5 * b);
                    }
                }
            }
        }
        return features;
    }

    /** A readout of so many neurons of one recording, whose values begin with 0. */
    static Readout readout(
            ReadoutProvider provider, Features of, Neurons neurons, Map<String, Object> options) {
        return provider.create(request(provider, of, neurons, options));
    }

    static ReadoutRequest request(
            ReadoutProvider provider, Features of, Neurons neurons, Map<String, Object> options) {
        return new ReadoutRequest(
                Options.of(provider.info().options(), options),
                of.height(),
                of.width(),
                of.channels(),
                neurons,
                Collections.nCopies(neurons.size(), 0f),
                11);
    }

    /** Weights as they begin. */
    static Map<String, float[]> start(List<Weight> weights) {
        Map<String, float[]> start = new HashMap<>();
        weights.forEach(weight -> start.put(weight.name(), weight.start()));
        return start;
    }

    /** Zeros for each weight. */
    static Map<String, float[]> zeros(List<Weight> weights) {
        Map<String, float[]> zeros = new HashMap<>();
        weights.forEach(w -> zeros.put(w.name(), new float[w.start().length]));
        return zeros;
    }

    /** Values of a formula. */
    static float[] formula(int size, IntToDoubleFunction of) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = (float) of.applyAsDouble(k);
        }
        return values;
    }

    /** Index in [columns, rows] of what has an index in [rows, columns]. */
    static int transposed(int k, int columns, int rows) {
        return k % columns * rows + k / columns;
    }
}
