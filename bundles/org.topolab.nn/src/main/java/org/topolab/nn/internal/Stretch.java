package org.topolab.nn.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * A parameter's stretch of the flat vector.
 *
 * @param from first value
 * @param to after the last value
 * @param statistic whether these are kept, as running statistics are: no optimiser changes them
 * @param frozen whether these are left as they are
 * @param l1 added to the gradient with the parameter's sign
 * @param l2 added to the gradient times the parameter
 */
record Stretch(int from, int to, boolean statistic, boolean frozen, float l1, float l2) {

    /** All parameters of a graph, in the order of the vector. */
    static List<Stretch> of(ComputationGraph graph, Freezing freezing) {
        List<Stretch> all = new ArrayList<>();
        long start = graph.params().offset();
        for (Layer layer : graph.getLayers()) {
            layer.paramTable()
                    .forEach(
                            (key, view) -> {
                                Stretch found = of(layer, key, view, view.offset() - start);
                                boolean frozen = freezing.frozen(layer) && !found.statistic();
                                all.add(frozen ? found.asFrozen() : found);
                            });
        }
        all.sort(Comparator.comparingInt(Stretch::from));
        return List.copyOf(all);
    }

    private static Stretch of(Layer layer, String key, INDArray view, long from) {
        boolean statistic = Keeping.keeps(layer, key);
        double l1 = 0;
        double l2 = 0;
        List<Regularization> found = layer.getConfig().getRegularizationByParam(key);
        for (Regularization each : found == null ? List.<Regularization>of() : found) {
            if (each instanceof L1Regularization first) {
                l1 += first.getL1().valueAt(0, 0);
            } else if (each instanceof L2Regularization second) {
                l2 += second.getL2().valueAt(0, 0);
            } else {
                throw new IllegalArgumentException(
                        "parameter '%s' of layer '%s' has regularisation %s, expected L1 or L2"
                                .formatted(key, layer.conf().getLayer().getLayerName(), each));
            }
        }
        return new Stretch(
                Math.toIntExact(from),
                Math.toIntExact(from + view.length()),
                statistic,
                false,
                (float) l1,
                (float) l2);
    }

    private Stretch asFrozen() {
        return new Stretch(from, to, false, true, l1, l2);
    }

    /** Whether no optimiser changes these. */
    boolean fixed() {
        return statistic || frozen;
    }

    /** The first of its values in a slice of the vector that begins there. */
    int begin(int slice) {
        return Math.max(from - slice, 0);
    }

    /** After the last of its values in a slice of so many values; not above its first if none. */
    int end(int slice, int length) {
        return Math.min(to - slice, length);
    }

    /** The gradient of the loss at a parameter and the slope of its penalties. */
    float penalised(float gradient, float parameter) {
        return gradient + l2 * parameter + l1 * Math.signum(parameter);
    }

    /** Whether the gradient of these parameters is that of the loss alone. */
    boolean plain() {
        return !fixed() && l1 == 0 && l2 == 0;
    }
}
