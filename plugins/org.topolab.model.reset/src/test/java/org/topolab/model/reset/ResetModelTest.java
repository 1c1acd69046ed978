package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.TrainingState;

/** What a built model promises; the smallest preset wherever the size does not matter. */
class ResetModelTest {

    private static Model tiny() {
        return new ResetFamily()
                .create(Fixture.request(Map.of("subnet", "tiny"), Map.of(), Fixture.cpu()));
    }

    private static void train(Model model, int steps) {
        for (int i = 0; i < steps; i++) {
            model.train(Fixture.batch(4));
        }
    }

    private static void assertSameBits(Model first, Model second) {
        for (String name : first.parameters().names()) {
            assertThat(second.parameters().get(name).toArray())
                    .as(name)
                    .containsExactly(first.parameters().get(name).toArray());
        }
    }

    @Test
    void sheet_isTheGridWithOneBlockForEachSubnetwork() {
        try (Model model = tiny()) {
            assertThat(model.sheets())
                    .extracting(Sheet::id, Sheet::layout)
                    .containsExactly(tuple("grid", new Layout.Grid(32, 32, 16, 16)));
            assertThat(Fixture.infer(model, Fixture.images(2)).get("grid")).hasSize(1024);
        }
    }

    @Test
    void tensors_areNamedAndOrderedAsInPublishedFiles() {
        try (Model model = tiny()) {
            List<String> expected = new ArrayList<>();
            for (int q = 0; q < 4; q++) {
                expected.addAll(tensorsOf("Nest1." + q + "."));
            }
            expected.addAll(tensorsOf("Classifier."));
            expected.addAll(norm("BN0"));
            assertThat(model.parameters().names()).containsExactlyElementsOf(expected);
            assertThat(model.parameters().get("Nest1.3.conv1.weight").shape())
                    .containsExactly(8, 3, 3, 3);
            assertThat(model.parameters().get("Nest1.0.linear.weight").shape())
                    .containsExactly(256, 32);
            assertThat(model.parameters().get("Classifier.linear.bias").shape())
                    .containsExactly(10);
            assertThat(model.parameters().trained("BN0.running_var")).isFalse();
        }
    }

    private static List<String> tensorsOf(String prefix) {
        List<String> names = new ArrayList<>();
        names.add(prefix + "conv1.weight");
        names.addAll(norm(prefix + "bn1"));
        for (int stage = 1; stage <= 3; stage++) {
            for (int i = 1; i <= 2; i++) {
                names.add("%slayer%d.0.conv%d.weight".formatted(prefix, stage, i));
                names.addAll(norm("%slayer%d.0.bn%d".formatted(prefix, stage, i)));
            }
        }
        names.add(prefix + "linear.weight");
        names.add(prefix + "linear.bias");
        return names;
    }

    private static List<String> norm(String name) {
        return List.of(
                name + ".weight", name + ".bias", name + ".running_mean", name + ".running_var");
    }

    @Test
    void freshWeights_haveThePublishedSpreadAndDifferBetweenSubnetworks() {
        try (Model model = tiny()) {
            float[] head = model.parameters().get("Nest1.0.linear.weight").toArray();
            double square =
                    IntStream.range(0, head.length).mapToDouble(i -> head[i] * head[i]).sum();
            // N(0, 2 / 32): 8192 draws know their spread to 0.8 %
            assertThat(Math.sqrt(square / head.length))
                    .isCloseTo(Math.sqrt(2 / 32.0), within(0.01));
            assertThat(model.parameters().get("Nest1.1.linear.weight").toArray())
                    .isNotEqualTo(head);
            float[] bias = model.parameters().get("Nest1.0.linear.bias").toArray();
            double limit = 1 / Math.sqrt(32);
            assertThat(IntStream.range(0, 256).mapToDouble(i -> bias[i]))
                    .allMatch(b -> Math.abs(b) <= limit)
                    .anyMatch(b -> Math.abs(b) > limit / 2);
        }
    }

    @Test
    void sameRequest_givesSameBitsAfterFiveSteps() {
        try (Model first = tiny();
                Model second = tiny()) {
            assertSameBits(first, second);
            train(first, 5);
            train(second, 5);
            assertSameBits(first, second);
        }
    }

    @Test
    void restoredModel_goesOnWithTheSameBits() {
        try (Model whole = tiny();
                Model interrupted = tiny();
                Model resumed = tiny()) {
            train(whole, 5);
            train(interrupted, 3);
            TrainingState state = interrupted.state();
            Parameters saved = interrupted.parameters();
            saved.names().forEach(name -> resumed.parameters().set(name, saved.get(name)));
            resumed.restore(state);
            assertThat(state.step()).isEqualTo(3);
            train(resumed, 2);
            assertSameBits(whole, resumed);
        }
    }

    @Test
    void inference_changesNothing() {
        try (Model model = tiny();
                Model untouched = tiny()) {
            double[] once = Fixture.infer(model, Fixture.images(2)).get("grid");
            double[] twice = Fixture.infer(model, Fixture.images(2)).get("grid");
            assertThat(twice).isEqualTo(once);
            assertSameBits(model, untouched);
        }
    }

    @Test
    void training_learnsFourImagesByHeart() {
        try (Model model = tiny()) {
            double first = model.train(Fixture.batch(4));
            train(model, 30);
            assertThat(model.train(Fixture.batch(4))).isLessThan(first / 3);
            double[] predictions = Fixture.infer(model, Fixture.images(1)).get("predictions");
            assertThat(Arrays.stream(predictions).sum()).isCloseTo(1, within(1e-5));
        }
    }

    /** Four images with codes of three bits, one of them between. */
    private static ModelRequest codes(float between) {
        ModelRequest classes = Fixture.request(Map.of("subnet", "tiny"), Map.of(), Fixture.cpu());
        float[] values = {1, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0, between};
        return new ModelRequest(
                classes.options(),
                classes.image(),
                new Targets.Vectors(values, 3),
                classes.training(),
                classes.seed(),
                classes.engines());
    }

    @Test
    void vectors_areLearntAsIndependentProbabilities() {
        ModelRequest request = codes(0.5f);
        Batch batch = new Batch(Fixture.images(4), request.targets(), new int[] {0, 1, 2, 3});
        try (Model model = new ResetFamily().create(request)) {
            double first = model.train(batch);
            IntStream.range(0, 40).forEach(i -> model.train(batch));
            assertThat(model.train(batch)).isLessThan(first / 3);
            double[] code = Fixture.infer(model, Fixture.images(4)).get("predictions");
            assertThat(code[0] + code[1]).isGreaterThan(1);
            assertThat(code[2]).isLessThan(0.5);
        }
    }

    @Test
    void vectorsOutsideZeroToOne_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResetFamily().create(codes(1.5f)))
                .withMessageContainingAll("image 3", "1.5", "expected 0 to 1");
    }
}
