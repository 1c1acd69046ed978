package org.topolab.chart.internal;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.topolab.api.view.Figure;

/** A figure as PNG: 24-bit colour, with its resolution and without a date. */
final class Png {

    private static final String NATIVE_FORMAT = "javax_imageio_png_1.0";
    static final double PIXELS_PER_METRE = 96 / 0.0254; // at scale 1

    private Png() {}

    static byte[] of(Figure figure, int scale) throws IOException {
        Dimension size = figure.size();
        BufferedImage image =
                new BufferedImage(
                        size.width * scale, size.height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            Canvas.paint(figure, g);
        } finally {
            g.dispose();
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next(); // part of the JDK
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam plain = writer.getDefaultWriteParam();
            IIOMetadata resolution = resolution(writer, image, plain, scale);
            writer.write(null, new IIOImage(image, null, resolution), plain);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata resolution(
            ImageWriter writer, BufferedImage image, ImageWriteParam plain, int scale)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), plain);
        String density = Long.toString(Math.round(PIXELS_PER_METRE * scale));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", density);
        physical.setAttribute("pixelsPerUnitYAxis", density);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(NATIVE_FORMAT);
        root.appendChild(physical);
        metadata.mergeTree(NATIVE_FORMAT, root);
        return metadata;
    }
}
