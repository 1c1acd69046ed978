package org.topolab.chart.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;

/** A video's frames as colours again, by JCodec's decoder and BT.709's equations. */
final class Decoded {

    private Decoded() {}

    static List<BufferedImage> frames(Path mp4) throws IOException, JCodecException {
        List<BufferedImage> frames = new ArrayList<>();
        try (SeekableByteChannel channel = NIOUtils.readableChannel(mp4.toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(channel);
            Picture picture = grab.getNativeFrame();
            while (picture != null) {
                frames.add(image(picture.cropped()));
                picture = grab.getNativeFrame();
            }
        }
        return frames;
    }

    /** What a perfect coder would give back: colours that two by two pixels share. */
    static BufferedImage ideal(BufferedImage source) {
        return image(Yuv.of(source).cropped());
    }

    static BufferedImage image(Picture picture) {
        int width = picture.getWidth();
        BufferedImage image =
                new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                double luma = (picture.getPlaneData(0)[y * width + x] + 128 - 16) / 219.0;
                int at = y / 2 * (width / 2) + x / 2;
                double blueness = picture.getPlaneData(1)[at] / 224.0;
                double redness = picture.getPlaneData(2)[at] / 224.0;
                double red = luma + 1.5748 * redness;
                double blue = luma + 1.8556 * blueness;
                double green = (luma - 0.2126 * red - 0.0722 * blue) / 0.7152;
                image.setRGB(x, y, level(red) << 16 | level(green) << 8 | level(blue));
            }
        }
        return image;
    }

    private static int level(double share) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, share)));
    }

    /** Peak signal-to-noise ratio over red, green and blue, in dB. */
    static double psnr(BufferedImage a, BufferedImage b) {
        double squares = 0;
        int[] first = rgb(a);
        int[] second = rgb(b);
        for (int i = 0; i < first.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                int difference = (first[i] >> shift & 0xff) - (second[i] >> shift & 0xff);
                squares += difference * difference;
            }
        }
        return 10 * Math.log10(255.0 * 255.0 / (squares / (3.0 * first.length)));
    }

    private static int[] rgb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
