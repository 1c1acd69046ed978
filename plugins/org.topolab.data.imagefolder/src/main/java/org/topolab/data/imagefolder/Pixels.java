package org.topolab.data.imagefolder;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.topolab.format.file.FormatException;

/**
 * The stored values of a decoded image, as 8 bits, without conversion between colour spaces. What
 * is transparent is laid on white; a palette of greys is grey; 16 bits are rounded.
 */
final class Pixels {

    private static final int WHITE = 255;

    private Pixels() {}

    static Picture of(String where, BufferedImage image) throws FormatException {
        ColorModel model = image.getColorModel();
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        boolean known =
                raster.getTransferType() == DataBuffer.TYPE_BYTE
                        || raster.getTransferType() == DataBuffer.TYPE_USHORT;
        if (!known || bands > 4) {
            throw new FormatException(
                    where,
                    "%d bands of type %d".formatted(bands, raster.getTransferType()),
                    "1 to 4 bands of 8 or 16 bits",
                    "convert it to RGB");
        }
        if (model instanceof IndexColorModel palette) {
            return ofPalette(raster, palette);
        }
        return ofBands(raster, (1 << model.getComponentSize(0)) - 1);
    }

    private static Picture ofBands(Raster raster, int most) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int bands = raster.getNumBands();
        int channels = bands < 3 ? 1 : 3;
        byte[] values = new byte[channels * height * width];
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            readRow(raster, y, row);
            for (int x = 0; x < width; x++) {
                int alpha = bands > channels ? row[x * bands + channels] : most;
                for (int c = 0; c < channels; c++) {
                    values[(c * height + y) * width + x] =
                            (byte) onWhite(row[x * bands + c], alpha, most);
                }
            }
        }
        return new Picture(channels, height, width, values);
    }

    /** From 0 to 255, of a value and an alpha from 0 to most. */
    private static int onWhite(int value, int alpha, int most) {
        if (most == WHITE && alpha == WHITE) {
            return value;
        }
        double opaque = (double) alpha / most;
        return (int) Math.round(opaque * value * WHITE / most + (1 - opaque) * WHITE);
    }

    private static Picture ofPalette(Raster raster, IndexColorModel palette) {
        byte[][] colours = new byte[3][palette.getMapSize()];
        boolean grey = true;
        for (int i = 0; i < palette.getMapSize(); i++) {
            int alpha = palette.getAlpha(i);
            colours[0][i] = (byte) onWhite(palette.getRed(i), alpha, WHITE);
            colours[1][i] = (byte) onWhite(palette.getGreen(i), alpha, WHITE);
            colours[2][i] = (byte) onWhite(palette.getBlue(i), alpha, WHITE);
            grey &= colours[0][i] == colours[1][i] && colours[1][i] == colours[2][i];
        }
        int width = raster.getWidth();
        int height = raster.getHeight();
        int channels = grey ? 1 : 3;
        byte[] values = new byte[channels * height * width];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            readRow(raster, y, row);
            for (int c = 0; c < channels; c++) {
                for (int x = 0; x < width; x++) {
                    values[(c * height + y) * width + x] = colours[c][row[x]];
                }
            }
        }
        return new Picture(channels, height, width, values);
    }

    /** One row, [columns, bands], unsigned. */
    private static void readRow(Raster raster, int y, int[] row) {
        Object elements = raster.getDataElements(0, y, raster.getWidth(), 1, null);
        if (elements instanceof byte[] bytes) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Byte.toUnsignedInt(bytes[i]);
            }
        } else {
            short[] words = (short[]) elements;
            for (int i = 0; i < row.length; i++) {
                row[i] = Short.toUnsignedInt(words[i]);
            }
        }
    }
}
