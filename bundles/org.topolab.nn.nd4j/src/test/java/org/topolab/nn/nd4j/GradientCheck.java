package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.BiFunction;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.provider.Arguments;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;

/**
 * DL4J's check of gradients against differences of the loss, of a graph with one part to be looked
 * at. It asks for ND4J to make doubles.
 */
final class GradientCheck {

    static final LayerFactory LAYERS = new KernelLayerFactory(new Nd4jKernels());
    static final int SIDE = 3;
    static final int CHANNELS = 4;

    private static final int IMAGES = 3;

    /** Adds layers to a graph that has {@code first}, [3, 3, 4]; gives values of the last one. */
    interface Part extends BiFunction<GraphBuilder, String, Integer> {}

    private GradientCheck() {}

    static void useDoubles() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    }

    static void useFloats() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    /** A convolution that makes {@code first}, so that every part hands a gradient on. */
    static GraphBuilder begin() {
        GraphBuilder graph =
                new NeuralNetConfiguration.Builder()
                        .dataType(DataType.DOUBLE)
                        .updater(new NoOp())
                        .trainingWorkspaceMode(WorkspaceMode.NONE)
                        .inferenceWorkspaceMode(WorkspaceMode.NONE)
                        .graphBuilder()
                        .addInputs("image");
        return graph.addLayer(
                "first",
                LAYERS.convolution(new Convolution(2, CHANNELS, 1, 1, 0, true, 3)),
                "image");
    }

    static void check(GraphBuilder graph, int values, Loss loss, boolean statistics) {
        graph.addLayer("flat", LAYERS.dense(new Dense(values, 3, 8)), "last");
        graph.addLayer("output", LAYERS.output(new Dense(3, 3, 9), loss), "flat");
        ComputationGraph net = new ComputationGraph(graph.setOutputs("output").build());
        net.init();
        INDArray images = Made.random(DataType.DOUBLE, 1, IMAGES, SIDE, SIDE, 2);
        GradientCheckUtil.GraphConfig config =
                new GradientCheckUtil.GraphConfig()
                        .net(net)
                        .inputs(new INDArray[] {images})
                        .labels(new INDArray[] {labels(loss)})
                        .epsilon(1e-6)
                        .maxRelError(1e-5)
                        .minAbsoluteError(1e-9)
                        .print(GradientCheckUtil.PrintMode.FAILURES_ONLY);
        if (statistics) {
            config.excludeParams(Set.of("last_mean", "last_var"));
        }
        assertThat(GradientCheckUtil.checkGradients(config)).isTrue();
        assertThat(net.getFlattenedGradients().norm2Number().doubleValue()).isGreaterThan(1e-3);
    }

    private static INDArray labels(Loss loss) {
        return switch (loss) {
            case CROSS_ENTROPY, SIGMOID_CROSS_ENTROPY, NEGATIVE_PROBABILITY ->
                    Nd4j.eye(3).castTo(DataType.DOUBLE);
            case BINARY_CROSS_ENTROPY, CLAMPED_BINARY_CROSS_ENTROPY ->
                    Nd4j.createFromArray(new double[][] {{1, 0, 1}, {0, 0, 1}, {1, 1, 0}});
            case SQUARED_ERROR -> Made.random(DataType.DOUBLE, 7, IMAGES, 3);
            case POISSON -> Transforms.abs(Made.random(DataType.DOUBLE, 7, IMAGES, 3));
        };
    }

    static Arguments part(String name, Part part) {
        return Arguments.of(name, part);
    }

    /** Of both signs, and 0. */
    static float[] factors(int count) {
        float[] factors = new float[count];
        for (int i = 0; i < count; i++) {
            factors[i] = (i % 7 - 2) / 4f;
        }
        return factors;
    }
}
