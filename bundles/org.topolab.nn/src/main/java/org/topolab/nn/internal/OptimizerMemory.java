package org.topolab.nn.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.TrainingState;

/** What an optimiser remembers of a graph, and how many steps it took, out and in. */
public final class OptimizerMemory {

    private static final String MOMENTS = "moments";

    private final ComputationGraph graph;
    private final FlatOptimizer optimizer;

    /** The memory of a graph's optimiser. */
    public OptimizerMemory(ComputationGraph graph, FlatOptimizer optimizer) {
        this.graph = graph;
        this.optimizer = optimizer;
    }

    /** A copy of it. */
    public TrainingState state() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (INDArray moments : optimizer.state()) {
            float[] values = Values.of(moments);
            tensors.put(MOMENTS, new Tensor(new int[] {values.length}, values));
        }
        return new TrainingState(graph.getConfiguration().getIterationCount(), tensors);
    }

    /**
     * Puts a copy back.
     *
     * @throws IllegalArgumentException if it is of another graph or optimiser
     */
    public void restore(TrainingState state) {
        Set<String> expected = optimizer.state().isEmpty() ? Set.of() : Set.of(MOMENTS);
        if (!state.tensors().keySet().equals(expected)) {
            throw new IllegalArgumentException(
                    "training state holds %s, expected %s; it is of another model or optimiser"
                            .formatted(state.tensors().keySet(), expected));
        }
        if (state.step() < 0 || state.step() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "training state is of step %d, expected 0 to %d"
                            .formatted(state.step(), Integer.MAX_VALUE));
        }
        for (INDArray moments : optimizer.state()) {
            Tensor saved = state.tensors().get(MOMENTS);
            if (saved.size() != moments.length()) {
                throw new IllegalArgumentException(
                        "training state '%s' has %d values, expected %d; it is of another model"
                                .formatted(MOMENTS, saved.size(), moments.length()));
            }
            moments.assign(Nd4j.createFromArray(saved.toArray()).reshape(moments.shape()));
        }
        graph.getConfiguration().setIterationCount((int) state.step());
    }
}
