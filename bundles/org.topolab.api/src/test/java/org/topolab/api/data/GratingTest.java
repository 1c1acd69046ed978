package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GratingTest {

    private static final float ROUNDING = 1e-6f;

    @Test
    void wave_goesAcrossAndDown() {
        // a quarter cycle a column, half a cycle a row: cos 0, 90, 180 degrees; then turned by 180
        float[] image = new Grating(0.25, 0.5, 0).image(new ImageShape(1, 2, 3));
        assertThat(image).containsExactly(new float[] {1, 0.5f, 0, 0, 0.5f, 1}, within(ROUNDING));
    }

    @Test
    void phase_isOfTheFirstPixel_andChannelsAreTheSame() {
        float[] image = new Grating(0, 0, 1.0 / 3).image(new ImageShape(3, 1, 2));
        // 0.5 + 0.5 cos 120 degrees
        assertThat(image).hasSize(6).containsOnly(image[0]);
        assertThat(image[0]).isCloseTo(0.25f, within(ROUNDING));
    }
}
