package org.topolab.core.internal.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ByteImages;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.data.Scaling;
import org.topolab.api.option.OptionException;

class AugmentationTest {

    private static final ImageShape ROW = new ImageShape(1, 2, 3);
    private static final float[] IMAGE = {1, 2, 3, 4, 5, 6};

    private static Augmentation augmentation(ImageShape shape, Map<String, Object> given) {
        return Augmentation.of(Asked.options(given), shape);
    }

    private static ShownImages trained(ImageShape shape, Map<String, Object> given) {
        return augmentation(shape, given).trained(none(shape), 1, 1);
    }

    /** No images, but their shape. */
    private static Images none(ImageShape shape) {
        return new ByteImages(shape, List.of(), Scaling.unit());
    }

    private static float[] shown(ShownImages images, int index, float... image) {
        float[] shown = new float[images.shape().values()];
        Arrays.fill(shown, Float.NaN);
        images.treatment().orElseThrow().apply(index, image, shown);
        return shown;
    }

    @Test
    void nothingAsked_leavesImagesAsTheyAre() {
        Augmentation nothing = augmentation(ROW, Map.of());
        assertThat(nothing.trained(none(ROW), 1, 1).treatment()).isEmpty();
        assertThat(nothing.measured(none(ROW), 1).treatment()).isEmpty();
    }

    @Test
    void flipForCertain_mirrorsEachRowOfEachChannel() {
        ShownImages flip = trained(new ImageShape(2, 1, 3), Map.of("flip", 1.0));
        assertThat(shown(flip, 0, 1, 2, 3, 4, 5, 6)).containsExactly(3, 2, 1, 6, 5, 4);
    }

    @Test
    void flipByChance_mirrorsItsShareOfImages() {
        ShownImages flip = trained(ROW, Map.of("flip", 0.25));
        int mirrored = 0;
        for (int i = 0; i < 4000; i++) {
            mirrored += shown(flip, i, IMAGE)[0] == 3 ? 1 : 0;
        }
        // binomial: 1000 with standard deviation 27
        assertThat(mirrored).isBetween(900, 1100);
    }

