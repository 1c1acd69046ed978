package org.topolab.data.syntheticv1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.stat.RandomStream;

/** What images are like, and how they are moved. */
class ImagesTest {

    private static final RandomStream RANDOM = RandomStream.of(3);

    @Test
    void naturalImages_haveMean0Sd1AndAreClippedAt3() {
        double squares = 0;
        for (int i = 0; i < 50; i++) {
            float[] image = new NaturalImages(36, 64).draw(RANDOM.split(i));
            double mean =
                    IntStream.range(0, image.length).mapToDouble(p -> image[p]).average().orElse(9);
            assertThat(mean).isCloseTo(0, within(0.02));
            for (float pixel : image) {
                assertThat(pixel).isBetween(-3f, 3f);
                squares += pixel * pixel / 50.0 / image.length;
            }
        }
        assertThat(Math.sqrt(squares)).isBetween(0.98, 1.0);
    }

    @Test
    void amplitudes_fallWithOneOverFrequency() {
        // a 25 x 25 image that is not clipped, so that each wave k across has amplitude c / k
        float[] image = unclipped(25, 25);
        double first = amplitude(image, 25, 1, 0);
        for (int k = 2; k <= 12; k++) {
            assertThat(amplitude(image, 25, k, 0) * k).isCloseTo(first, within(1e-5 * first));
            assertThat(amplitude(image, 25, 0, k) * k).isCloseTo(first, within(1e-5 * first));
        }
        assertThat(amplitude(image, 25, 3, 4) * 5).isCloseTo(first, within(1e-5 * first));
        assertThat(amplitude(image, 25, 3, 21) * 5).isCloseTo(first, within(1e-5 * first));
        assertThat(amplitude(image, 25, 0, 0)).isCloseTo(0, within(1e-5 * first));
    }

    @Test
    void amplitudes_ofEvenSides_areOnesToo() {
        float[] image = unclipped(16, 24);
        double first = amplitude(image, 24, 1, 0);
        assertThat(amplitude(image, 24, 0, 1) / first).isCloseTo(16 / 24.0, within(1e-5));
        assertThat(amplitude(image, 24, 12, 0) * 12 / first).isCloseTo(1, within(1e-5));
        assertThat(amplitude(image, 24, 12, 4) / first)
                .isCloseTo(1 / 24.0 / Math.hypot(0.5, 0.25), within(1e-5));
        assertThat(amplitude(image, 24, 12, 8) / first)
                .isCloseTo(1 / 24.0 / Math.hypot(0.5, 0.5), within(1e-5));
    }

    private static float[] unclipped(int height, int width) {
        NaturalImages images = new NaturalImages(height, width);
        for (int i = 0; ; i++) {
            float[] image = images.draw(RANDOM.split(i));
            if (IntStream.range(0, image.length).allMatch(p -> Math.abs(image[p]) < 3)) {
                return image;
            }
        }
    }

    /** Modulus of the discrete Fourier transform. */
    private static double amplitude(float[] image, int width, int across, int down) {
        int height = image.length / width;
        double re = 0;
        double im = 0;
        for (int p = 0; p < image.length; p++) {
            int line = p / width;
            double angle =
                    2
                            * Math.PI
                            * (across * (p % width) / (double) width
                                    + down * line / (double) height);
            re += image[p] * Math.cos(angle);
            im += image[p] * Math.sin(angle);
        }
        return Math.hypot(re, im);
    }

    @Test
    void whiteNoise_isBinaryAndEven() {
        float[] image = new WhiteNoise(100, 100).draw(RANDOM);
        double sum = 0;
        for (float pixel : image) {
            assertThat(Math.abs(pixel)).isEqualTo(1);
            sum += pixel;
        }
        assertThat(Math.abs(sum)).isLessThan(400); // four standard errors
    }

    @Test
    void generator_withoutState_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShuffledParkMiller(0))
                .withMessageContaining("expected 1 to 2147483646");
    }

    @Test
    void shiftByWholePixels_isExact() {
        float[] image = {1, 2, 3, 4, 5, 6};
        assertThat(new Shift(0, 0).of(image, 3)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(new Shift(1, 0).of(image, 3)).containsExactly(2, 3, 0, 5, 6, 0);
        assertThat(new Shift(-1, 1).of(image, 3)).containsExactly(0, 4, 5, 0, 0, 0);
    }

    @Test
    void shiftByParts_movesAWave() {
        int width = 40;
        float[] image = new float[width * width];
        for (int p = 0; p < image.length; p++) {
            int row = p / width;
            image[p] = wave(p % width, row);
        }
        float[] moved = new Shift(0.5, -0.25).of(image, width);
        for (int row = 8; row < 32; row++) {
            for (int column = 8; column < 32; column++) {
                assertThat(moved[row * width + column])
                        .isCloseTo(wave(column + 0.5, row - 0.25), within(0.01f));
            }
        }
    }

    private static float wave(double column, double row) {
        return (float) Math.cos(2 * Math.PI * (0.12 * column + 0.1 * row));
    }
}
