package org.topolab.data.imagefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.data.imagefolder.Reading.Resize;

class ScalerTest {

    @Test
    void enlarging_isBilinear() {
        // target centres at 0.25 0.75 1.25 1.75 of source pixels with centres 0.5 and 1.5
        assertThat(row(Resize.STRETCH, 4, 0, 100))
                .containsExactly(new float[] {0, 25, 75, 100}, within(1e-4f));
    }

    @Test
    void shrinking_usesEverySourcePixel() {
        // reach 2: weights 0.75 0.75 0.25 of 1.75 for pixels 0 1 2 around centre 1
        assertThat(row(Resize.STRETCH, 2, 7, 0, 0, 0)).containsExactly(near(3, 0), within(1e-4f));
        assertThat(row(Resize.STRETCH, 2, 0, 7, 0, 0)).containsExactly(near(3, 1), within(1e-4f));
        assertThat(row(Resize.STRETCH, 2, 0, 0, 7, 0)).containsExactly(near(1, 3), within(1e-4f));
    }

    @Test
    void oneColour_staysThatColour() {
        byte[] values = new byte[3 * 13 * 29];
        Arrays.fill(values, (byte) 200);
        for (Resize resize : new Resize[] {Resize.CROP, Resize.STRETCH}) {
            float[] scaled =
                    new Scaler(new ImageShape(3, 5, 31), resize)
                            .scale(new Picture(3, 13, 29, values));
            for (float value : scaled) {
                assertThat(value).isCloseTo(200f, within(1e-3f));
            }
        }
    }

    @Test
    void cropping_coversTheSizeFromTheCentre() {
        // 6 x 2 to 2 x 2: nothing is scaled, the two columns in the middle stay
        byte[] values = {1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16};
        Scaler scaler = new Scaler(new ImageShape(1, 2, 2), Resize.CROP);

        assertThat(scaler.scale(new Picture(1, 2, 6, values))).containsExactly(3, 4, 13, 14);
        byte[] turned = {1, 11, 2, 12, 3, 13, 4, 14, 5, 15, 6, 16};
        assertThat(scaler.scale(new Picture(1, 6, 2, turned))).containsExactly(3, 13, 4, 14);
    }

    private static float[] near(float first, float second) {
        return new float[] {first, second};
    }

    private static float[] row(Resize resize, int width, int... source) {
        byte[] values = new byte[source.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) source[i];
        }
        return new Scaler(new ImageShape(1, 1, width), resize)
                .scale(new Picture(1, 1, source.length, values));
    }
}
