package org.topolab.view.sheet;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.topolab.api.view.Figure;
import org.topolab.chart.Heading;

/** A figure painted at its natural size. */
final class Picture {

    private final BufferedImage image;

    Picture(Figure figure) {
        Dimension size = figure.size();
        image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g);
        g.dispose();
    }

    Color at(double x, double y) {
        return new Color(image.getRGB((int) x, (int) y));
    }

    /** The colour in the middle of a square cell of a map that starts below the heading. */
    Color cell(int row, int column, int side) {
        return at(Heading.MARGIN + (column + 0.5) * side, Heading.HEIGHT + (row + 0.5) * side);
    }

    boolean has(Color color) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (at(x, y).equals(color)) {
                    return true;
                }
            }
        }
        return false;
    }
}
