package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    private static double nearestPair(List<Color> colors, ColorVision vision) {
        List<Color> all = new ArrayList<>(colors);
        all.add(Color.WHITE);
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                nearest = Math.min(nearest, vision.difference(all.get(i), all.get(j)));
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @EnumSource(ColorVision.class)
    void tenClasses_stayApartFromEachOtherAndFromWhite(ColorVision vision) {
        assertThat(nearestPair(Palette.PETROFF.colors(10), vision)).isGreaterThan(10);
        assertThat(nearestPair(Palette.OKABE_ITO.colors(8), vision)).isGreaterThan(10);
        assertThat(nearestPair(Palette.OKABE_ITO.colors(10), vision)).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(ColorVision.class)
    void twentyClasses_stayApartToo(ColorVision vision) {
        List<Color> twenty = Palette.PETROFF.colors(Palette.MOST_BY_COLOR);
        assertThat(nearestPair(twenty, vision)).isGreaterThan(10);
    }

    /** What the test above would refuse: green and orange of the well-known ten are one colour. */
    @Test
    void tenWithoutCare_fallTogether() {
        List<Color> careless = List.of(new Color(0x2ca02c), new Color(0xff7f0e));
        assertThat(nearestPair(careless, ColorVision.NORMAL)).isGreaterThan(30);
        assertThat(nearestPair(careless, ColorVision.PROTANOPIA)).isLessThan(2);
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void manyClasses_getDifferentColoursInTheSameOrder(Palette palette) {
        List<Color> many = palette.colors(100);
        assertThat(new HashSet<>(many)).hasSize(100).doesNotContain(Color.WHITE);
        assertThat(palette.colors(30)).isEqualTo(many.subList(0, 30));
        assertThat(palette.colors(0)).isEmpty();
        assertThat(Palette.of(palette.id())).isEqualTo(palette);
    }

    @Test
    void unknownPalette_isRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Palette.of("rainbow"))
                .withMessageContainingAll("rainbow", "petroff", "okabe-ito");
    }
}
