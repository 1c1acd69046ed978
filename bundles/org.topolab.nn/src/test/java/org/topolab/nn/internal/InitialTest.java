package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Loss;
import org.topolab.nn.Start;

class InitialTest {

    private static final LayerFactory LAYERS = new KernelLayerFactory(NoKernels.make());

    /** Limits of retina-vvs.golden.json, case glorot_uniform_limits. */
    static Stream<Arguments> glorotLimits() {
        return Stream.of(
                Arguments.of("retina_1_gray", convolution(1, 32), 0.0473779369679),
                Arguments.of("retina_1_colour", convolution(3, 32), 0.0460043706228),
                Arguments.of("retina_2_n1", convolution(32, 1), 0.0473779369679),
                Arguments.of("retina_2_n32", convolution(32, 32), 0.034020690872),
                Arguments.of("vvs_1_n1", convolution(1, 32), 0.0473779369679),
                Arguments.of("vvs_k", convolution(32, 32), 0.034020690872),
                Arguments.of("dense1_depth_ge_1", dense(32 * 1024, 1024), 0.0133250447722),
                Arguments.of("dense1_depth0_n1", dense(1024, 1024), 0.0541265877365),
                Arguments.of("dense2", dense(1024, 10), 0.0761755074179));
    }

    private static Weighted convolution(int in, int out) {
        Convolution spec = new Convolution(in, out, 9, 1, 4, true, 5);
        return new WeightedConvolution(spec.starting(Start.GLOROT_UNIFORM));
    }

