package org.topolab.nn.nd4j;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ModelRequest;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.internal.Crew;
import org.topolab.nn.internal.FlatOptimizer;
import org.topolab.nn.internal.GraphBuilding;
import org.topolab.nn.internal.InputLayer;
import org.topolab.nn.internal.Rule;
import org.topolab.nn.internal.StepMemory;

/**
 * A masked layer in a graph with the inputs and parameters of the golden cases {@code
 * lp_forward_backward}, trained on half the sum of its squared outputs with a rate and a decay of
 * 0.01.
 */
final class MaskedCase {

    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();
    private static final int BATCH = 3;

    private final Kernels kernels;
    private final ModelRequest request;
    private final ComputationGraph graph;
    private final Layer layer;
    private final INDArray x;

    /**
     * @param units K, of the sheet before and of that behind
     * @param factors P, [K, K]
     */
    MaskedCase(Kernels kernels, int units, float[] factors) {
        this.kernels = kernels;
        LayerFactory layers = new KernelLayerFactory(kernels);
        this.request =
                Asked.of(
                        new ImageShape(1, 1, units),
                        Map.of("rate", 0.01, "momentum", 0.0, "weight-decay", 0.01));
        this.graph =
                GraphBuilding.build(
                        GraphModel.begin(request)
                                .graphBuilder()
                                .addInputs("x")
                                .addLayer(
                                        "masked",
                                        layers.masked(new Dense(units, units, 1), factors),
                                        "x")
                                .addLayer(
                                        "out",
                                        layers.output(new Dense(units, 2, 2), Loss.CROSS_ENTROPY),
                                        "masked")
                                .setOutputs("out")
                                .build(),
                        StepMemory.fresh());
        this.layer = graph.getLayer("masked");
        ((InputLayer) layer).inputGradient(true);
        weights().assign(array(i -> 0.02 * Math.cos(0.37 * i), units, units));
        bias().assign(array(j -> 0.01 * Math.sin(0.5 * j), 1, units));
        this.x = array(i -> Math.sin(0.1 * (i % units + 1) * (i / units + 1)), BATCH, units);
    }

    INDArray weights() {
        return graph.getParam("masked_W");
    }

    INDArray bias() {
        return graph.getParam("masked_b");
    }

    /** The outputs, [3, K]. */
    INDArray forward() {
        layer.setInput(x, NO_WORKSPACES);
        return layer.activate(true, NO_WORKSPACES);
    }

    /** The gradients of weights, bias and input. */
    List<INDArray> backward() {
        var back = layer.backpropGradient(forward(), NO_WORKSPACES);
        return List.of(
                back.getFirst().getGradientFor("W"),
                back.getFirst().getGradientFor("b"),
                back.getSecond());
    }

    /** One step, with the gradient as a sum over the batch. */
    void step() {
        backward();
        try (Crew crew = new Crew(1, kernels)) {
            new FlatOptimizer(graph, Rule.of(request.training()), crew).step(1);
        }
    }

    private static INDArray array(IntToDoubleFunction value, long... shape) {
        int size = (int) Arrays.stream(shape).reduce(1, Math::multiplyExact);
        return Made.array(shape, IntStream.range(0, size).mapToDouble(value).toArray());
    }
}
