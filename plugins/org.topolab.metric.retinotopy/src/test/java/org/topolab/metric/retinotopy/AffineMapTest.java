package org.topolab.metric.retinotopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AffineMapTest {

    private static final int[] SQUARE = {0, 1, 2, 3};
    private static final Plane CORTEX = plane(new double[] {0, 1, 0, 1}, 0, 0, 1, 1);

    private static Plane plane(double[] across, double... down) {
        return new Plane(across.length, n -> across[n], n -> down[n]);
    }

    @Test
    void affineMap_isFoundExactly() {
        // column = 5 + 3 y, row = 1 - 2 x: determinant 0 * 0 - 3 * -2 = 6, singular values 3 and 2
        AffineMap map =
                AffineMap.of(
                        SQUARE, plane(new double[] {5, 5, 8, 8}, 1, -1, 1, -1), SQUARE, CORTEX);
        assertThat(map.xy()).isCloseTo(3, within(1e-12));
        assertThat(map.yx()).isCloseTo(-2, within(1e-12));
        assertThat(map.fit()).isCloseTo(1, within(1e-12));
        assertThat(map.determinant()).isCloseTo(6, within(1e-12));
        assertThat(map.anisotropy()).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void mirroredMap_hasNegativeDeterminant() {
        AffineMap map =
                AffineMap.of(SQUARE, plane(new double[] {0, 0, 2, 2}, 0, 2, 0, 2), SQUARE, CORTEX);
        assertThat(map.determinant()).isCloseTo(-4, within(1e-12));
        assertThat(map.anisotropy()).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatDoesNotFollow_isUnexplained() {
        // columns x, explained, of sum of squares 1; rows 1, 0, 0, 1, not at all, of 1
        AffineMap map =
                AffineMap.of(SQUARE, plane(new double[] {0, 1, 0, 1}, 1, 0, 0, 1), SQUARE, CORTEX);
        assertThat(map.fit()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void difference_isAShareOfTheOther() {
        AffineMap one = new AffineMap(3, 0, 0, 4, 1);
        AffineMap other = new AffineMap(0, 0, 0, 4, 1);
        // difference (3, 0, 0, 0), other of length 4
        assertThat(one.errorFrom(other)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void lineFewNeuronsOrOnePlace_haveNoMap() {
        Plane line = plane(new double[] {0, 1, 2, 3}, 0, 2, 4, 6);
        assertThat(AffineMap.of(SQUARE, CORTEX, SQUARE, line).fit()).isNaN();
        int[] two = {0, 1};
        assertThat(AffineMap.of(two, CORTEX, two, CORTEX).determinant()).isNaN();
        Plane one = plane(new double[4], 0, 0, 0, 0);
        assertThat(AffineMap.of(SQUARE, one, SQUARE, CORTEX).fit()).isNaN();
    }
}
