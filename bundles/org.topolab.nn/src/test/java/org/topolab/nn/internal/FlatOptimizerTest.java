package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Dense;
import org.topolab.nn.Kernels;
import org.topolab.nn.Loss;

class FlatOptimizerTest {

    private static final int IMAGES = 4;

    private final Kernels kernels = NoKernels.make();
    private final Crew crew = new Crew(2, kernels);

    @AfterEach
    void close() {
        crew.close();
    }

    @Test
    void gradient_isDividedByTheImages() {
        ComputationGraph graph = graph(dense(), 3);
        fill(graph, 10, 8);
        new FlatOptimizer(graph, new HeavyBall(LearningRate.constant(0.5), 0), crew).step(IMAGES);
        // 10 - 0.5 * 8 / 4
        assertThat(Values.of(graph.params())).containsOnly(9);
        assertThat(graph.getConfiguration().getIterationCount()).isEqualTo(1);
    }

    @Test
    void moments_areKeptFromStepToStep() {
        ComputationGraph graph = graph(dense(), 3);
        FlatOptimizer optimizer =
                new FlatOptimizer(graph, new HeavyBall(LearningRate.constant(1), 0.5), crew);
        fill(graph, 10, 8);
        optimizer.step(IMAGES);
        optimizer.step(IMAGES);
        // v = 2, then 3
        assertThat(Values.of(graph.params())).containsOnly(5);
        assertThat(optimizer.state()).hasSize(1);
        assertThat(Values.of(optimizer.state().get(0))).containsOnly(3);
    }

    @Test
    void withoutMoments_thereIsNoState() {
        ComputationGraph graph = graph(dense(), 3);
        assertThat(
                        new FlatOptimizer(graph, new HeavyBall(LearningRate.constant(1), 0), crew)
                                .state())
                .isEmpty();
    }

    @Test
    void penalties_areAddedToTheirParametersAlone() {
        WeightedConf layer = dense();
        layer.setRegularization(List.of(new L1Regularization(0.25), new L2Regularization(0.5)));
        ComputationGraph graph = graph(layer, 3);
        fill(graph, -4, 0);
        new FlatOptimizer(graph, new HeavyBall(LearningRate.constant(1), 0), crew).step(IMAGES);
        // -4 - (0.5 * -4 + 0.25 * -1)
        assertThat(Values.of(graph.getParam("layer_W"))).containsOnly(-1.75f);
        assertThat(Values.of(graph.getParam("layer_b"))).containsOnly(-4);
        assertThat(Values.of(graph.getParam("out_W"))).containsOnly(-4);
    }

    @Test
    void statistics_takeTheirChangeAsItIs() {
        ComputationGraph graph = graph(new BatchNormConf(BatchNorm.of(3, false), kernels), 3);
        fill(graph, 10, 4);
        FlatOptimizer optimizer =
                new FlatOptimizer(graph, new HeavyBall(LearningRate.constant(0.5), 0.9), crew);
        optimizer.step(IMAGES);
        optimizer.step(IMAGES);
        assertThat(Values.of(graph.getParam("layer_mean"))).containsOnly(2);
        assertThat(Values.of(graph.getParam("layer_var"))).containsOnly(2);
        // v = 1, then 1.9: 10 - 0.5 - 0.95
        assertThat(Values.of(graph.getParam("layer_gamma")))
                .containsExactly(new float[] {8.55f, 8.55f, 8.55f}, within(1e-5f));
    }

    @Test
    void longGradients_areShortenedEachByItselfWithTheirPenalties() {
        WeightedConf layer = dense();
        layer.setRegularization(List.of(new L2Regularization(0.5)));
        ComputationGraph graph = graph(layer, 3);
        fill(graph, 2, 8);
        HeavyBall plain = new HeavyBall(LearningRate.constant(1), 0);
        new FlatOptimizer(graph, plain, 3, crew, Freezing.nothing(graph)).step(IMAGES);
        // 6 weights with 8 / 4 + 0.5 * 2 = 3: norm 3 sqrt(6), shortened to 3
        assertThat((double) Values.of(graph.getParam("layer_W"))[5])
                .isCloseTo(2 - 3 / Math.sqrt(6), within(1e-6));
        // 3 biases with 2: norm sqrt(12), shortened to 3
        assertThat((double) Values.of(graph.getParam("layer_b"))[2])
                .isCloseTo(2 - 3 / Math.sqrt(3), within(1e-6));
        // 2 biases with 2: norm sqrt(8), as it is
        assertThat(Values.of(graph.getParam("out_b"))).containsOnly(0);
    }

    @Test
    void gradientOfSeveralSlices_isShortenedAsAWhole() {
        WeightedConf layer = new WeightedConf(new WeightedDense(new Dense(200, 300, 1)), kernels);
        ComputationGraph graph = graph(layer, 300);
        fill(graph, 0, 4);
        HeavyBall plain = new HeavyBall(LearningRate.constant(1), 0);
        new FlatOptimizer(graph, plain, Math.sqrt(60_000) / 2, crew, Freezing.nothing(graph))
                .step(IMAGES);
        for (float each : Values.of(graph.getParam("layer_W"))) {
            assertThat(each).isCloseTo(-0.5f, within(1e-6f));
        }
    }

    @Test
    void statistics_areNotShortened() {
        ComputationGraph graph = graph(new BatchNormConf(BatchNorm.of(3, false), kernels), 3);
        fill(graph, 10, 4);
        HeavyBall plain = new HeavyBall(LearningRate.constant(1), 0);
        new FlatOptimizer(graph, plain, 0.1, crew, Freezing.nothing(graph)).step(IMAGES);
        assertThat(Values.of(graph.getParam("layer_mean"))).containsOnly(6);
    }

    @Test
    void manySlices_areAllDone() {
        // 200 x 300 weights are four slices
        WeightedConf layer = new WeightedConf(new WeightedDense(new Dense(200, 300, 1)), kernels);
        layer.setRegularization(List.of(new L2Regularization(0.5)));
        ComputationGraph graph = graph(layer, 300);
        fill(graph, 2, 4);
        new FlatOptimizer(graph, new HeavyBall(LearningRate.constant(1), 0.5), crew).step(IMAGES);
        // 2 - (1 + 0.5 * 2); others 2 - 1
        assertThat(Values.of(graph.getParam("layer_W"))).hasSize(60_000).containsOnly(0);
        assertThat(Values.of(graph.getParam("layer_b"))).containsOnly(1);
        assertThat(Values.of(graph.getParam("out_W"))).containsOnly(1);
    }

    private WeightedConf dense() {
        return new WeightedConf(new WeightedDense(new Dense(2, 3, 1)), kernels);
    }

    private static ComputationGraph graph(Layer layer, int values) {
        ComputationGraph graph =
                new ComputationGraph(
                        new NeuralNetConfiguration.Builder()
                                .updater(new NoOp())
                                .graphBuilder()
                                .addInputs("image")
                                .addLayer("layer", layer, "image")
                                .addLayer(
                                        "out",
                                        new OutputConf(
                                                new Dense(values, 2, 1),
                                                Loss.SQUARED_ERROR,
                                                NoKernels.make()),
                                        "layer")
                                .setOutputs("out")
                                .build());
        graph.init();
        graph.initGradientsView();
        return graph;
    }

    private static void fill(ComputationGraph graph, double parameter, double gradient) {
        graph.params().assign(parameter);
        INDArray all = graph.getFlattenedGradients();
        all.assign(gradient);
    }
}
