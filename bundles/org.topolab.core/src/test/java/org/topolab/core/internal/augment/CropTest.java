package org.topolab.core.internal.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.stat.RandomStream;
import org.topolab.format.json.Json;

class CropTest {

    private static Crop crop(ImageShape shape, Map<String, Object> given) {
        return Crop.of(Asked.options(given), shape).orElseThrow();
    }

    @Test
    void goldenCrop_hasTheSidesOfTheSpecification() throws IOException {
        try (InputStream in = CropTest.class.getResourceAsStream("all-tnn.golden.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<?, ?> golden = (Map<?, ?>) ((Map<?, ?>) Json.read(text)).get("crop");
            int side = ((Long) golden.get("image")).intValue();
            Crop crop = crop(new ImageShape(3, side, side), Map.of("crop-side", 150L));
            assertThat((long) crop.least()).isEqualTo(golden.get("min_crop"));
            assertThat((long) crop.most()).isEqualTo(golden.get("max_crop_exclusive"));
            assertThat(crop.shown()).isEqualTo(new ImageShape(3, 150, 150));
        }
    }

    @Test
    void wideImage_isCroppedNoLargerThanItsShorterSide() {
        // sqrt(0.9 * 2 * 8) is more than 2
        Crop wide = crop(new ImageShape(1, 2, 8), Map.of("crop-side", 2L, "crop-least", 0.9));
        assertThat(wide.least()).isEqualTo(2);
        assertThat(wide.most()).isEqualTo(2);
        float[] image = {0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17};
        float[] shown = new float[4];
        wide.centre(image, shown);
        assertThat(shown).containsExactly(3, 4, 13, 14);
        Set<Float> corners = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            wide.random(image, shown, RandomStream.of(1).split(i));
            assertThat(shown[3]).isEqualTo(shown[0] + 11);
            corners.add(shown[0]);
        }
        assertThat(corners).containsExactly(0f, 1f, 2f, 3f, 4f, 5f, 6f);
    }

    @Test
    void sides_areUniformFromTheLeastToBelowTheMost() {
        // of 4 x 4 images the least side is sqrt(0.1 * 16) rounded up, 2; the sum tells the side
        Crop crop = crop(new ImageShape(1, 4, 4), Map.of("crop-side", 1L, "crop-least", 0.1));
        assertThat(crop.least()).isEqualTo(2);
        float[] corner = new float[16];
        corner[0] = 1;
        int seen = 0;
        int large = 0;
        for (int i = 0; i < 9000; i++) {
            float[] shown = new float[1];
            crop.random(corner, shown, RandomStream.of(3).split(i));
            // a square of side 2 gives its pixels a quarter each, one of 3 a corner 1/16
            seen += shown[0] > 0 ? 1 : 0;
            large += shown[0] > 0 && shown[0] < 0.2 ? 1 : 0;
        }
        // half have side 2, of which 1 of 9 has the corner; half side 3, of which 1 of 4: binomial
        assertThat(seen).isBetween(1625 - 120, 1625 + 120);
        assertThat(large).isBetween(1125 - 100, 1125 + 100);
    }

    @Test
    void centre_isTheLargestSquareWithoutAliasing() {
        Crop crop = crop(new ImageShape(2, 3, 3), Map.of("crop-side", 2L));
        float[] image = new float[18];
        image[0] = 64;
        image[9 + 4] = 64;
        float[] shown = new float[8];
        crop.centre(image, shown);
        // along a line weights 5/8 3/8 0 and 0 3/8 5/8
        assertThat(shown).containsExactly(new float[] {25, 0, 0, 0, 9, 9, 9, 9}, within(1e-4f));
    }

    @Test
    void enlarging_isBilinear() {
        Crop crop = crop(new ImageShape(1, 2, 2), Map.of("crop-side", 4L));
        float[] shown = new float[16];
        crop.centre(new float[] {0, 16, 0, 16}, shown);
        for (int row = 0; row < 4; row++) {
            assertThat(Arrays.copyOfRange(shown, 4 * row, 4 * row + 4))
                    .containsExactly(new float[] {0, 4, 12, 16}, within(1e-5f));
        }
    }

    @Test
    void pixelsAroundTheSquare_countForNothing() {
        Crop crop = crop(new ImageShape(1, 2, 4), Map.of("crop-side", 3L));
        float[] shown = new float[9];
        crop.centre(new float[] {9, 1, 1, 9, 9, 1, 1, 9}, shown);
        assertThat(shown).containsOnly(new float[] {1}, within(1e-6f));
    }
}
