package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscriminabilityTest {

    private static final Discriminability CORRECTED = Discriminability.corrected();
    private static final Discriminability PUBLISHED = Discriminability.published();

    /** Two images of each class: values 1, 3 and 5, 5 and 7, 9; means 2, 5, 8. */
    private static final ClassMoments SIX =
            Parts.moments(
                    3, new int[] {0, 0, 1, 1, 2, 2}, new float[][] {{1}, {3}, {5}, {5}, {7}, {9}});

    @Test
    void corrected_comparesImages() {
        // rest of class 0: 5, 5, 7, 9: mean 6.5, variance (2.25 + 2.25 + 0.25 + 6.25) / 4 = 2.75
        assertThat(maps(CORRECTED, SIX)[0][0]).isCloseTo(-4.5 / Math.sqrt(1.875), within(1e-12));
        // rest of class 1: 1, 3, 7, 9: mean 5
        assertThat(maps(CORRECTED, SIX)[1][0]).isZero();
        assertThat(maps(CORRECTED, SIX)[2][0]).isCloseTo(4.5 / Math.sqrt(1.875), within(1e-12));
    }

    @Test
    void published_comparesClassMeans() {
        // class 0: 2 (2 - 6.5) / (0 + 1.5)
        assertThat(maps(PUBLISHED, SIX)[0][0]).isCloseTo(-6, within(1e-12));
        assertThat(maps(PUBLISHED, SIX)[1][0]).isZero();
        assertThat(maps(PUBLISHED, SIX)[2][0]).isCloseTo(6, within(1e-12));
    }

    @Test
    void set_hasASpreadOfItsOwn() {
        // means 2, 5 against 8: 2 (3.5 - 8) / (1.5 + 0)
        assertThat(PUBLISHED.ofSet(SIX, 0, 1)[0]).isCloseTo(-6, within(1e-12));
        // images 1, 3, 5, 5 (mean 3.5, variance 2.75) against 7, 9 (mean 8, variance 1)
        assertThat(CORRECTED.ofSet(SIX, 0, 1)[0]).isCloseTo(-4.5 / Math.sqrt(1.875), within(1e-12));
    }

    @Test
    void setOfOne_isTheClass() {
        for (int label = 0; label < 3; label++) {
            assertThat(CORRECTED.ofSet(SIX, label)).isEqualTo(maps(CORRECTED, SIX)[label]);
            assertThat(PUBLISHED.ofSet(SIX, label)).isEqualTo(maps(PUBLISHED, SIX)[label]);
        }
    }

    @Test
    void offset_weighsRareClassesMore() {
        // sums 4, 10 over 2 images and 8 over 1: means (1 + 4) / 2, (1 + 10) / 2, (1 + 8) / 1
        ClassMoments uneven =
                Parts.moments(
                        3, new int[] {0, 0, 1, 1, 2}, new float[][] {{1}, {3}, {5}, {5}, {8}});
        double[][] maps = maps(Discriminability.published(1), uneven);
        assertThat(maps[2][0]).isCloseTo(2 * (9 - 4) / 1.5, within(1e-12));
        assertThat(maps(PUBLISHED, uneven)[2][0]).isCloseTo(6, within(1e-12));
    }

    @Test
    void noSpread_staysUndefinedOrInfinite() {
        // seven equal means of 0.1f: a subtraction from totals would leave a tiny variance here
        int[] labels = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6};
        float[][] values = new float[14][2];
        for (int image = 0; image < 14; image++) {
            values[image][0] = 0.1f;
            values[image][1] = labels[image] == 3 ? 0.7f : 0.1f;
        }
        ClassMoments moments = Parts.moments(7, labels, values);
        for (Discriminability kind : new Discriminability[] {CORRECTED, PUBLISHED}) {
            double[][] maps = maps(kind, moments);
            assertThat(maps[2][0]).isNaN();
            assertThat(maps[3][1]).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(maps[2][1]).isNegative().isFinite();
        }
    }

    @Test
    void infinite_isSelectiveOnlyAsPublished() {
        assertThat(PUBLISHED.selective(Double.POSITIVE_INFINITY, 2)).isTrue();
        assertThat(CORRECTED.selective(Double.POSITIVE_INFINITY, 2)).isFalse();
        assertThat(PUBLISHED.selective(Double.NaN, 2)).isFalse();
        assertThat(CORRECTED.selective(Double.NaN, 2)).isFalse();
        assertThat(CORRECTED.selective(2, 2)).isFalse();
        assertThat(CORRECTED.selective(2.001, 2)).isTrue();
    }

    @Test
    void unseenClass_belongsToNoSide() {
        ClassMoments four =
                Parts.moments(
                        4,
                        new int[] {0, 0, 2, 2, 3, 3},
                        new float[][] {{1}, {3}, {5}, {5}, {7}, {9}});
        double[][] maps = maps(PUBLISHED, four);
        assertThat(maps[0][0]).isCloseTo(-6, within(1e-12));
        assertThat(maps[1][0]).isNaN();
        assertThat(maps(CORRECTED, four)[1][0]).isNaN();
        assertThat(maps(CORRECTED, four)[0][0]).isEqualTo(maps(CORRECTED, SIX)[0][0]);
    }

    @Test
    void singleImage_hasNoCorrectedValue() {
        ClassMoments three = Parts.moments(2, new int[] {0, 1, 1}, new float[][] {{1}, {2}, {4}});
        assertThat(maps(CORRECTED, three)[0][0]).isNaN();
        assertThat(maps(CORRECTED, three)[1][0]).isNaN();
    }

    @Test
    void thresholds_areThoseOfTheDefinitions() {
        assertThat(CORRECTED.usualThreshold()).isEqualTo(1);
        assertThat(PUBLISHED.usualThreshold()).isEqualTo(2);
    }

    private static double[][] maps(Discriminability kind, ClassMoments moments) {
        double[][] maps = new double[moments.classes()][];
        kind.eachClass(moments, (label, dprime) -> maps[label] = dprime.clone());
        return maps;
    }
}
