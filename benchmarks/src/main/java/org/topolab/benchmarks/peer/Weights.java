package org.topolab.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/**
 * Trained parameters and running statistics of a network, float32. The first forward pass makes
 * them, later ones get the same in the same order.
 */
final class Weights {

    private final List<Tensor> trained = new ArrayList<>();
    private final List<Tensor> kept = new ArrayList<>();
    private int nextTrained;
    private int nextKept;

    /** A forward pass begins. */
    void begin() {
        nextTrained = 0;
        nextKept = 0;
    }

    /** The next trained parameter. */
    Tensor trained(Supplier<Tensor> initial) {
        if (nextTrained == trained.size()) {
            Tensor made = initial.get().detach();
            made.set_requires_grad(true);
            trained.add(lasting(made));
        }
        return trained.get(nextTrained++);
    }

    /** The next running statistic. */
    Tensor kept(Supplier<Tensor> initial) {
        if (nextKept == kept.size()) {
            kept.add(lasting(initial.get()));
        }
        return kept.get(nextKept++);
    }

    /** Outlives the pointer scope of the step that made it. */
    private static Tensor lasting(Tensor tensor) {
        tensor.retainReference();
        return tensor;
    }

    /** All trained parameters, for an optimiser. */
    TensorVector trained() {
        return new TensorVector(trained.toArray(Tensor[]::new));
    }

    /** Number of trained values. */
    long count() {
        return trained.stream().mapToLong(Tensor::numel).sum();
    }
}
