package org.topolab.desktop.internal.window;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/** The program's sign: a sheet of units, coloured by the angle around a pinwheel. */
final class AppIcon {

    private static final int UNITS = 5;

    /** Part of its cell that a unit fills. */
    private static final double FILLED = 0.84;

    private AppIcon() {}

    /** In the sizes that window managers ask for. */
    static List<Image> images() {
        return Stream.of(16, 24, 32, 48, 64, 128).<Image>map(AppIcon::draw).toList();
    }

    /** One size, in pixels. */
    static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double cell = (double) size / UNITS;
        for (int row = 0; row < UNITS; row++) {
            for (int column = 0; column < UNITS; column++) {
                double y = row - (UNITS - 1) / 2.0;
                double x = column - (UNITS - 1) / 2.0;
                float turn = (float) (0.5 + Math.atan2(y, x) / (2 * Math.PI));
                float colourful = x == 0 && y == 0 ? 0 : 0.72f;
                g.setColor(Color.getHSBColor(turn, colourful, 0.88f));
                double edge = cell * (1 - FILLED) / 2;
                g.fill(
                        new Ellipse2D.Double(
                                column * cell + edge,
                                row * cell + edge,
                                cell * FILLED,
                                cell * FILLED));
            }
        }
        g.dispose();
        return image;
    }
}
