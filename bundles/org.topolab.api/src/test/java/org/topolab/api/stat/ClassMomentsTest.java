package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;

class ClassMomentsTest {

    private static final int CLASSES = 3;
    private static final int UNITS = 5;
    private static final int IMAGES = 200;

    private final int[] labels = new int[IMAGES];
    private final float[][] values = new float[IMAGES][UNITS];

    ClassMomentsTest() {
        RandomStream stream = RandomStream.of(5);
        for (int image = 0; image < IMAGES; image++) {
            labels[image] = (int) (stream.uniform(image) * CLASSES);
            for (int unit = 0; unit < UNITS; unit++) {
                // a large mean: what a sum of squares would lose
                values[image][unit] =
                        (float) (1000 * unit + stream.split("x").normal(image * UNITS + unit));
            }
        }
    }

    @Test
    void onePass_equalsTwoPasses() {
        ClassMoments moments = Parts.moments(CLASSES, labels, values);
        for (int label = 0; label < CLASSES; label++) {
            for (int unit = 0; unit < UNITS; unit++) {
                double sum = 0;
                long count = 0;
                for (int image = 0; image < IMAGES; image++) {
                    if (labels[image] == label) {
                        sum += values[image][unit];
                        count++;
                    }
                }
                double mean = sum / count;
                double squares = 0;
                for (int image = 0; image < IMAGES; image++) {
                    if (labels[image] == label) {
                        squares += (values[image][unit] - mean) * (values[image][unit] - mean);
                    }
                }
                assertThat(moments.count(label)).isEqualTo(count);
                assertThat(moments.mean(label, unit)).isCloseTo(mean, within(1e-9));
                assertThat(moments.variance(label, unit)).isCloseTo(squares / count, within(1e-9));
            }
        }
    }

    @Test
    void parts_mergeToTheWhole() {
        Targets.Classes targets = Parts.targets(CLASSES, labels);
        ClassMoments one = new ClassMoments(targets, UNITS);
        ClassMoments two = new ClassMoments(targets, UNITS);
        ClassMoments three = new ClassMoments(targets, UNITS);
        Parts.add(one, values, 0, 7);
        Parts.add(two, values, 7, 150);
        Parts.add(three, values, 150, IMAGES);
        three.merge(one);
        three.merge(new ClassMoments(targets, UNITS));
        three.merge(two);
        ClassMoments whole = Parts.moments(CLASSES, labels, values);
        for (int label = 0; label < CLASSES; label++) {
            assertThat(three.count(label)).isEqualTo(whole.count(label));
            for (int unit = 0; unit < UNITS; unit++) {
                assertThat(three.mean(label, unit))
                        .isCloseTo(whole.mean(label, unit), within(1e-9));
                assertThat(three.variance(label, unit))
                        .isCloseTo(whole.variance(label, unit), within(1e-9));
            }
        }
    }

    @Test
    void constantUnit_hasExactlyNoVariance() {
        float[][] same = {{0.1f}, {0.1f}, {0.1f}, {0.1f}};
        ClassMoments moments = Parts.moments(2, new int[] {0, 1, 0, 0}, same);
        assertThat(moments.variance(0, 0)).isZero();
        assertThat(moments.mean(0, 0)).isEqualTo(0.1f);
    }

    @Test
    void unseenClass_isNotANumber() {
        ClassMoments moments = Parts.moments(2, new int[] {0}, new float[][] {{1}});
        assertThat(moments.count(1)).isZero();
        assertThat(moments.mean(1, 0)).isNaN();
        assertThat(moments.variance(1, 0)).isNaN();
    }

    @Test
    void foreignShapes_areRefusedInWords() {
        ClassMoments moments = new ClassMoments(Parts.targets(2, 0, 1), 3);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> moments.add(new ActivationBatch(0, 1, 4, new float[4])))
                .withMessage("found activations of 4 units, expected 3");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> moments.merge(new ClassMoments(Parts.targets(5, 0), 3)))
                .withMessageContaining("5 classes and 3 units, expected 2 and 3");
    }
}
