package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.core.unit.UnitAnswer.Tuned;

class AngledGratingsTest {

    @Test
    void wavelengths_areThoseWithFourCyclesInTheImage() {
        assertThat(AngledGratings.of(new ImageShape(1, 4, 4)).wavelengths()).containsExactly(3);
        assertThat(AngledGratings.of(new ImageShape(3, 32, 32)).wavelengths())
                .containsExactly(3, 6);
        assertThat(AngledGratings.of(new ImageShape(3, 48, 64)).wavelengths())
                .containsExactly(3, 6, 12);
    }

    @Test
    void angle0_hasHorizontalBars() {
        ImageShape shape = new ImageShape(1, 3, 3);
        FloatBuffer pixels = FloatBuffer.allocate(9);
        AngledGratings.of(shape).read(0, pixels);
        // 0.5 + 0.5 sin(-2 pi y / 3): equal along rows
        for (int row = 0; row < 3; row++) {
            double expected = 0.5 + 0.5 * Math.sin(-2 * Math.PI * row / 3);
            for (int column = 0; column < 3; column++) {
                assertThat(pixels.get(row * 3 + column)).isCloseTo((float) expected, within(1e-6f));
            }
        }
    }

    @Test
    void tuning_isTheMaximumOverPhasesAtTheBestWavelength() {
        AngledGratings gratings = AngledGratings.of(new ImageShape(1, 24, 24));
        float[] answers = new float[gratings.size()];
        answers[(16 + 4) * 8 + 3] = 2; // wavelength 6, 45 degrees
        answers[(16 + 8) * 8] = 1; // wavelength 6, 90 degrees
        answers[8] = 1.5f; // wavelength 3
        List<Tuned> tuning = gratings.tuning(answers);
        assertThat(tuning.get(4)).isEqualTo(new Tuned(45, 2, 6));
        assertThat(tuning.get(8)).isEqualTo(new Tuned(90, 1, 6));
        assertThat(tuning.get(1).response()).isZero();
    }
}
