package org.topolab.metric.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Results;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.testkit.Golden;

/**
 * The net of the cases, written here, through the metric's own code; origin and tolerances stand in
 * the file. Fields pass through 32-bit numbers, so they are held to 1e-4 of the value plus 1e-5.
 */
class ReceptiveFieldGoldenTest {

    private static final int SIDE = 32;

    private static Golden golden() {
        return Golden.read(ReceptiveFieldGoldenTest.class, "retina-vvs.json");
    }

    static Stream<String> cases() {
        return golden().at("receptive_field").keys().stream();
    }

    static Stream<String> extensions() {
        return golden()
                .at("receptive_field_extension", "rf_blank_preactivation", "expected")
                .keys()
                .stream();
    }

    private static double room(double value) {
        return 1e-4 * Math.abs(value) + 1e-5;
    }

    private static void close(double found, Golden expected, String what) {
        double right = expected.number();
        assertThat(found).as(what).isCloseTo(right, within(room(right)));
    }

    private static double[] field(Results found, int channel) {
        Pictures pictures = found.get("receptive-fields", Pictures.class);
        double[] field = new double[pictures.shape().values()];
        Arrays.setAll(field, at -> pictures.value(0, channel, at));
        return field;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void afterActivation(String id) {
        Golden expected = golden().at("receptive_field", id, "expected");
        int layer = (int) golden().at("receptive_field", id, "inputs", "layer_index").number();
        int channel = (int) golden().at("receptive_field", id, "inputs", "channel").number();
        Results found = Probing.formula(layer, "after");
        double[] field = field(found, channel);
        boolean dead = expected.at("unit_value_at_blank").number() == 0;
        assertThat(expected.keys().contains("deprocessed_sum")).isNotEqualTo(dead);
        assertThat(found.get("receptive-fields", Pictures.class).columns().get(channel))
                .isEqualTo("channel " + channel + (dead ? " (dead)" : ""));
        double[] gradient = Probing.gradient(layer, channel, Point.AFTER_ACTIVATION);
        close(Arrays.stream(gradient).sum(), expected.at("raw_gradient_sum"), "gradient sum");
        close(
                Arrays.stream(gradient).map(g -> g * g).sum(),
                expected.at("raw_gradient_sumsq"),
                "gradient squares");
        close(Arrays.stream(field).sum(), expected.at("rf_sum"), "sum");
        close(Subject.strength(field), expected.at("rf_rms"), "root mean square");
        double[] middle = expected.at("rf_center_3x3").numbers();
        for (int at = 0; at < middle.length; at++) {
            double value = field[(15 + at / 3) * SIDE + 15 + at % 3];
            assertThat(value).isCloseTo(middle[at], within(room(middle[at])));
        }
        Field.Box box = new Field(SIDE, SIDE, field).box();
        assertThat(dead ? new double[0] : new double[] {box.top(), box.bottom()})
                .containsExactly(expected.at("support_rows").numbers());
        assertThat(dead ? new double[0] : new double[] {box.left(), box.right()})
                .containsExactly(expected.at("support_cols").numbers());
        if (!dead) {
            display(field, expected);
        }
        if (expected.keys().contains("orientedness")) {
            orientedness(field, expected.at("orientedness"));
        }
    }

    private static void display(double[] field, Golden expected) {
        int[] bytes = Display.bytes(field);
        double[] row = expected.at("deprocessed_uint8_row16").numbers();
        for (int column = 0; column < SIDE; column++) {
            assertThat(bytes[16 * SIDE + column])
                    .as("column %d", column)
                    .isEqualTo((int) row[column]);
        }
        assertThat(Arrays.stream(bytes).sum())
                .isEqualTo((int) expected.at("deprocessed_sum").number());
    }

    private static void orientedness(double[] field, Golden expected) {
        Tuning tuning = new BarBank(SIDE).tuning(new Field(SIDE, SIDE, field));
        assertThat(tuning.bin()).isEqualTo((int) expected.at("orient_index").number());
        assertThat(tuning.width()).isEqualTo(expected.at("width").number());
        assertThat(tuning.place()).isEqualTo((int) expected.at("phase").number());
        close(tuning.ratio(), expected.at("ratio_0_13"), "ratio");
        close(tuning.spread(), expected.at("std"), "spread");
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void beforeActivation(String unit) {
        Golden expected =
                golden().at(
                                "receptive_field_extension",
                                "rf_blank_preactivation",
                                "expected",
                                unit);
        int layer = unit.charAt("layer".length()) - '0';
        int channel = unit.charAt(unit.length() - 1) - '0';
        Results found = Probing.formula(layer, "before");
        double[] field = field(found, channel);
        assertThat(found.get("receptive-fields", Pictures.class).columns().get(channel))
                .isEqualTo("channel " + channel);
        close(Arrays.stream(field).sum(), expected.at("rf_sum"), "sum");
        double[] row = expected.at("rf_row16_col14_18").numbers();
        for (int at = 0; at < row.length; at++) {
            assertThat(field[16 * SIDE + 14 + at]).isCloseTo(row[at], within(room(row[at])));
        }
        assertThat(Probing.value(layer, channel, Point.BEFORE_ACTIVATION))
                .isCloseTo(expected.at("preactivation_at_blank").number(), within(1e-6));
    }
}
