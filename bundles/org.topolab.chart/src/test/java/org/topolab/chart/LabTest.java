package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabTest {

    /** Pairs of table 1 in Sharma, Wu, Dalal 2005. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.49, -0.001, 50, -2.49, 0.0010, 7.1792",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 58, 24, 15, 19.4535",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void difference_isThatOfTheStandard(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        Lab one = new Lab(l1, a1, b1);
        Lab other = new Lab(l2, a2, b2);
        assertThat(one.difference(other)).isCloseTo(expected, within(5e-5));
        assertThat(other.difference(one)).isCloseTo(expected, within(5e-5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xffffff, 0x3f90da, 0x0000ff, 0x00ff00, 0x123456})
    void colour_survivesTheWayThereAndBack(int rgb) {
        assertThat(Lab.of(new Color(rgb)).toColor()).isEqualTo(new Color(rgb));
    }

    @Test
    void white_isHundredAndGrey_hasNoHue() {
        assertThat(Lab.of(Color.WHITE).lightness()).isCloseTo(100, within(1e-3));
        assertThat(Lab.of(Color.BLACK).lightness()).isCloseTo(0, within(1e-9));
        // mid grey 119 is L* 50.03 by the sRGB curve
        Lab grey = Lab.of(new Color(119, 119, 119));
        assertThat(grey.lightness()).isCloseTo(50.03, within(0.01));
        assertThat(Math.hypot(grey.a(), grey.b())).isLessThan(0.02);
    }

    @Test
    void greysLookTheSame_toEverybody() {
        for (ColorVision vision : ColorVision.values()) {
            for (int level = 0; level < 256; level += 51) {
                Color grey = new Color(level, level, level);
                assertThat(vision.see(grey).difference(Lab.of(grey)))
                        .as("%s %s", vision, grey)
                        .isLessThan(0.5);
            }
        }
    }
}
