package org.topolab.data.imagefolder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.testkit.TestData;

/** Small hand-made images. */
final class ImageFiles {

    private ImageFiles() {}

    /** One colour everywhere, such as 0x010203. */
    static BufferedImage plain(int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, rgb);
        }
        return image;
    }

    static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for this image as " + format);
        }
        return out.toByteArray();
    }

    /** A colour PNG image of 3 x 2 pixels. */
    static byte[] png(int rgb) throws IOException {
        return encode(plain(3, 2, rgb), "png");
    }

    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** Three classes of 4, 2 and 1 training images and one test image each, all different. */
    static void writeParted(Path root, String test) throws IOException {
        int rgb = 0x102030;
        for (String name :
                List.of(
                        "ant/1.png",
                        "ant/2.png",
                        "ant/3.png",
                        "ant/4.png",
                        "bee/1.png",
                        "bee/2.png",
                        "cat/1.png")) {
            write(root.resolve("train").resolve(name), png(rgb += 0x010203));
        }
        for (String name : List.of("ant", "bee", "cat")) {
            write(root.resolve(test).resolve(name).resolve("9.png"), png(rgb += 0x010203));
        }
    }

    static void zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }

    /** A PNG file made by hand: 8 bits, of a colour type as in its specification. */
    static byte[] rawPng(int width, int height, int bits, int type, byte[] rows)
            throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {(byte) bits, (byte) type, 0, 0, 0});
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(rows);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(png, "IHDR", header.toByteArray());
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    /**
     * The images of a folder.
     *
     * @param given options besides the folder: name, value, name, value; may name another folder
     */
    static Dataset open(Path folder, Split split, Object... given) throws IOException {
        Map<String, Object> options = new HashMap<>(Map.of("folder", folder.toString()));
        for (int i = 0; i < given.length; i += 2) {
            options.put((String) given[i], given[i + 1]);
        }
        return TestData.open(new ImageFolderProvider(), options, split);
    }
}
