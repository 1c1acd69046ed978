package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorWheelTest {

    private static final int STEPS = 48;

    @ParameterizedTest
    @EnumSource(ColorWheel.class)
    void wholeTurns_doNotMatterAndTheLastIsNextToTheFirst(ColorWheel wheel) {
        assertThat(wheel.at(1)).isEqualTo(wheel.at(0));
        assertThat(wheel.at(-0.25)).isEqualTo(wheel.at(0.75)).isEqualTo(wheel.at(7.75));
        double seam = ColorVision.NORMAL.difference(wheel.at(359 / 360.0), wheel.at(0));
        assertThat(seam).isLessThan(3);
        assertThat(ColorWheel.of(wheel.id())).isEqualTo(wheel);
        assertThat(wheel.citation().text()).isNotEmpty();
    }

    @Test
    void stepsOfTheEvenWheel_lookEqual() {
        double smallest = Double.MAX_VALUE;
        double largest = 0;
        for (int i = 0; i < STEPS; i++) {
            double step =
                    ColorVision.NORMAL.difference(
                            ColorWheel.EVEN.at((double) i / STEPS),
                            ColorWheel.EVEN.at((i + 1.0) / STEPS));
            smallest = Math.min(smallest, step);
            largest = Math.max(largest, step);
        }
        assertThat(largest / smallest).isLessThan(1.4);
    }

    @Test
    void coloursAnEighthApart_differForEverybodyAndFromNoValue() {
        for (ColorVision vision : ColorVision.values()) {
            for (int i = 0; i < STEPS; i++) {
                Color one = ColorWheel.EVEN.at((double) i / STEPS);
                assertThat(vision.difference(one, ColorWheel.UNKNOWN)).isGreaterThan(12);
                for (int off = STEPS / 8; off <= STEPS / 2; off++) {
                    Color other = ColorWheel.EVEN.at((double) (i + off) / STEPS);
                    assertThat(vision.difference(one, other))
                            .as("%s: %d and %d of %d", vision, i, i + off, STEPS)
                            .isGreaterThan(9);
                }
            }
        }
    }

    @Test
    void hsv_isHueWithFullSaturationAndBrightness() {
        assertThat(ColorWheel.HSV.at(0)).isEqualTo(Color.RED);
        assertThat(ColorWheel.HSV.at(1 / 3.0)).isEqualTo(Color.GREEN);
        assertThat(ColorWheel.HSV.at(0.5)).isEqualTo(Color.CYAN);
    }

    @ParameterizedTest
    @EnumSource(ColorWheel.class)
    void strength_goesFromBlackToTheFullColour(ColorWheel wheel) {
        assertThat(wheel.at(0.3, 0)).isEqualTo(Color.BLACK).isEqualTo(wheel.at(0.3, -1));
        assertThat(wheel.at(0.3, 1)).isEqualTo(wheel.at(0.3)).isEqualTo(wheel.at(0.3, 9));
        double before = -1;
        for (int i = 0; i <= 16; i++) {
            double lightness = ColorVision.NORMAL.lightness(wheel.at(0.3, i / 16.0));
            assertThat(lightness).isGreaterThan(before);
            before = lightness;
        }
    }

    @Test
    void whatIsNoTurnOrNoWheel_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ColorWheel.EVEN.at(Double.NaN))
                .withMessageContaining("NaN turns");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ColorWheel.of("jet"))
                .withMessageContainingAll("jet", "even", "hsv");
    }
}
