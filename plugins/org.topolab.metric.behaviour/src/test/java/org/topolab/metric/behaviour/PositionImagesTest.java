package org.topolab.metric.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.testkit.RandomImages;
import org.topolab.testkit.TestData;

class PositionImagesTest {

    /** Pixel p of image i is 100 i + p, [1, 4, 4]. */
    private record Counting(int size) implements Images {
        @Override
        public ImageShape shape() {
            return new ImageShape(1, 4, 4);
        }

        @Override
        public void read(int index, FloatBuffer pixels) {
            for (int p = 0; p < 16; p++) {
                pixels.put(100 * index + p);
            }
        }
    }

    @Test
    void halfTheSize_liesInEachQuarter() throws IOException {
        PositionImages images = new PositionImages(new Counting(1), new Canvas(2, 0.5, -1, 5));
        assertThat(images.size()).isEqualTo(4);
        // by hand: means of 2 x 2 pixels are 2.5 4.5 10.5 12.5
        assertThat(TestData.image(images, 0))
                .containsExactly(
                        2.5f, 4.5f, -1, -1, 10.5f, 12.5f, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
        assertThat(TestData.image(images, 3))
                .containsExactly(
                        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 2.5f, 4.5f, -1, -1, 10.5f, 12.5f);
    }

    @Test
    void wholeSize_isTheImageItself() throws IOException {
        PositionImages images = new PositionImages(new Counting(3), new Canvas(1, 1, 0, 3));
        for (int i = 0; i < 3; i++) {
            assertThat(TestData.image(images, i)).isEqualTo(TestData.image(new Counting(3), i));
        }
    }

    @Test
    void partOfAPixel_countsInPart() {
        // by hand: 3 pixels into 2: (1 + 2 / 2) / 1.5 and (2 / 2 + 4) / 1.5
        float[] row = Shrinking.plane(new float[] {1, 2, 4}, 0, new int[] {1, 3}, new int[] {1, 2});
        assertThat(row).containsExactly(new float[] {2 / 1.5f, 5 / 1.5f}, within(1e-6f));
    }

    @Test
    void positions_areCentresOfCellsOrFitTheCanvas() {
        // by hand: cells of 30 of 150 pixels, images of 30 fill them, of 10 lie in their middle
        assertThat(starts(new Canvas(5, 0.2, 1, 1), 150)).containsExactly(0, 30, 60, 90, 120);
        assertThat(starts(new Canvas(5, 10 / 150.0, 1, 1), 150))
                .containsExactly(10, 40, 70, 100, 130);
        // larger than a cell: from border to border
        assertThat(starts(new Canvas(5, 0.5, 1, 1), 32)).containsExactly(0, 4, 8, 12, 16);
        assertThat(starts(new Canvas(1, 0.5, 1, 1), 32)).containsExactly(8);
        assertThat(starts(new Canvas(3, 1, 1, 1), 32)).containsExactly(0, 0, 0);
    }

    private static int[] starts(Canvas canvas, int pixels) {
        int[] starts = new int[canvas.grid()];
        Arrays.setAll(starts, p -> canvas.start(p, pixels));
        return starts;
    }

    @Test
    void sample_takesOneOfEachPart() {
        int[] shown = Sampled.of(1000, 10);
        for (int n = 0; n < 10; n++) {
            assertThat(shown[n] / 100).isEqualTo(n);
        }
        assertThat(shown).isEqualTo(Sampled.of(1000, 10));
        assertThat(Sampled.of(3, 10)).containsExactly(0, 1, 2);
    }

    @Test
    void readingInAnyOrder_givesTheSame() throws IOException {
        Images test = new RandomImages(new ImageShape(3, 8, 6), 9);
        Canvas canvas = new Canvas(3, 0.4, 0.5, 4);
        PositionImages forward = new PositionImages(test, canvas);
        PositionImages back = new PositionImages(test, canvas);
        float[][] images = new float[forward.size()][];
        for (int i = 0; i < images.length; i++) {
            images[i] = TestData.image(forward, i);
        }
        for (int i = images.length - 1; i >= 0; i--) {
            assertThat(TestData.image(back, i)).isEqualTo(images[i]);
        }
    }

    @Test
    void sameOfTheSame_areEqual() {
        Images test = new Counting(4);
        PositionImages one = new PositionImages(test, new Canvas(2, 0.5, 1, 3));
        assertThat(one)
                .isEqualTo(new PositionImages(new Counting(4), new Canvas(2, 0.5, 1, 3)))
                .hasSameHashCodeAs(new PositionImages(test, new Canvas(2, 0.5, 1, 3)))
                .isNotEqualTo(new PositionImages(test, new Canvas(2, 0.4, 1, 3)))
                .isNotEqualTo(new PositionImages(new Counting(5), new Canvas(2, 0.5, 1, 3)));
    }
}
