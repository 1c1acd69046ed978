package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.onednn.OneDnnKernels;

/**
 * Two convolutions, the second with stride 2 and TensorFlow's padding SAME of 3 before and 4 after,
 * against case retina_forward_c1_n4_stride2 of retina-vvs.golden.json.
 */
class StridedRetinaGoldenTest {

    private static final int IMAGES = 2;
    private static final int SIDE = 32;
    private static final double SUM = 1090.22894702;
    private static final double SUM_OF_SQUARES = 2317.18478062;

    @AfterEach
    void useFloats() {
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    @Test
    void doubles_agreeWithTheReference() {
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        agrees(new Nd4jKernels(), DataType.DOUBLE, 1e-8);
    }

    @Test
    void floats_agreeToTheirPrecision() {
        agrees(new Nd4jKernels(), DataType.FLOAT, 2e-3);
        agrees(new OneDnnKernels(), DataType.FLOAT, 2e-3);
    }

    private static void agrees(Kernels kernels, DataType type, double tolerance) {
        ComputationGraph graph = graph(new KernelLayerFactory(kernels), type);
        set(graph, "retina_1", 0, 81);
        set(graph, "retina_2", 1, 32 * 81);
        Map<String, INDArray> seen = graph.feedForward(images(type), false);
        INDArray map = seen.get("retina_2");
        assertThat(map.shape()).containsExactly(IMAGES, 16, 16, 4);
        double[] values = Made.values(map.permute(0, 3, 1, 2));
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        assertThat(values).startsWith(0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(sum).isCloseTo(SUM, within(tolerance));
        assertThat(squares).isCloseTo(SUM_OF_SQUARES, within(tolerance));
    }

    private static ComputationGraph graph(LayerFactory layers, DataType type) {
        Geometry half = Geometry.same(9, 2, SIDE);
        ComputationGraph graph =
                new ComputationGraph(
                        new NeuralNetConfiguration.Builder()
                                .dataType(type)
                                .updater(new NoOp())
                                .trainingWorkspaceMode(WorkspaceMode.NONE)
                                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                                .graphBuilder()
                                .addInputs("image")
                                .addLayer(
                                        "retina_1",
                                        layers.convolution(
                                                new Convolution(1, 32, 9, 1, 4, true, 1)
                                                        .withRelu()),
                                        "image")
                                .addLayer(
                                        "retina_2",
                                        layers.convolution(
                                                new Convolution(
                                                        32, 4, half, 1, true, true, false, 1)),
                                        "retina_1")
                                .addLayer(
                                        "out",
                                        layers.output(new Dense(1024, 10, 1), Loss.CROSS_ENTROPY),
                                        "retina_2")
                                .setOutputs("out")
                                .build());
        graph.init();
        return graph;
    }

    /** W[k] = sqrt(3 / fan-in) cos(0.37 k + 0.5 l), b[o] = 0.1 cos(0.9 o + l). */
    private static void set(ComputationGraph graph, String layer, int l, int fanIn) {
        INDArray weights = graph.getParam(layer + "_W");
        for (int k = 0; k < weights.length(); k++) {
            weights.putScalar(k, Math.sqrt(3.0 / fanIn) * Math.cos(0.37 * k + 0.5 * l));
        }
        INDArray bias = graph.getParam(layer + "_b");
        for (int o = 0; o < bias.length(); o++) {
            bias.putScalar(o, 0.1 * Math.cos(0.9 * o + l));
        }
    }

    /** x[b, i, j] = 0.5 + 0.5 sin(0.1 (i + 1) (j + 1) + 0.7 b). */
    private static INDArray images(DataType type) {
        INDArray x = Nd4j.create(type, IMAGES, SIDE, SIDE, 1);
        for (int b = 0; b < IMAGES; b++) {
            for (int i = 0; i < SIDE; i++) {
                for (int j = 0; j < SIDE; j++) {
                    double value = 0.5 + 0.5 * Math.sin(0.1 * (i + 1) * (j + 1) + 0.7 * b);
                    x.putScalar(new int[] {b, i, j, 0}, value);
                }
            }
        }
        return x;
    }
}
