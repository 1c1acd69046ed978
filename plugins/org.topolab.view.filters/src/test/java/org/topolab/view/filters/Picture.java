package org.topolab.view.filters;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.topolab.api.view.Figure;
import org.topolab.chart.Heading;

/** A figure painted at its natural size. */
final class Picture {

    private final BufferedImage image;

    Picture(Figure figure) {
        image =
                new BufferedImage(
                        figure.size().width, figure.size().height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g);
        g.dispose();
    }

    /** The colour of a pixel, from the upper left corner of what is below the heading. */
    Color below(int x, int y) {
        return new Color(image.getRGB(Heading.MARGIN + x, Heading.HEIGHT + y));
    }
}
