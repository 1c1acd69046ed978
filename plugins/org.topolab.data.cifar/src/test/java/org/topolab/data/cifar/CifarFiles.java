package org.topolab.data.cifar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Small hand-made data sets in the documented layout. */
final class CifarFiles {

    static final List<String> BATCHES =
            List.of(
                    "data_batch_1.bin",
                    "data_batch_2.bin",
                    "data_batch_3.bin",
                    "data_batch_4.bin",
                    "data_batch_5.bin");

    private CifarFiles() {}

    /** Red pixels are all value, green ones value + 1, blue ones value + 2, the last pixel 255. */
    static byte[] image(int value) {
        byte[] pixels = new byte[3072];
        for (int channel = 0; channel < 3; channel++) {
            Arrays.fill(pixels, channel * 1024, (channel + 1) * 1024, (byte) (value + channel));
        }
        pixels[3071] = (byte) 255;
        return pixels;
    }

    /** CIFAR-10's layout: the i-th image is {@code image(first + i)}. */
    static byte[] ten(int first, int... labels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < labels.length; i++) {
            out.write(labels[i]);
            out.writeBytes(image(first + i));
        }
        return out.toByteArray();
    }

    /** CIFAR-100's layout: coarse and fine labels in turn. */
    static byte[] hundred(int... labels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < labels.length; i += 2) {
            out.write(labels[i]);
            out.write(labels[i + 1]);
            out.writeBytes(image(i / 2));
        }
        return out.toByteArray();
    }

    /** Two images in each of the five files of training, three of test. */
    static void writeTen(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int batch = 0; batch < BATCHES.size(); batch++) {
            Files.write(
                    folder.resolve(BATCHES.get(batch)), ten(10 * batch, 2 * batch, 2 * batch + 1));
        }
        Files.write(folder.resolve("test_batch.bin"), ten(100, 7, 0, 9));
    }

    static void writeHundred(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("train.bin"), hundred(14, 2, 9, 37, 19, 99, 0, 4));
        Files.write(folder.resolve("test.bin"), hundred(3, 9, 14, 98, 1, 1));
    }

    /** A gzipped tar archive, after a folder and with files in the given order. */
    static void pack(Path archive, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            out.write(header("folder/", 0, '5'));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] content = file.getValue();
                out.write(header(file.getKey(), content.length, '0'));
                out.write(content);
                out.write(new byte[(512 - content.length % 512) % 512]);
            }
            out.write(new byte[1024]);
        }
    }

    static byte[] header(String name, long size, char type) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, 124, "%011o ".formatted(size));
        put(header, 136, "00000000000 ");
        put(header, 148, "        " + type);
        put(header, 257, "ustar  ");
        int sum = 0;
        for (byte b : header) {
            sum += Byte.toUnsignedInt(b);
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
