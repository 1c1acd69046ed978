package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;
import org.topolab.testkit.Golden;

/** Golden cases core and squeeze_excitation: two layers with weights from a formula. */
class CoreGoldenTest {

    private static final ImageShape SHAPE = new ImageShape(1, 9, 12);
    private static final Golden GOLDEN = Fixture.GOLDEN.at("core");

    private static Model model(Map<String, Object> more) {
        Map<String, Object> given = new HashMap<>(Fixture.SMALL);
        given.putAll(more);
        Targets targets = new Targets.Vectors(new float[] {1, 2}, 1);
        Model model =
                Fixture.family()
                        .create(Fixture.request(given, targets, SHAPE, Map.of("name", "sgd"), 1));
        Parameters p = model.parameters();
        set(p, "core-1.conv.weight", k -> 0.2 * Math.cos(0.37 * k + 0.1));
        set(p, "core-2.in.weight", k -> 0.4 * Math.cos(0.41 * k + 0.2));
        set(p, "core-2.depth.weight", k -> 0.3 * Math.cos(0.29 * k + 0.6));
        set(p, "core-2.out.weight", k -> 0.4 * Math.cos(0.53 * k + 0.9));
        for (int layer = 1; layer <= 2; layer++) {
            String norm = "core-%d.norm.".formatted(layer);
            set(p, norm + "running_mean", c -> 0.1 * Math.cos(0.8 * c));
            set(p, norm + "running_var", c -> 1 + 0.3 * Math.cos(0.6 * c));
            set(p, norm + "weight", c -> 1 + 0.2 * Math.cos(0.5 * c + 0.3));
            set(p, norm + "bias", c -> 0.1 * Math.cos(0.9 * c + 0.7));
        }
        return model;
    }

    private static void set(Parameters parameters, String name, IntToDoubleFunction formula) {
        Tensor tensor = parameters.get(name);
        float[] values = new float[tensor.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) formula.applyAsDouble(k);
        }
        parameters.set(name, new Tensor(tensor.shape(), values));
    }

    /** img(2, 1, 9, 12). */
    private static ImageBatch images() {
        FloatBuffer pixels = FloatBuffer.allocate(2 * SHAPE.values());
        for (int b = 0; b < 2; b++) {
            for (int i = 0; i < SHAPE.height(); i++) {
                for (int j = 0; j < SHAPE.width(); j++) {
                    pixels.put((float) Math.sin(0.1 * (i + 1) * (j + 1) + 0.5 * b));
                }
            }
        }
        return new ImageBatch(SHAPE, 2, pixels.flip());
    }

    private static void assertSummary(float[] map, Golden golden) {
        assertThat(map).hasSize((int) golden.at("count").number());
        double sum = 0;
        double squares = 0;
        for (float value : map) {
            sum += value;
            squares += (double) value * value;
        }
        assertThat(sum).isCloseTo(golden.at("sum").number(), within(1e-3));
        assertThat(squares).isCloseTo(golden.at("sumsq").number(), within(1e-3));
        double[] first = golden.at("first").numbers();
        for (int column = 0; column < first.length; column++) {
            assertThat((double) map[4 * column]).isCloseTo(first[column], within(1e-5));
        }
    }

    @Test
    void layers_areThoseOfTheReference() {
        try (Model model = model(Map.of())) {
            Map<String, float[]> seen = Fixture.look(model, images());
            assertSummary(seen.get("core-1"), GOLDEN.at("layer0_eval"));
            assertSummary(seen.get("core-2"), GOLDEN.at("layer1_eval"));
        }
    }

    @Test
    void squeezeAndExcitation_isThatOfTheReference() {
        try (Model model = model(Map.of("squeeze", 1))) {
            Parameters p = model.parameters();
            // the reference's block has two hidden units for four channels, here one
            assertThat(p.get("core-2.fc1.weight").shape()).containsExactly(1, 4);
            set(p, "core-2.fc1.weight", k -> 0.5 * Math.cos(0.7 * k));
            set(p, "core-2.fc1.bias", k -> 0.1);
            set(p, "core-2.fc2.weight", k -> 0);
            set(p, "core-2.fc2.bias", k -> 0.1 * Math.cos(0.6 * k));
            float[] scaled = Fixture.look(model, images()).get("core-2");
            try (Model bare = model(Map.of())) {
                float[] plain = Fixture.look(bare, images()).get("core-2");
                for (int at = 0; at < plain.length; at++) {
                    double gate = 1 / (1 + Math.exp(-0.1 * Math.cos(0.6 * (at % 4))));
                    assertThat((double) scaled[at]).isCloseTo(gate * plain[at], within(1e-6));
                }
            }
        }
    }

    @Test
    void momentumOfTheReference_keepsTheLastBatchAlmostAlone() {
        Targets targets = new Targets.Vectors(new float[] {1, 2}, 1);
        try (Model model = model(Map.of("norm-momentum", 0.9))) {
            model.train(new Batch(images(), targets, new int[] {0, 1}));
            Golden after = GOLDEN.at("bn_after_one_train_step_momentum0_9");
            double[] mean = after.at("running_mean").numbers();
            double[] variance = after.at("running_var_unbiased").numbers();
            for (int c = 0; c < mean.length; c++) {
                assertThat((double) model.parameters().get("core-1.norm.running_mean").get(c))
                        .isCloseTo(mean[c], within(1e-5));
                assertThat((double) model.parameters().get("core-1.norm.running_var").get(c))
                        .isCloseTo(variance[c], within(1e-5));
            }
        }
    }

    @Test
    void allLayers_areReadSideBySide() {
        int channels = (int) GOLDEN.at("stack_all_channels").number();
        List<Stage> stages = Fixture.core(Fixture.small(Map.of("stack", "all")), SHAPE).stages();
        assertThat(stages).hasSize(2);
        Core core = Fixture.core(Fixture.small(Map.of("stack", "all")), SHAPE);
        assertThat(core.features().channels()).isEqualTo(channels);
        assertThat(core.features().height()).isEqualTo(5);
        assertThat(core.features().width()).isEqualTo(8);
    }
}
