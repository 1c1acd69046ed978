package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;

/** Depth three: 2 x 2 networks on the image, 4 x 4 on their grid, a master on the second grid. */
class DeepResetTest {

    private static ModelRequest request() {
        Map<String, Object> first = Map.of("n", 2L, "grid", 16L, "subnet", "tiny");
        Map<String, Object> second =
                Map.of("n", 4L, "grid", 24L, "subnet", "small", "squash", "sigmoid");
        return Fixture.request(
                Map.of("levels", List.of(first, second), "master", "tiny"),
                Map.of("rate", 3e-3),
                Fixture.cpu());
    }

    /** 8/16/32 channels, one block a stage: convolutions, then 2 numbers a norm. */
    private static long body(int channels) {
        return 9L * (8L * channels + 2 * 64 + 128 + 256 + 512 + 1024)
                + 2L * (8 + 2 * 8 + 2 * 16 + 2 * 32);
    }

    @Test
    void parameters_areThoseOfTheFormulaAndOfTheEstimate() {
        // blocks of 8 x 8 and of 6 x 6 units, heads from 32 features with a bias; BN0 and BN1
        long expected =
                4 * (body(3) + 33 * 64) + 16 * (body(1) + 33 * 36) + (body(1) + 33 * 10) + 2 + 2;
        try (Model model = new ResetFamily().create(request())) {
            assertThat(Fixture.trained(model)).isEqualTo(expected);
            assertThat(new ResetFamily().estimate(request()).orElseThrow().parameters())
                    .isEqualTo(expected);
        }
    }

    @Test
    void sheets_areTheGridsOfBothLevels() {
        try (Model model = new ResetFamily().create(request())) {
            assertThat(model.sheets())
                    .extracting(Sheet::id, Sheet::layout)
                    .containsExactly(
                            tuple("grid1", new Layout.Grid(16, 16, 8, 8)),
                            tuple("grid2", new Layout.Grid(24, 24, 6, 6)));
            Map<String, double[]> heard = Fixture.infer(model, Fixture.images(2));
            assertThat(heard.get("grid1")).hasSize(256);
            assertThat(heard.get("grid2")).hasSize(576);
            assertThat(heard.get("predictions")).hasSize(10);
        }
    }

    @Test
    void names_areThoseOfTheGeneralForm() {
        try (Model model = new ResetFamily().create(request())) {
            List<String> names = model.parameters().names();
            assertThat(names).startsWith("Nest1.0.conv1.weight");
            assertThat(names).contains("Nest2.15.linear.bias", "Classifier.linear.weight");
            assertThat(names.subList(names.size() - 8, names.size()))
                    .containsExactly(
                            "BN0.weight",
                            "BN0.bias",
                            "BN0.running_mean",
                            "BN0.running_var",
                            "BN1.weight",
                            "BN1.bias",
                            "BN1.running_mean",
                            "BN1.running_var");
            assertThat(model.parameters().get("Nest2.3.conv1.weight").shape())
                    .containsExactly(8, 1, 3, 3);
        }
    }

    @Test
    void gradient_reachesTheFirstLevelAndTheLossFalls() {
        try (Model model = new ResetFamily().create(request())) {
            float[] before = model.parameters().get("Nest1.2.conv1.weight").toArray();
            double first = model.train(Fixture.batch(4));
            assertThat(model.parameters().get("Nest1.2.conv1.weight").toArray())
                    .isNotEqualTo(before);
            for (int step = 0; step < 40; step++) {
                model.train(Fixture.batch(4));
            }
            assertThat(model.train(Fixture.batch(4))).isLessThan(first / 2);
        }
    }
}
