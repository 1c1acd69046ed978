package org.topolab.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws with our font and with one of the JVM's own, and says so. */
final class DrawsLetters {

    private DrawsLetters() {}

    public static void main(String[] arguments) {
        for (Font font : new Font[] {Typeface.regular(20), new Font(Font.SERIF, Font.BOLD, 20)}) {
            BufferedImage image = new BufferedImage(100, 30, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setFont(font);
            g.drawString("letters", 5, 20);
            g.dispose();
            boolean blank = true;
            for (int pixel : image.getRGB(0, 0, 100, 30, null, 0, 100)) {
                blank &= (pixel & 0xffffff) == 0;
            }
            if (blank) {
                throw new IllegalStateException("nothing drawn with " + font);
            }
        }
        System.out.println("drawn");
    }
}
