package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ColorMapTest {

    private static final int STEPS = 64;

    @ParameterizedTest
    @EnumSource(value = ColorMap.class, names = "BLUE_WHITE_ORANGE", mode = Mode.EXCLUDE)
    void sequentialMap_growsLighterAtEveryStepForEverybody(ColorMap map) {
        for (ColorVision vision : ColorVision.values()) {
            double before = -1;
            for (int i = 0; i <= STEPS; i++) {
                double lightness = vision.lightness(map.at((double) i / STEPS));
                assertThat(lightness).as("%s step %d", vision, i).isGreaterThan(before);
                before = lightness;
            }
        }
    }

    @Test
    void divergingMap_isLightestInTheMiddleAndFallsOnBothSides() {
        ColorMap map = ColorMap.BLUE_WHITE_ORANGE;
        assertThat(map.at(0.5)).isEqualTo(new Color(0xf7f7f7));
        for (ColorVision vision : ColorVision.values()) {
            for (int i = 0; i < STEPS / 2; i++) {
                double nearMiddle = (i + 1.0) / STEPS;
                double farther = (double) i / STEPS;
                assertThat(vision.lightness(map.at(farther)))
                        .isLessThan(vision.lightness(map.at(nearMiddle)));
                assertThat(vision.lightness(map.at(1 - farther)))
                        .isLessThan(vision.lightness(map.at(1 - nearMiddle)));
            }
        }
    }

    @Test
    void bothSidesOfTheDivergingMap_areEquallyDarkAndNeverLookAlike() {
        ColorMap map = ColorMap.BLUE_WHITE_ORANGE;
        for (double off : new double[] {0.1, 0.25, 0.5}) {
            Color low = map.at(0.5 - off);
            Color high = map.at(0.5 + off);
            assertThat(ColorVision.NORMAL.lightness(low))
                    .isCloseTo(ColorVision.NORMAL.lightness(high), within(5.0));
            for (ColorVision vision : ColorVision.values()) {
                assertThat(vision.difference(low, high)).as("%s %s", vision, off).isGreaterThan(8);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColorMap.class)
    void ends_areThePublishedColoursAndOutsideIsHeld(ColorMap map) {
        assertThat(map.at(-1)).isEqualTo(map.at(0));
        assertThat(map.at(7)).isEqualTo(map.at(1));
        assertThat(map.at(0)).isNotEqualTo(map.at(1));
        assertThat(ColorMap.of(map.id())).isEqualTo(map);
        assertThat(map.citation().text()).isNotEmpty();
    }

    @Test
    void nan_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ColorMap.CIVIDIS.at(Double.NaN))
                .withMessageContaining("no colour");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ColorMap.of("jet"))
                .withMessageContainingAll("jet", "cividis", "viridis");
        assertThat(ColorMap.sequentialIds()).containsExactly("cividis", "viridis");
    }
}
