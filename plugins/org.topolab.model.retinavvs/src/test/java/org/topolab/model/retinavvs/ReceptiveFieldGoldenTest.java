package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.model.Layout.FeatureMap;
import org.topolab.api.model.Model;
import org.topolab.testkit.Golden;

/** Receptive fields of units at (16, 16), one gradient step from black. */
class ReceptiveFieldGoldenTest {

    private static final int SIDE = 32;

    private static Model model;
    private static InputGradient gradients;

    @BeforeAll
    static void build() {
        model = Fixture.small(1, Map.of("bottleneck", 2, "depth", 2));
        FormulaWeights.set(model);
        gradients = model.capability(InputGradient.class).orElseThrow();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static String sheet(int layer) {
        return Fixture.sheets(model).get(layer);
    }

    private static int unit(int layer, int channel) {
        return ((FeatureMap) model.sheets().get(layer).layout()).unit(16, 16, channel);
    }

    private static ImageBatch black() {
        return new ImageBatch(new ImageShape(1, SIDE, SIDE), 1, FloatBuffer.allocate(SIDE * SIDE));
    }

    private static double value(int layer, int channel, Point point) {
        return gradients.values(sheet(layer), point, black())[unit(layer, channel)];
    }

    private static double[] gradient(int layer, int channel, Point point) {
        float[] found =
                gradients.gradients(sheet(layer), point, new int[] {unit(layer, channel)}, black());
        return IntStream.range(0, found.length).mapToDouble(i -> found[i]).toArray();
    }

    /** g / (sqrt(mean g^2) + 1e-5). */
    private static double[] field(double[] gradient) {
        double rms = Math.sqrt(squares(gradient) / gradient.length);
        return Arrays.stream(gradient).map(g -> g / (rms + 1e-5)).toArray();
    }

    static Stream<String> cases() {
        return Fixture.GOLDEN.at("cases").keys().stream()
                .filter(id -> id.startsWith("rf_blank_layer"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void field_matchesGolden(String id) {
        Golden inputs = Fixture.golden(id).at("inputs");
        Golden expected = Fixture.golden(id).at("expected");
        int layer = (int) inputs.at("layer_index").number();
        int channel = (int) inputs.at("channel").number();
        near(value(layer, channel, Point.AFTER_ACTIVATION), expected.at("unit_value_at_blank"));
        double[] gradient = gradient(layer, channel, Point.AFTER_ACTIVATION);
        near(sum(gradient), expected.at("raw_gradient_sum"));
        near(squares(gradient), expected.at("raw_gradient_sumsq"));
        double[] field = field(gradient);
        // a sum of 1,024 values of size 1 that cancel
        assertThat(sum(field)).isCloseTo(expected.at("rf_sum").number(), Near.toAll(field));
        near(Math.sqrt(squares(field) / field.length), expected.at("rf_rms"));
        double[] centre =
                IntStream.range(0, 9)
                        .mapToDouble(i -> field[(15 + i / 3) * SIDE + 15 + i % 3])
                        .toArray();
        double[] golden = expected.at("rf_center_3x3").numbers();
        assertThat(centre).containsExactly(golden, Near.toAll(field));
        assertThat(support(field, true)).isEqualTo(expected.at("support_rows").numbers());
        assertThat(support(field, false)).isEqualTo(expected.at("support_cols").numbers());
    }

    /** First and last row or column that is not 0; empty if all are. */
    private static double[] support(double[] field, boolean rows) {
        int[] lines =
                IntStream.range(0, field.length)
                        .filter(i -> field[i] != 0)
                        .map(i -> rows ? i / SIDE : i % SIDE)
                        .sorted()
                        .toArray();
        return lines.length == 0 ? new double[0] : new double[] {lines[0], lines[lines.length - 1]};
    }

    @Test
    void cases_areAllOfTheGoldenFile() {
        assertThat(cases()).hasSize(15);
    }

    /** Case {@code rf_blank_preactivation}: 14 units, most of them closed at black. */
    @Test
    void fieldBeforeTheActivation_matchesGolden() {
        Golden expected = Fixture.golden("rf_blank_preactivation").at("expected");
        assertThat(expected.keys()).hasSize(14);
        for (String key : expected.keys()) {
            int layer = key.charAt("layer".length()) - '0';
            int channel = key.charAt(key.length() - 1) - '0';
            Golden unit = expected.at(key);
            near(value(layer, channel, Point.BEFORE_ACTIVATION), unit.at("preactivation_at_blank"));
            double[] field = field(gradient(layer, channel, Point.BEFORE_ACTIVATION));
            assertThat(sum(field)).as(key).isCloseTo(unit.at("rf_sum").number(), Near.toAll(field));
            assertThat(Arrays.copyOfRange(field, 16 * SIDE + 14, 16 * SIDE + 19))
                    .as(key)
                    .containsExactly(unit.at("rf_row16_col14_18").numbers(), Near.toAll(field));
        }
    }

    private static void near(double found, Golden expected) {
        assertThat(found).isCloseTo(expected.number(), Near.to(expected.number()));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(x -> x * x).sum();
    }
}