    private static Weighted dense(int in, int out) {
        return new WeightedDense(new Dense(in, out, 5).starting(Start.GLOROT_UNIFORM));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("glorotLimits")
    void glorotUniform_fillsItsLimitsAndLeavesBiasesAtZero(
            String name, Weighted spec, double limit) {
        fills(weights(spec), limit);
        assertThat(biases(spec)).hasSize(spec.biases()).containsOnly(0);
    }

    @Test
    void fanInUniform_drawsWeightsAndBiasesAlike() {
        // fan-in 4 * 5 * 5: 1 / 10
        Convolution convolution = new Convolution(4, 600, 5, 1, 2, true, 5);
        Weighted spec = new WeightedConvolution(convolution.starting(Start.FAN_IN_UNIFORM));
        fills(weights(spec), 0.1);
        fills(biases(spec), 0.1);
    }

    @Test
    void kaimingNormal_isTheDefault() {
        Weighted spec = new WeightedDense(new Dense(50, 400, 5));
        float[] weights = weights(spec);
        double squares = 0;
        for (float weight : weights) {
            squares += weight * weight;
        }
        // variance 2 / 50; of 20,000 draws its relative sd is sqrt(2 / 20,000) = 0.01
        assertThat(squares / weights.length).isCloseTo(0.04, within(0.04 * 0.04));
        fills(biases(spec), 1 / Math.sqrt(50));
    }

    @Test
    void transposedConvolution_countsAsPyTorchDoes() {
        // weights [in 8, out / groups 2, 3, 3]
        Convolution spec = new Convolution(8, 4, 3, 1, 1, true, 5).inGroups(2).transpose();
        assertThat(spec.fanIn()).isEqualTo(18);
        assertThat(spec.fanOut()).isEqualTo(72);
    }

    @Test
    void locallyConnected_startsAsToldWithBiasesAtZeroUnlessDrawnByFanIn() {
        LocallyConnected spec =
                new LocallyConnected(2, 4, 12, 12, new Geometry(5, 1, 2), true, false, 5);
        // fan-in 50, fan-out 100
        WeightedPlaces glorot = new WeightedPlaces(spec.starting(Start.GLOROT_UNIFORM));
        fills(weights(glorot), Math.sqrt(6.0 / 150));
        assertThat(biases(glorot)).containsOnly(0);
        assertThat(biases(new WeightedPlaces(spec))).containsOnly(0);
        // 144 places * (50 + 4)
        WeightedPlaces places = new WeightedPlaces(spec.starting(Start.GLOROT_UNIFORM_PLACES));
        fills(weights(places), Math.sqrt(6.0 / (144 * 54)));
        assertThat(biases(places)).containsOnly(0);
        WeightedPlaces uniform = new WeightedPlaces(spec.starting(Start.FAN_IN_UNIFORM));
        fills(biases(uniform), 1 / Math.sqrt(50));
    }

    /** 144 places, fan-in 50, 4 outputs of each. */
    @Test
    void locallyConnected_countsTheOutputsOfAPlaceOrAllPlacesIfAsked() {
        LocallyConnected spec =
                new LocallyConnected(2, 4, 12, 12, new Geometry(5, 1, 2), true, false, 5);
        WeightedPlaces place = new WeightedPlaces(spec.starting(Start.GLOROT_UNIFORM_PLACE));
        fills(weights(place), Math.sqrt(6.0 / 54));
        assertThat(biases(place)).containsOnly(0);
        WeightedPlaces all = new WeightedPlaces(spec.starting(Start.GLOROT_UNIFORM_PLACES));
        fills(weights(all), Math.sqrt(6.0 / (144 * 54)));
        Weighted elsewhere =
                new WeightedDense(new Dense(300, 200, 5).starting(Start.GLOROT_UNIFORM_PLACE));
        fills(weights(elsewhere), Math.sqrt(6.0 / 500));
        assertThat(biases(elsewhere)).containsOnly(0);
    }

    @Test
    void placesOfAllTnn_startAsKerasComputesThem() {
        // spec of All-TNN, 1.2: layers 0 and 5 begin in -0.003513 to 0.003513, -0.03534 to 0.03534
        LocallyConnected first =
                new LocallyConnected(3, 64, 150, 150, new Geometry(7, 3, 0), true, true, 1);
        LocallyConnected last =
                new LocallyConnected(256, 2500, 3, 3, new Geometry(3, 1, 0), true, true, 1);
        assertThat(limit(first)).isCloseTo(0.003513, within(5e-7));
        assertThat(limit(last)).isCloseTo(0.03534, within(5e-6));
    }

    private static double limit(LocallyConnected spec) {
        return Math.sqrt(
                6.0 / new WeightedPlaces(spec.starting(Start.GLOROT_UNIFORM_PLACES)).fans());
    }

    @Test
    void otherLayers_startInPlacesAsInGlorots() {
        Dense dense = new Dense(300, 200, 5);
        assertThat(weights(new WeightedDense(dense.starting(Start.GLOROT_UNIFORM_PLACES))))
                .isEqualTo(weights(new WeightedDense(dense.starting(Start.GLOROT_UNIFORM))));
        Convolution conv = new Convolution(3, 4, 3, 1, 1, true, 5);
        WeightedConvolution places =
                new WeightedConvolution(conv.starting(Start.GLOROT_UNIFORM_PLACES));
        assertThat(biases(places)).containsOnly(0);
    }

    @Test
    void layersOfTheFactory_startAsTheirSpecificationSays() {
        Dense hidden = new Dense(300, 200, true, 5).starting(Start.GLOROT_UNIFORM);
        Dense last = new Dense(200, 100, 6).starting(Start.GLOROT_UNIFORM);
        ComputationGraph graph =
                new ComputationGraph(
                        new NeuralNetConfiguration.Builder()
                                .updater(new NoOp())
                                .graphBuilder()
                                .addInputs("image")
                                .addLayer("hidden", LAYERS.dense(hidden), "image")
                                .addLayer("out", LAYERS.output(last, Loss.CROSS_ENTROPY), "hidden")
                                .setOutputs("out")
                                .build());
        graph.init();
        fills(Values.of(graph.getParam("hidden_W")), Math.sqrt(6.0 / 500));
        fills(Values.of(graph.getParam("out_W")), Math.sqrt(6.0 / 300));
        assertThat(Values.of(graph.getParam("hidden_b"))).containsOnly(0);
        assertThat(Values.of(graph.getParam("out_b"))).containsOnly(0);
        // row by row of [out, in], whatever the order of the array
        INDArray rows = Nd4j.create(DataType.FLOAT, 100, 200);
        Initial.weights(rows, new WeightedDense(last));
        assertThat(Values.of(graph.getParam("out_W").transpose())).isEqualTo(Values.of(rows));
    }

    /** All within the limits, near both of them, and spread evenly. */
    private static void fills(float[] values, double limit) {
        double least = 0;
        double most = 0;
        double sum = 0;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            sum += value;
        }
        // the largest of n draws is about 1 / n below the limit
        double near = limit * (1 - 20.0 / values.length);
        assertThat(most).isBetween(near, limit + 1e-9);
        assertThat(-least).isBetween(near, limit + 1e-9);
        // a mean of n has sd limit / sqrt(3 n); five of them
        assertThat(sum / values.length)
                .isCloseTo(0, within(5 * limit / Math.sqrt(3.0 * values.length)));
    }

    private static float[] weights(Weighted spec) {
        INDArray weights = Nd4j.create(DataType.FLOAT, spec.weights());
        Initial.weights(weights, spec);
        return Values.of(weights);
    }

    private static float[] biases(Weighted spec) {
        INDArray biases = Nd4j.create(DataType.FLOAT, 1, spec.biases()).assign(9);
        Initial.biases(biases, spec);
        return Values.of(biases);
    }
}