    @Test
    void shift_showsEachPlaceAlikeOftenWithZerosFromOutside() {
        ShownImages shift = trained(ROW, Map.of("shift", 1L));
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < 9000; i++) {
            seen.merge(Arrays.toString(shown(shift, i, IMAGE)), 1, Integer::sum);
        }
        // by hand: one up, to the left, both; not at all; and one down to the right
        assertThat(seen)
                .hasSize(9)
                .containsKeys(
                        "[4.0, 5.0, 6.0, 0.0, 0.0, 0.0]",
                        "[2.0, 3.0, 0.0, 5.0, 6.0, 0.0]",
                        "[5.0, 6.0, 0.0, 0.0, 0.0, 0.0]",
                        "[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]",
                        "[0.0, 0.0, 0.0, 0.0, 1.0, 2.0]");
        // binomial: 1000 with standard deviation 30
        assertThat(seen.values()).allSatisfy(n -> assertThat(n).isBetween(880, 1120));
    }

    @Test
    void normalise_takesMeanAndDividesForEachChannelAfterTheShift() {
        Map<String, Object> given =
                Map.of(
                        "normalise", "given",
                        "mean", List.of(2.0, 10.0),
                        "sd", List.of(0.5, 2.0));
        ImageShape shape = new ImageShape(2, 1, 2);
        ShownImages measured = augmentation(shape, given).measured(none(shape), 1);
        assertThat(shown(measured, 0, 3, 2, 14, 9)).containsExactly(2, 0, 2, -0.5f);
        Map<String, Object> mirrored = new TreeMap<>(given);
        mirrored.put("flip", 1.0);
        assertThat(shown(trained(shape, mirrored), 0, 3, 2, 14, 9)).containsExactly(0, 2, -0.5f, 2);
        Map<String, Object> shifted = new TreeMap<>(given);
        shifted.put("shift", 1L);
        ShownImages dark = trained(new ImageShape(2, 2, 2), shifted);
        Set<Float> corners = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            corners.add(shown(dark, i, 3, 3, 3, 3, 12, 12, 12, 12)[4]);
        }
        // a shifted-in zero of the second channel is (0 - 10) / 2
        assertThat(corners).containsExactlyInAnyOrder(1f, -5f);
    }

    @Test
    void whatHappens_isAFunctionOfSeedEpochAndIndexAlone() {
        Augmentation all = augmentation(ROW, Map.of("flip", 0.5, "shift", 1L));
        String first = history(all, 7, 2);
        assertThat(history(all, 7, 2)).isEqualTo(first);
        assertThat(history(all, 7, 3)).isNotEqualTo(first);
        assertThat(history(all, 8, 2)).isNotEqualTo(first);
    }

    private static String history(Augmentation all, long seed, int epoch) {
        ShownImages images = all.trained(none(ROW), seed, epoch);
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            history.append(Arrays.toString(shown(images, i, IMAGE)));
        }
        return history.toString();
    }

    @Test
    void measuredImages_areNotChangedByChance() {
        Augmentation all =
                augmentation(
                        ROW,
                        Map.of(
                                "flip",
                                1.0,
                                "shift",
                                1L,
                                "brightness",
                                0.1,
                                "contrast",
                                List.of(0.5, 1.5)));
        assertThat(all.measured(none(ROW), 1).treatment()).isEmpty();
    }

    @Test
    void cropped_hasTheShapeOfTheCropAndIsMeasuredFromTheCentre() {
        ImageShape read = new ImageShape(1, 2, 4);
        Map<String, Object> given = Map.of("crop-side", 2L, "crop-least", 1.0, "flip", 1.0);
        Augmentation crop = augmentation(read, given);
        assertThat(crop.shape()).isEqualTo(new ImageShape(1, 2, 2));
        assertThat(Augmentation.shape(Asked.options(given), read)).isEqualTo(crop.shape());
        float[] image = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(shown(crop.measured(none(read), 1), 0, image)).containsExactly(2, 3, 6, 7);
        Set<Float> corners = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            corners.add(shown(crop.trained(none(read), 1, 1), i, image)[0]);
        }
        assertThat(corners).containsExactlyInAnyOrder(2f, 3f, 4f);
    }

    @Test
    void measuredAtRandom_isAFunctionOfSeedAndIndexAlone() {
        ImageShape read = new ImageShape(1, 2, 4);
        Map<String, Object> given =
                Map.of("crop-side", 2L, "crop-least", 1.0, "crop-measured", "random");
        Augmentation crop = augmentation(read, given);
        Set<Float> corners = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            float[] image = {1, 2, 3, 4, 5, 6, 7, 8};
            float[] shown = shown(crop.measured(none(read), 5), i, image);
            assertThat(shown(crop.measured(none(read), 5), i, image)).isEqualTo(shown);
            corners.add(shown[0]);
        }
        assertThat(corners).containsExactlyInAnyOrder(1f, 2f, 3f);
    }

    @Test
    void colourComesBeforeNormalisation() {
        Map<String, Object> given =
                Map.of(
                        "contrast", List.of(3.0, 3.0),
                        "normalise", "given",
                        "mean", List.of(0.5),
                        "sd", List.of(0.5));
        // mean 0.5, three times as far from it, kept in 0..1, then in -1..1
        assertThat(shown(trained(new ImageShape(1, 1, 4), given), 0, 0, 0.6f, 0.4f, 1))
                .containsExactly(new float[] {-1, 0.6f, -0.6f, 1}, within(1e-5f));
    }

    @Test
    void whatDoesNotFitTheImages_isRefusedWithItsOption() {
        assertRefused(Map.of("shift", 2L), "shift", "found 2, expected less than 2");
        assertRefused(Map.of("normalise", "given"), "mean", "found 0 values, expected 1");
        assertRefused(
                Map.of(
                        "normalise", "given",
                        "mean", List.of(0.5),
                        "sd", List.of(1.0, 1.0)),
                "sd",
                "found 2 values, expected 1, one for each channel of images of shape [1, 2, 3]");
        assertRefused(Map.of("sd", List.of(0.5)), "sd", "normalise is off");
    }

    private static void assertRefused(Map<String, Object> given, String option, String message) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> augmentation(ROW, given))
                .satisfies(e -> assertThat(e.option()).isEqualTo(option))
                .withMessageContaining(message);
    }
}
