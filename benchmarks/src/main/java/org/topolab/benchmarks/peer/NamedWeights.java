package org.topolab.benchmarks.peer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;
import org.topolab.benchmarks.CoreReadout;

/** Weights that begin as ours of the same name do. */
final class NamedWeights {

    private final Weights weights;
    private final Map<String, Tensor> trained = new LinkedHashMap<>();

    NamedWeights(Weights weights) {
        this.weights = weights;
    }

    /** A trained parameter, float32. */
    Tensor get(String name, long... shape) {
        return get(name, made -> made, shape);
    }

    /**
     * A trained parameter, float32.
     *
     * @param shape of ours
     * @param order what is done to ours first
     */
    Tensor get(String name, UnaryOperator<Tensor> order, long... shape) {
        Tensor weight =
                weights.trained(
                        () -> order.apply(Tensor.create(CoreReadout.start(name, shape), shape)));
        trained.put(name, weight);
        return weight;
    }

    /** A running statistic. */
    Tensor kept(String name, long... shape) {
        return weights.kept(() -> Tensor.create(CoreReadout.start(name, shape), shape));
    }

    /** A parameter that a forward pass has asked for. */
    Tensor of(String name) {
        return trained.get(name);
    }
}
