package org.topolab.metric.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.testkit.Golden;

/** Against the published bank of bars, run with numpy; tolerances stand in the file. */
class OrientednessGoldenTest {

    private static Golden golden() {
        return Golden.read(OrientednessGoldenTest.class, "retina-vvs.json");
    }

    static Stream<String> cases() {
        return golden().at("orientedness").keys().stream();
    }

    static Stream<String> defined() {
        return cases().filter(id -> !id.equals("orient_zero"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void measures(String id) {
        Golden expected = golden().at("orientedness", id, "expected");
        double room = golden().at("orientedness", id, "tolerance_abs").number();
        Field field = Kernels.of(id);
        Tuning tuning = new BarBank(field.rows()).tuning(field);
        close(tuning.ratio(), expected.at("ratio_0_13").number(), room);
        close(tuning.spread(), expected.at("std").number(), room);
        if (id.equals("orient_zero")) {
            assertThat(expected.at("scores").text()).isEqualTo("NaN");
            assertThat(tuning.score(0)).isNaN();
            assertThat(tuning.score(49)).isNaN();
            assertThat(tuning.angle()).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("defined")
    void preferredBarAndScores(String id) {
        Golden expected = golden().at("orientedness", id, "expected");
        double room = golden().at("orientedness", id, "tolerance_abs").number();
        Field field = Kernels.of(id);
        Tuning tuning = new BarBank(field.rows()).tuning(field);
        assertThat(tuning.bin()).isEqualTo((int) expected.at("orient_index").number());
        assertThat(tuning.width()).isEqualTo(expected.at("width").number());
        assertThat(tuning.place()).isEqualTo((int) expected.at("phase").number());
        close(tuning.publishedAngle(), expected.at("alpha_reported").number(), room);
        close(tuning.angle(), expected.at("alpha_corrected_mod_pi").number(), room);
        double[] scores = expected.at("scores_0_24").numbers();
        for (int j = 0; j < 2 * scores.length; j++) {
            close(tuning.score(j), scores[j % scores.length], room);
        }
    }

    @ParameterizedTest
    @MethodSource("defined")
    void extension(String id) {
        Golden expected = golden().at("orientedness", id, "expected", "extension");
        double room = golden().at("orientedness", id, "tolerance_abs").number();
        Field field = Kernels.of(id);
        FourierOrientation fourier = FourierOrientation.of(field);
        close(fourier.index(), expected.at("osi_fourier").number(), room);
        if (expected.at("osi_fourier").number() == 0) {
            assertThat(expected.at("pref_orientation_rad").text()).isEqualTo("undefined");
            assertThat(fourier.angle()).isNaN();
        } else {
            close(fourier.angle(), expected.at("pref_orientation_rad").number(), room);
        }
        int middle = field.rows() / 2;
        Rings rings = Rings.of(field, middle, middle);
        double[] profile = expected.at("radial_profile_first8").numbers();
        assertThat(rings.count()).isEqualTo(field.rows() == 9 ? 5 : 16);
        for (int r = 0; r < profile.length; r++) {
            close(rings.mean(r), profile[r], room);
        }
        close(rings.surround(), expected.at("surround_to_center").number(), room);
        assertThat(rings.crossing()).isEqualTo((int) expected.at("zero_crossing_radius").number());
        close(rings.rotational(), expected.at("rotational_r2").number(), room);
    }

    @Test
    void orient_bank() {
        Golden expected = golden().at("orient_bank", "orient_bank", "expected");
        assertThat(Arrays.stream(new BarBank(32).widths()).asDoubleStream().toArray())
                .containsExactly(expected.at("widths_N32").numbers());
        assertThat(Arrays.stream(new BarBank(9).widths()).asDoubleStream().toArray())
                .containsExactly(expected.at("widths_N9").numbers());
        assertThat(2 * Math.PI / BarBank.ANGLES)
                .isCloseTo(expected.at("alpha_step").number(), within(1e-9));
        assertThat(expected.at("phases").numbers()).hasSize(BarBank.PLACES);
    }

    private static void close(double found, double expected, double room) {
        if (Double.isNaN(expected)) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(expected, within(room));
        }
    }
}
