package org.topolab.data.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;

class ShrinkTest {

    @Test
    void imageOfFullSize_isKept() {
        float[] image = {1, 2, 3, 4};

        assertThat(new Shrink(new ImageShape(1, 2, 2), 1).of(image)).isSameAs(image);
    }

    @Test
    void constantChannels_stayConstant() {
        Shrink quarter = new Shrink(new ImageShape(2, 144, 256), 0.25);
        float[] image = new float[2 * 144 * 256];
        Arrays.fill(image, 144 * 256, image.length, 7);

        assertThat(quarter.shape()).isEqualTo(new ImageShape(2, 36, 64));
        float[] small = quarter.of(image);
        assertThat(small).hasSize(2 * 36 * 64);
        assertThat(small[0]).isZero();
        assertThat(small[36 * 64]).isCloseTo(7, within(1e-5f));
        assertThat(small[small.length - 1]).isCloseTo(7, within(1e-5f));
    }

    @Test
    void halfSize_weighsNeighboursByTriangle() {
        // centre of target 0 at 1, reach 2: pixels 0, 1, 2 at 0.5, 1.5, 2.5 weigh 0.75, 0.75, 0.25
        Shrink half = new Shrink(new ImageShape(1, 1, 4), 0.5);

        assertThat(half.of(new float[] {7, 14, 21, 100})[0]).isEqualTo(12);
    }

    @Test
    void places_moveWithTheirPixels() {
        Shrink half = new Shrink(new ImageShape(1, 4, 8), 0.5);

        // between pixels 0 and 1 lies the centre of the new pixel 0
        assertThat(half.column(0.5f)).isZero();
        assertThat(half.row(2.5f)).isEqualTo(1);
    }
}
