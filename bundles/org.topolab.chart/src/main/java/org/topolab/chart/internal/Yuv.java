package org.topolab.chart.internal;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rect;

/**
 * Colours as video has them: brightness Y in 16..235 for each pixel, and blueness Cb and redness Cr
 * in 16..240 for each square of 2 x 2 pixels, taken in its middle. Integers of 1/65536 keep this
 * the same on every machine.
 *
 * @see <a href="https://www.itu.int/rec/R-REC-BT.709">ITU-R BT.709-6, items 3.2 to 3.5</a>
 */
final class Yuv {

    private static final int BITS = 16;
    private static final int BLOCK = 16; // H.264 codes squares of this side

    private static final double RED = 0.2126; // shares of brightness
    private static final double BLUE = 0.0722;
    private static final double GREEN = 1 - RED - BLUE;
    private static final double LUMA = 219 / 255.0;
    private static final double CHROMA = 224 / 255.0;

    private static final int[] Y = fixed(LUMA * RED, LUMA * GREEN, LUMA * BLUE);
    private static final int[] CB =
            fixed(-CHROMA * RED / (2 * (1 - BLUE)), -CHROMA * GREEN / (2 * (1 - BLUE)), CHROMA / 2);
    private static final int[] CR =
            fixed(CHROMA / 2, -CHROMA * GREEN / (2 * (1 - RED)), -CHROMA * BLUE / (2 * (1 - RED)));

    private Yuv() {}

    private static int[] fixed(double red, double green, double blue) {
        return new int[] {fixed(red), fixed(green), fixed(blue)};
    }

    private static int fixed(double share) {
        return (int) Math.round(share * (1 << BITS));
    }

    /** Sides rounded up to whole blocks, filled with the last row and column, and cropped. */
    static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Picture picture =
                Picture.createCropped(
                        blocks(width) * BLOCK,
                        blocks(height) * BLOCK,
                        ColorSpace.YUV420J, // JCodec's name of it; the range is ours
                        new Rect(0, 0, width, height));
        byte[][] planes = picture.getData();
        int stride = picture.getWidth();
        int[] sum = new int[3];
        for (int y = 0; y < picture.getHeight(); y += 2) {
            int row = Math.min(y, height - 2) * width;
            for (int x = 0; x < stride; x += 2) {
                int at = row + Math.min(x, width - 2);
                sum[0] = 0;
                sum[1] = 0;
                sum[2] = 0;
                planes[0][y * stride + x] = luma(rgb[at], sum);
                planes[0][y * stride + x + 1] = luma(rgb[at + 1], sum);
                planes[0][(y + 1) * stride + x] = luma(rgb[at + width], sum);
                planes[0][(y + 1) * stride + x + 1] = luma(rgb[at + width + 1], sum);
                int chroma = y / 2 * (stride / 2) + x / 2;
                planes[1][chroma] = rounded(CB, sum, BITS + 2);
                planes[2][chroma] = rounded(CR, sum, BITS + 2);
            }
        }
        return picture;
    }

    static int blocks(int pixels) {
        return (pixels + BLOCK - 1) / BLOCK;
    }

    private static byte luma(int rgb, int[] sum) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        sum[0] += red;
        sum[1] += green;
        sum[2] += blue;
        int y = Y[0] * red + Y[1] * green + Y[2] * blue;
        return (byte)
                (((y + (1 << (BITS - 1))) >> BITS) + 16 - 128); // JCodec's bytes begin at -128
    }

    /** Zero is 128 for colours, which is JCodec's 0. */
    private static byte rounded(int[] shares, int[] sum, int bits) {
        int value = shares[0] * sum[0] + shares[1] * sum[1] + shares[2] * sum[2];
        return (byte) ((value + (1 << (bits - 1))) >> bits);
    }
}
