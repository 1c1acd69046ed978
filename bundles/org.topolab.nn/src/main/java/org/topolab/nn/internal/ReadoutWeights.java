package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.readout.Weight;

/** Weights of a readout and their gradients, as arrays of Java's beside those of the graph. */
final class ReadoutWeights {

    private final Map<String, float[]> values = new LinkedHashMap<>();
    private final Map<String, float[]> gradients = new LinkedHashMap<>();
    private final Set<String> kept;

    ReadoutWeights(List<Weight> weights) {
        this.kept =
                weights.stream()
                        .filter(weight -> !weight.trained())
                        .map(Weight::name)
                        .collect(Collectors.toUnmodifiableSet());
        for (Weight weight : weights) {
            values.put(weight.name(), weight.start());
            if (weight.trained()) {
                gradients.put(weight.name(), weight.start());
            }
        }
    }

    /** Whether training leaves a weight alone. */
    boolean keeps(String name) {
        return kept.contains(name);
    }

    /** What those of the graph hold now. */
    Map<String, float[]> read(Map<String, INDArray> params) {
        values.forEach((name, to) -> Floats.read(params.get(name)).get(0, to, 0, to.length));
        return values;
    }

    /** The values that were read last. */
    Map<String, float[]> values() {
        return values;
    }

    /** Gives the graph the values. */
    void write(Map<String, INDArray> params) {
        values.forEach((name, from) -> write(from, params.get(name)));
    }

    /** Gradients of 0 of all trained weights. */
    Map<String, float[]> noGradients() {
        gradients.values().forEach(each -> Arrays.fill(each, 0));
        return gradients;
    }

    /** Gives the graph the gradients. */
    void writeGradients(Map<String, INDArray> views) {
        gradients.forEach((name, from) -> write(from, views.get(name)));
    }

    private static void write(float[] from, INDArray array) {
        Floats to = Floats.write(array);
        to.put(0, from, 0, from.length);
        to.flush();
    }
}
