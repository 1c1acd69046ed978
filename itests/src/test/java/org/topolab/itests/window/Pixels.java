package org.topolab.itests.window;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import javax.swing.JComponent;

/** What a component looks like. To be asked on the event thread. */
final class Pixels {

    private Pixels() {}

    /** Its pixels, as it would paint itself now. */
    static byte[] of(JComponent component) {
        int width = Math.max(1, component.getWidth());
        int height = Math.max(1, component.getHeight());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        component.paint(g);
        g.dispose();
        ByteBuffer bytes = ByteBuffer.allocate(4 * width * height);
        bytes.asIntBuffer().put(image.getRGB(0, 0, width, height, null, 0, width));
        return bytes.array();
    }
}
