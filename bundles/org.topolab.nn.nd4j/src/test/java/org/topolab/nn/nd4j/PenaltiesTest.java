package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
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
import org.topolab.nn.internal.Rule;
import org.topolab.nn.internal.StepMemory;

/** Penalties of a layer beside the weight decay of all. Parameters are -4, gradients 0. */
class PenaltiesTest {

    private static final Kernels KERNELS = new Nd4jKernels();
    private static final LayerFactory LAYERS = new KernelLayerFactory(KERNELS);

    private static Layer dense() {
        return LAYERS.dense(new Dense(3, 3, 1));
    }

    private static ComputationGraph step(double decay) {
        ModelRequest request =
                Asked.of(
                        new ImageShape(1, 1, 3),
                        Map.of("rate", 1.0, "momentum", 0.0, "weight-decay", decay));
        Layer masked = LAYERS.masked(new Dense(3, 3, 1), new float[] {1, 0, 0, 0, 2, 0, 0, 0, 3});
        ComputationGraph graph =
                GraphBuilding.build(
                        GraphModel.begin(request)
                                .graphBuilder()
                                .addInputs("x")
                                .addLayer("both", GraphModel.penalised(dense(), 0.25, 0.125), "x")
                                .addLayer("first", GraphModel.penalised(dense(), 0.25, 0), "both")
                                .addLayer("none", GraphModel.penalised(dense(), 0, 0), "first")
                                .addLayer("plain", dense(), "none")
                                .addLayer("masked", GraphModel.penalised(masked, 0, 0.125), "plain")
                                .addLayer(
                                        "out",
                                        LAYERS.output(new Dense(3, 2, 2), Loss.CROSS_ENTROPY),
                                        "masked")
                                .setOutputs("out")
                                .build(),
                        StepMemory.fresh());
        graph.params().assign(-4);
        graph.getFlattenedGradients().assign(0);
        try (Crew crew = new Crew(1, KERNELS)) {
            new FlatOptimizer(graph, Rule.of(request.training()), crew).step(1);
        }
        return graph;
    }

    @Test
    void ownPenalties_takeThePlaceOfTheDecayOnWeightsAlone() {
        ComputationGraph graph = step(0.5);
        // -4 - (0.125 * -4 + 0.25 * -1)
        assertThat(Made.values(graph.getParam("both_W"))).containsOnly(-3.25);
        assertThat(Made.values(graph.getParam("first_W"))).containsOnly(-3.75);
        assertThat(Made.values(graph.getParam("none_W"))).containsOnly(-4);
        assertThat(Made.values(graph.getParam("masked_W"))).containsOnly(-3.5);
        // -4 - 0.5 * -4
        for (String name : new String[] {"both_b", "first_b", "none_b", "masked_b"}) {
            assertThat(Made.values(graph.getParam(name))).as(name).containsOnly(-2);
        }
        for (String name : new String[] {"plain_W", "plain_b", "out_W", "out_b"}) {
            assertThat(Made.values(graph.getParam(name))).as(name).containsOnly(-2);
        }
    }

    @Test
    void withoutDecay_ownPenaltiesAreAlone() {
        ComputationGraph graph = step(0);
        assertThat(Made.values(graph.getParam("both_W"))).containsOnly(-3.25);
        for (String name : new String[] {"both_b", "none_W", "plain_W", "plain_b"}) {
            assertThat(Made.values(graph.getParam(name))).as(name).containsOnly(-4);
        }
    }

    @Test
    void penaltyBelowZero_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphModel.penalised(dense(), -0.1, 0))
                .withMessageContainingAll("l1 -0.1", "at least 0");
    }

    @Test
    void layerWithoutWeights_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphModel.penalised(new DropoutLayer(0.5), 0, 1))
                .withMessageContaining("no weights");
    }
}
