package org.topolab.chart.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/** Frames that another decoder has written one after the other, each as Y, Cb and Cr. */
final class RawVideo {

    private RawVideo() {}

    static List<BufferedImage> frames(Path file, int width, int height) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<BufferedImage> frames = new ArrayList<>();
        while (bytes.hasRemaining()) {
            Picture picture = Picture.create(width, height, ColorSpace.YUV420J);
            for (byte[] plane : picture.getData()) {
                bytes.get(plane);
                for (int i = 0; i < plane.length; i++) {
                    plane[i] += (byte) 128; // JCodec's bytes begin at -128
                }
            }
            frames.add(Decoded.image(picture));
        }
        return frames;
    }
}
