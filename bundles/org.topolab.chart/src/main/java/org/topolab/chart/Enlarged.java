package org.topolab.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Small pictures made larger: each pixel becomes a square. Done here rather than by who paints, so
 * that nothing is smoothed.
 */
public final class Enlarged {

    private Enlarged() {}

    /**
     * An enlarged picture.
     *
     * @param pixels row by row
     * @param columns pixels of a row
     * @param side of a square
     */
    public static BufferedImage of(List<Color> pixels, int columns, int side) {
        int rows = pixels.size() / columns;
        BufferedImage image =
                new BufferedImage(columns * side, rows * side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, pixels.get(y / side * columns + x / side).getRGB());
            }
        }
        return image;
    }
}
