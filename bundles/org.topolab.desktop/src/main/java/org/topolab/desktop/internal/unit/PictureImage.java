package org.topolab.desktop.internal.unit;

import java.awt.image.BufferedImage;
import org.topolab.api.metric.Result.Pictures;

/** The first picture of some, as an image of one pixel for each of its own. */
final class PictureImage {

    private static final int WHITE = 255;

    private PictureImage() {}

    /**
     * Grey for one channel, colours for three, else the mean of channels in grey; black is the
     * lowest value, white the highest. Values that are not finite are black.
     */
    static BufferedImage of(Pictures pictures) {
        int width = pictures.shape().width();
        int height = pictures.shape().height();
        int channels = pictures.shape().channels();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < pictures.shape().values(); at++) {
            double value = pictures.value(0, 0, at);
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double span = high > low ? high - low : 1;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] shades = new int[channels];
        for (int place = 0; place < width * height; place++) {
            int sum = 0;
            for (int c = 0; c < channels; c++) {
                double value = pictures.value(0, 0, c * width * height + place);
                double share = Double.isFinite(value) ? (value - low) / span : 0;
                shades[c] = (int) Math.round(WHITE * share);
                sum += shades[c];
            }
            int grey = sum / channels;
            image.setRGB(
                    place % width,
                    place / width,
                    channels == 3 ? rgb(shades[0], shades[1], shades[2]) : rgb(grey, grey, grey));
        }
        return image;
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
