package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.Loss;
import org.topolab.nn.Tap;
import org.topolab.testkit.TinyTask;

/** The negative probability as the loss of a model. */
class LossOfModelTest {

    private final TinyTask task = TinyTask.stripes(1, 8, 6);

    private GraphModel model(String precision) {
        ModelRequest request =
                SmallModel.request(
                        task,
                        task.targets(),
                        Map.of("rate", 0.5),
                        new Compute(precision, 1, false));
        var graph = GraphModel.begin(request).graphBuilder().addInputs("image");
        graph.addLayer(
                "maps",
                SmallModel.LAYERS.convolution(new Convolution(1, 4, 3, 1, 1, true, 1).withRelu()),
                "image");
        graph.addLayer(
                "out",
                SmallModel.LAYERS.output(new Dense(256, 2, 2), Loss.NEGATIVE_PROBABILITY),
                "maps");
        Sheet sheet = new Sheet("maps", "maps", new Layout.FeatureMap(8, 8, 4));
        return new GraphModel(
                graph.setOutputs("out").build(),
                List.of(new Tap(sheet, "maps")),
                request,
                SmallModel.LAYERS);
    }

    @Test
    void negativeProbability_isLearnt() {
        try (GraphModel model = model("f32")) {
            assertThat(model.train(task.batch())).isBetween(-0.95, -0.05);
            assertThat(last(model)).isBetween(-1.0, -0.99);
        }
    }

    @Test
    void bfloat16_followsFloat32() {
        assumeTrue(
                SmallModel.LAYERS.kernels().computes(DataType.BFLOAT16),
                "no bfloat16 on this processor");
        try (GraphModel wide = model("f32");
                GraphModel narrow = model("bf16")) {
            double loss = wide.train(task.batch());
            assertThat(narrow.train(task.batch())).isCloseTo(loss, within(0.01));
            assertThat(last(narrow)).isBetween(-1.0, -0.98);
        }
    }

    private double last(GraphModel model) {
        double loss = 0;
        for (int step = 0; step < 60; step++) {
            loss = model.train(task.batch());
        }
        return loss;
    }
}
