package org.topolab.chart.internal;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * An animated PNG, 24-bit colour, without loss and without a date. Viewers that know only plain PNG
 * show the first frame; others show every frame equally long, again and again.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#apng-frame-based-animation">PNG, third edition</a>
 */
final class Apng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte UP = 2; // most rows of a figure are like the row above

    private final NewFile file;
    private final Rate rate;
    private int sequence;

    private Apng(NewFile file, Rate rate) {
        this.file = file;
        this.rate = rate;
    }

    /** Writes what comes before the first frame. */
    static Apng start(NewFile file, Clip clip) throws IOException {
        Apng apng = new Apng(file, clip.rate());
        file.append(SIGNATURE);
        apng.chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(clip.width())
                        .putInt(clip.height())
                        .put(new byte[] {8, 2, 0, 0, 0}) // 8 bits, RGB, not interlaced
                        .array());
        int density = (int) Math.round(Png.PIXELS_PER_METRE * clip.scale());
        apng.chunk(
                "pHYs",
                ByteBuffer.allocate(9).putInt(density).putInt(density).put((byte) 1).array());
        apng.chunk(
                "acTL", ByteBuffer.allocate(8).putInt(clip.frames()).putInt(0).array()); // for ever
        apng.chunk("iTXt", ("Title\0\0\0\0\0" + clip.title()).getBytes(StandardCharsets.UTF_8));
        return apng;
    }

    void add(BufferedImage frame) throws IOException {
        boolean first = sequence == 0;
        chunk(
                "fcTL",
                ByteBuffer.allocate(26)
                        .putInt(sequence++)
                        .putInt(frame.getWidth())
                        .putInt(frame.getHeight())
                        .putInt(0)
                        .putInt(0)
                        .putShort((short) rate.seconds())
                        .putShort((short) rate.frames())
                        .array()); // the last two bytes, 0: leave it there, paint over
        byte[] pixels = deflated(frame);
        if (first) {
            chunk("IDAT", pixels);
        } else {
            chunk(
                    "fdAT",
                    ByteBuffer.allocate(4 + pixels.length).putInt(sequence++).put(pixels).array());
        }
    }

    void finish() throws IOException {
        chunk("IEND", new byte[0]);
    }

    private void chunk(String type, byte[] content) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, 4 + content.length);
        file.append(chunk.putInt((int) check.getValue()).array());
    }

    private static byte[] deflated(BufferedImage frame) throws IOException {
        int[] pixels = ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
        int width = frame.getWidth();
        byte[] above = new byte[3 * width];
        byte[] row = new byte[3 * width];
        byte[] filtered = new byte[1 + 3 * width];
        filtered[0] = UP;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 13)) {
            for (int y = 0; y < frame.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    int rgb = pixels[y * width + x];
                    row[3 * x] = (byte) (rgb >> 16);
                    row[3 * x + 1] = (byte) (rgb >> 8);
                    row[3 * x + 2] = (byte) rgb;
                }
                for (int i = 0; i < row.length; i++) {
                    filtered[1 + i] = (byte) (row[i] - above[i]);
                }
                out.write(filtered);
                byte[] swap = above;
                above = row;
                row = swap;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
