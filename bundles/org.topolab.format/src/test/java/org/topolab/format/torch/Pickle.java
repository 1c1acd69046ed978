package org.topolab.format.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds pickles and files around them, sound or not. */
final class Pickle {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Appends operations, each character one byte. */
    Pickle raw(String operations) {
        bytes.writeBytes(operations.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Pickle text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        raw("X");
        bytes.writeBytes(little(4, utf8.length));
        bytes.writeBytes(utf8);
        return this;
    }

    /** A whole number of 64 bits, or of 32 where that is enough. */
    Pickle whole(long number) {
        if (number == (int) number) {
            raw("J");
            bytes.writeBytes(little(4, number));
        } else {
            raw("\u008a\u0008");
            bytes.writeBytes(little(8, number));
        }
        return this;
    }

    Pickle wholes(long... numbers) {
        raw("(");
        for (long number : numbers) {
            whole(number);
        }
        return raw("t");
    }

    Pickle global(String module, String name) {
        return raw("c" + module + "\n" + name + "\n");
    }

    Pickle storage(String type, String key, long count) {
        raw("(").text("storage").global("torch", type).text(key).text("cpu").whole(count);
        return raw("tQ");
    }

    /** A tensor of one storage. */
    Pickle tensor(String type, String key, long count, long offset, long[] shape, long[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").raw("(").storage(type, key, count);
        whole(offset).wholes(shape).wholes(strides);
        return raw("\u0089").global("collections", "OrderedDict").raw(")RtR");
    }

    /** A pickle of one dictionary with the key w for what was built. */
    byte[] ofDictionary() {
        Pickle all = new Pickle().raw("\u0080\u0002}").text("w");
        all.bytes.writeBytes(bytes.toByteArray());
        return all.raw("s.").toBytes();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Whole numbers as a table of tests has them, with spaces between. */
    static long[] longs(String text) {
        return Arrays.stream(text.strip().split(" +")).mapToLong(Long::parseLong).toArray();
    }

    /** A whole number in so many bytes, little-endian. */
    static byte[] little(int count, long number) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (number >> (8 * i));
        }
        return bytes;
    }

    static byte[] floats(float... numbers) {
        byte[] bytes = new byte[4 * numbers.length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            buffer.putFloat(number);
        }
        return bytes;
    }

    /** A checkpoint with stored entries, storages named 0, 1, ... */
    static Path stored(Path file, byte[] pickle, byte[]... storages) throws IOException {
        return zip(file, ZipEntry.STORED, pickle, storages);
    }

    static Path zip(Path file, int method, byte[] pickle, byte[]... storages) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setMethod(method);
            add(zip, "model/data.pkl", pickle);
            add(zip, "model/version", new byte[] {'3', '\n'});
            for (int i = 0; i < storages.length; i++) {
                add(zip, "model/data/" + i, storages[i]);
            }
        }
        return file;
    }

    static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
