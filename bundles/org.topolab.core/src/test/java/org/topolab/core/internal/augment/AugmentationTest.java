package org.topolab.core.internal.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;

class AugmentationTest {

    private static final ImageShape ROW = new ImageShape(1, 2, 3);
    private static final float[] IMAGE = {1, 2, 3, 4, 5, 6};

    private static Augmentation augmentation(ImageShape shape, Map<String, Object> given) {
        OptionSpec number = new DoubleOption("value", "", 0.0, -1e9, 1e9);
        return Augmentation.of(
                Options.of(
                        List.of(
                                new DoubleOption("flip", "", 0.0, 0, 1),
                                new IntOption("shift", "", 0, 0, 100),
                                new ChoiceOption(
                                        "normalise", "", "off", List.of("off", "auto", "given")),
                                new ListOption("mean", "", Optional.of(List.of()), number),
                                new ListOption("sd", "", Optional.of(List.of()), number)),
                        given),
                shape);
    }

    private static float[] shown(Treatment treatment, int index, float... image) {
        float[] shown = new float[image.length];
        Arrays.fill(shown, Float.NaN);
        treatment.apply(index, image, shown);
        return shown;
    }

    @Test
    void nothingAsked_leavesImagesAsTheyAre() {
        Augmentation nothing = augmentation(ROW, Map.of());
        assertThat(nothing.trained(1, 1)).isEmpty();
        assertThat(nothing.measured()).isEmpty();
    }

    @Test
    void flipForCertain_mirrorsEachRowOfEachChannel() {
        Treatment flip =
                augmentation(new ImageShape(2, 1, 3), Map.of("flip", 1.0)).trained(1, 1).get();
        assertThat(shown(flip, 0, 1, 2, 3, 4, 5, 6)).containsExactly(3, 2, 1, 6, 5, 4);
    }

    @Test
    void flipByChance_mirrorsItsShareOfImages() {
        Treatment flip = augmentation(ROW, Map.of("flip", 0.25)).trained(1, 1).get();
        int mirrored = 0;
        for (int i = 0; i < 4000; i++) {
            mirrored += shown(flip, i, IMAGE)[0] == 3 ? 1 : 0;
        }
        // binomial: 1000 with standard deviation 27
        assertThat(mirrored).isBetween(900, 1100);
    }

    @Test
    void shift_showsEachPlaceAlikeOftenWithZerosFromOutside() {
        Treatment shift = augmentation(ROW, Map.of("shift", 1)).trained(1, 1).get();
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
        Treatment measured = augmentation(shape, given).measured().get();
        assertThat(shown(measured, 0, 3, 2, 14, 9)).containsExactly(2, 0, 2, -0.5f);
        Map<String, Object> mirrored = new TreeMap<>(given);
        mirrored.put("flip", 1.0);
        assertThat(shown(augmentation(shape, mirrored).trained(1, 1).get(), 0, 3, 2, 14, 9))
                .containsExactly(0, 2, -0.5f, 2);
        Map<String, Object> shifted = new TreeMap<>(given);
        shifted.put("shift", 1);
        Treatment dark = augmentation(new ImageShape(2, 2, 2), shifted).trained(1, 1).get();
        Set<Float> corners = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            corners.add(shown(dark, i, 3, 3, 3, 3, 12, 12, 12, 12)[4]);
        }
        // a shifted-in zero of the second channel is (0 - 10) / 2
        assertThat(corners).containsExactlyInAnyOrder(1f, -5f);
    }

    @Test
    void whatHappens_isAFunctionOfSeedEpochAndIndexAlone() {
        Augmentation all = augmentation(ROW, Map.of("flip", 0.5, "shift", 1));
        String first = history(all, 7, 2);
        assertThat(history(all, 7, 2)).isEqualTo(first);
        assertThat(history(all, 7, 3)).isNotEqualTo(first);
        assertThat(history(all, 8, 2)).isNotEqualTo(first);
    }

    private static String history(Augmentation all, long seed, int epoch) {
        Treatment treatment = all.trained(seed, epoch).get();
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            history.append(Arrays.toString(shown(treatment, i, IMAGE)));
        }
        return history.toString();
    }

    @Test
    void measuredImages_areNeitherMirroredNorShifted() {
        assertThat(augmentation(ROW, Map.of("flip", 1.0, "shift", 1)).measured()).isEmpty();
    }

    @Test
    void whatDoesNotFitTheImages_isRefusedWithItsOption() {
        assertRefused(Map.of("shift", 2), "shift", "found 2, expected less than 2");
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
