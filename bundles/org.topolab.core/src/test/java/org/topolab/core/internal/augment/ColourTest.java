package org.topolab.core.internal.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionException;
import org.topolab.api.stat.RandomStream;

class ColourTest {

    private static final ImageShape PIXEL = new ImageShape(3, 1, 1);
    private static final RandomStream CHANCE = RandomStream.of(1);

    private static float[] changed(Step step, float... image) {
        step.apply(image, CHANCE);
        return image;
    }

    private static Step saturation(double factor) {
        return new Saturation(PIXEL, new Factors(factor, factor));
    }

    @Test
    void brightness_addsOneNumberBelowTheMost() {
        double sum = 0;
        for (int i = 0; i < 4000; i++) {
            float[] image = {0.5f, 0.25f};
            new Brightness(0.2).apply(image, CHANCE.split(i));
            assertThat(image[0] - image[1]).isCloseTo(0.25f, within(1e-6f));
            assertThat(image[0]).isBetween(0.3f, 0.7f);
            sum += Math.abs(image[0] - 0.5f);
        }
        // uniform: 0.1 on average, standard error 0.0009
        assertThat(sum / 4000).isCloseTo(0.1, within(0.004));
    }

    @Test
    void saturation_movesColoursToTheLargest() {
        // V 0.8, saturation 0.75: halved 0.375, so the least is 0.8 * 0.625
        assertThat(changed(saturation(0.5), 0.8f, 0.4f, 0.2f))
                .containsExactly(new float[] {0.8f, 0.6f, 0.5f}, within(1e-6f));
        assertThat(changed(saturation(0), 0.2f, 0.8f, 0.4f)).containsOnly(0.8f);
        assertThat(changed(saturation(1), 0.2f, 0.8f, 0.4f))
                .containsExactly(new float[] {0.2f, 0.8f, 0.4f}, within(1e-6f));
    }

    @Test
    void saturation_endsAtOne() {
        // 1.5 * 0.75 would be more than 1: the least becomes 0, the middle keeps its hue, 1/3
        assertThat(changed(saturation(1.5), 0.4f, 0.2f, 0.8f))
                .containsExactly(new float[] {0.8f / 3, 0, 0.8f}, within(1e-6f));
    }

    @Test
    void greyAndDarkPixels_haveNoSaturation() {
        assertThat(changed(saturation(1.5), 0.4f, 0.4f, 0.4f)).containsOnly(0.4f);
        assertThat(changed(saturation(1.5), 0, 0, 0)).containsOnly(0);
        assertThat(changed(saturation(1.5), -0.1f, -0.3f, -0.2f)).containsOnly(-0.1f);
    }

    @Test
    void contrast_isAroundTheMeanOfEachChannel() {
        Step half = new Contrast(new ImageShape(2, 1, 2), new Factors(0.5, 0.5));
        assertThat(changed(half, 0, 1, 0.5f, 0.7f))
                .containsExactly(new float[] {0.25f, 0.75f, 0.55f, 0.65f}, within(1e-6f));
    }

    @Test
    void factors_areUniformBetweenTheirEnds() {
        Factors factors = new Factors(0.5, 1.5);
        assertThat(factors.at(0)).isEqualTo(0.5f);
        assertThat(factors.at(0.25)).isEqualTo(0.75f);
    }

    @Test
    void clip_keepsValuesInUnit() {
        assertThat(changed(new Clip(), -0.1f, 0.3f, 1.2f)).containsExactly(0, 0.3f, 1);
    }

    @Test
    void wrongFactors_areRefusedWithTheirOption() {
        assertRefused(PIXEL, Map.of("contrast", List.of(1.5, 0.5)), "contrast", "[0.5, 1.5]");
        assertRefused(PIXEL, Map.of("saturation", List.of(0.5)), "saturation", "the least and");
        assertRefused(
                new ImageShape(1, 2, 2),
                Map.of("saturation", List.of(0.5, 1.5)),
                "saturation",
                "[1, 2, 2], expected 3 channels");
    }

    private static void assertRefused(
            ImageShape shape, Map<String, Object> given, String option, String message) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> Augmentation.of(Asked.options(given), shape))
                .satisfies(e -> assertThat(e.option()).isEqualTo(option))
                .withMessageContaining(message);
    }
}
