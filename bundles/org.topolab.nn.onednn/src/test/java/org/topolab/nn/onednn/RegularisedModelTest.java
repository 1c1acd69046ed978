package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.Tap;
import org.topolab.testkit.TinyTask;

/** Noise, dropped channels and penalties of activity in a model. */
class RegularisedModelTest {

    private static final LayerFactory LAYERS = SmallModel.LAYERS;
    private static final int IMAGES = 6;
    private static final double RATE = 0.5;

    private final TinyTask task = TinyTask.stripes(1, 8, IMAGES);

    /** Maps with a ReLU, a vertex, and an output; plain gradient descent. */
    private GraphModel model(String precision, GraphVertex vertex) {
        ModelRequest request =
                SmallModel.request(
                        task,
                        task.targets(),
                        Map.of("rate", RATE, "momentum", 0.0),
                        new Compute(precision, 1, false));
        var graph = GraphModel.begin(request).graphBuilder().addInputs("image");
        graph.addLayer(
                "maps",
                LAYERS.convolution(new Convolution(1, 4, 3, 1, 1, true, 1).withRelu()),
                "image");
        graph.addVertex("vertex", vertex, "maps");
        graph.addLayer("out", LAYERS.output(new Dense(256, 2, 2), Loss.CROSS_ENTROPY), "vertex");
        Sheet sheet = new Sheet("maps", "maps", new Layout.FeatureMap(8, 8, 4));
        return new GraphModel(
                graph.setOutputs("out").build(),
                List.of(new Tap(sheet, "vertex")),
                request,
                LAYERS);
    }

    private float[] bias(GraphModel model) {
        return model.parameters().get("maps.bias").toArray();
    }

    /** What one step with output weights of 0 takes from the biases of the maps. */
    private float[] pull(GraphVertex vertex) {
        try (GraphModel model = model("f32", vertex)) {
            model.parameters().set("out.weight", new Tensor(new int[] {2, 256}, new float[512]));
            model.parameters()
                    .set("maps.bias", new Tensor(new int[] {4}, new float[] {100, 100, 100, -100}));
            float[] before = bias(model);
            model.train(task.batch());
            float[] after = bias(model);
            for (int i = 0; i < after.length; i++) {
                before[i] -= after[i];
            }
            return before;
        }
    }

    @Test
    void activityPenalty_pullsByItsMeanOrItsSumOverTheBatch() {
        // 64 active places of an image each pull with 1/64; the last map is shut
        float mean = (float) RATE;
        float[] expected = {mean, mean, mean, 0};
        assertThat(pull(LAYERS.activityPenalty(1 / 64.0, true)))
                .containsExactly(expected, within(1e-4f));
        float sum = IMAGES * mean;
        assertThat(pull(LAYERS.activityPenalty(1 / 64.0, false)))
                .containsExactly(new float[] {sum, sum, sum, 0}, within(1e-4f));
        assertThat(pull(LAYERS.activityPenalty(0, false))).containsOnly(0);
    }

    @Test
    void reportedLoss_isWithoutThePenalty() {
        try (GraphModel with = model("f32", LAYERS.activityPenalty(10, true));
                GraphModel without = model("f32", LAYERS.activityPenalty(0, true))) {
            assertThat(with.train(task.batch())).isEqualTo(without.train(task.batch()));
            assertThat(bias(with)).isNotEqualTo(bias(without));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"f32", "bf16"})
    void randomVertices_giveTheSameBitsTwiceAndAreResumed(String precision) {
        assumeTrue(
                "f32".equals(precision) || LAYERS.kernels().computes(DataType.BFLOAT16),
                "no bfloat16 on this processor");
        List<Supplier<GraphVertex>> kinds =
                List.of(
                        () -> LAYERS.noise(0.1, 3),
                        () -> LAYERS.channelDropout(0.3, 3),
                        () -> LAYERS.activityPenalty(1e-3, true));
        for (Supplier<GraphVertex> kind : kinds) {
            try (GraphModel straight = model(precision, kind.get());
                    GraphModel again = model(precision, kind.get());
                    GraphModel resumed = model(precision, kind.get())) {
                for (int step = 0; step < 3; step++) {
                    assertThat(again.train(task.batch())).isEqualTo(straight.train(task.batch()));
                }
                for (String name : straight.parameters().names()) {
                    resumed.parameters().set(name, straight.parameters().get(name));
                }
                resumed.restore(straight.state());
                assertThat(resumed.train(task.batch())).isEqualTo(straight.train(task.batch()));
            }
        }
    }
}
