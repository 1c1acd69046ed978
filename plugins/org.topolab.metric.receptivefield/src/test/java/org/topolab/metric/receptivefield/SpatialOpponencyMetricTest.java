package org.topolab.metric.receptivefield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.topolab.testkit.Measured.column;
import static org.topolab.testkit.Measured.scalar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Results;

class SpatialOpponencyMetricTest {

    private static final ImageShape SHAPE = new ImageShape(1, 8, 8);
    private static final double[] NOTHING = new double[64];
    private static final double[] BLOB =
            Kernels.field(8, (x, y) -> Math.exp(-(x * x + y * y) / 4)).toArray();
    private static final double[] EDGE = Kernels.field(8, (x, y) -> Math.signum(x)).toArray();
    private static final double[] DARK = Arrays.stream(BLOB).map(v -> -v).toArray();

    private static Results measure(String baseline, double bias) {
        LinearUnits units =
                new LinearUnits(
                        SHAPE, List.of(NOTHING, BLOB, DARK, EDGE), List.of(bias, bias, bias, bias));
        return Probing.on(new SpatialOpponencyMetric(), units, Map.of("baseline", baseline));
    }

    @Test
    void blackWithBias_onlyFieldsOfBothSignsAreOpponent() {
        Results found = measure("black", 10);
        assertThat(column(found, "units", "opponency")).containsExactly(0, 1, 1, 2);
        assertThat(scalar(found, "opponent")).isEqualTo(0.25);
        assertThat(scalar(found, "non-opponent")).isEqualTo(0.5);
        assertThat(scalar(found, "unresponsive")).isEqualTo(0.25);
        assertThat(scalar(found, "count")).isEqualTo(4);
        assertThat(column(found, "units", "spontaneous")).containsOnly(10);
    }

    @Test
    void blackWithoutBias_nothingIsOpponent() {
        Results found = measure("black", 0);
        assertThat(scalar(found, "opponent")).isZero();
        // the dark unit stays closed
        assertThat(column(found, "units", "opponency")).containsExactly(0, 1, 0, 1);
    }

    @Test
    void grey_everyOpenUnitIsExcitedAndInhibited() {
        Results found = measure("grey", 20);
        assertThat(column(found, "units", "opponency")).containsExactly(0, 2, 2, 2);
    }

    @Test
    void gratings_areCountedAndInRange() {
        assertThat(Grating.all(new ImageShape(1, 32, 32)))
                .hasSize(16 * 9 * 5)
                .doesNotHaveDuplicates();
        assertThat(new Grating(3, 40, 0.2).image(SHAPE)).hasSize(64);
        for (float value : new Grating(3, 40, 0.2).image(SHAPE)) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @Test
    void gratingAcross_byHand() {
        // 2 cycles in 8 pixels, white in the middle: columns 0, 4 white, 2, 6 black
        float[] image = new Grating(2, 0, 0).image(new ImageShape(2, 8, 8));
        assertThat(image).hasSize(128);
        for (int at = 0; at < image.length; at++) {
            double expected = new double[] {1, 0.5, 0, 0.5}[at % 4];
            assertThat((double) image[at]).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void gratingsOfHalfATurn_areThoseOfNoTurn() {
        // cos(-a + p) = cos(a - p): angle 180 and phase 0.2 is angle 0 and phase 0.8
        float[] turned = new Grating(3, 180, 0.2).image(SHAPE);
        float[] same = new Grating(3, 0, 0.8).image(SHAPE);
        assertThat(turned).containsExactly(same, within(1e-5f));
    }

    @Test
    void rounding_isNoResponse() {
        assertThat(Opponency.of(1, 1 - 1e-8, 1 + 1e-8)).isEqualTo(Opponency.UNRESPONSIVE);
        assertThat(Opponency.of(1, 0.9, 1 + 1e-8)).isEqualTo(Opponency.NON_OPPONENT);
        assertThat(Opponency.of(1, 0.9, 1.1)).isEqualTo(Opponency.OPPONENT);
        assertThat(Opponency.NON_OPPONENT.id()).isEqualTo("non-opponent");
    }
}
