package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Case {@code greyscale} of retina-vvs.golden.json; computed in float64, tolerance of float32. */
class GreyTest {

    private static final int[][] RGB = {
        {200, 100, 50},
        {255, 255, 255},
        {0, 0, 0},
        {255, 0, 0},
        {0, 255, 0},
        {0, 0, 255},
        {17, 130, 201}
    };

    private static final double[] MEAN = {
        0.457516339869, 1, 0, 0.333333333333, 0.333333333333, 0.333333333333, 0.454901960784
    };

    private static final int[] LUMA = {124, 255, 0, 76, 150, 29, 104};

    @Test
    void sevenColours_becomeTheirMean() {
        for (int i = 0; i < RGB.length; i++) {
            assertThat((double) Grey.MEAN.of(RGB[i][0], RGB[i][1], RGB[i][2]))
                    .isCloseTo(MEAN[i], within(1e-7));
        }
    }

    @Test
    void sevenColours_becomeTheirLuma() {
        for (int i = 0; i < RGB.length; i++) {
            assertThat(Grey.luma(RGB[i][0], RGB[i][1], RGB[i][2])).isEqualTo(LUMA[i]);
            assertThat(Grey.LUMA.of(RGB[i][0], RGB[i][1], RGB[i][2])).isEqualTo(LUMA[i] / 255f);
        }
    }

    @Test
    void greyStaysAsItIs() {
        for (int p = 0; p < 256; p++) {
            assertThat(Grey.luma(p, p, p)).isEqualTo(p);
            assertThat(Grey.MEAN.of(p, p, p)).isCloseTo(p / 255f, within(1e-7f));
        }
    }

    @Test
    void imagesInGrey_haveOneChannelAndTheSameOrder() throws IOException {
        // two images of two pixels, plane after plane
        byte[] bytes = {(byte) 200, 17, 100, (byte) 130, 50, (byte) 201, -1, 0, -1, 0, -1, 0};
        ByteImages colour =
                new ByteImages(
                        new ImageShape(3, 1, 2), List.of(ByteBuffer.wrap(bytes)), Scaling.unit());
        Images luma = colour.inGrey(Grey.LUMA);
        assertThat(luma.shape()).isEqualTo(new ImageShape(1, 1, 2));
        assertThat(luma.size()).isEqualTo(2);
        assertThat(image(luma, 0)).containsExactly(124 / 255f, 104 / 255f);
        assertThat(image(luma, 1)).containsExactly(1, 0);
        assertThat(image(colour.inGrey(Grey.MEAN), 0)).containsExactly(350 / 765f, 348 / 765f);
    }

    @Test
    void imagesWithoutColour_areRefused() {
        ByteImages one =
                new ByteImages(
                        new ImageShape(1, 1, 2), List.of(ByteBuffer.allocate(2)), Scaling.unit());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.inGrey(Grey.MEAN))
                .withMessage("images of shape [1, 1, 2] have no red, green and blue to make grey");
    }

    private static float[] image(Images images, int index) throws IOException {
        FloatBuffer room = FloatBuffer.allocate(images.shape().values());
        images.read(index, room);
        return room.array();
    }
}
