package org.topolab.chart.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A part of an MP4 file: its length, four letters, and numbers, letters or further parts. */
final class Box {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final String type;

    Box(String type) {
        this.type = type;
    }

    /** One that begins with a version, here always 0, and flags. */
    static Box full(String type, int flags) {
        return new Box(type).ints(flags);
    }

    Box ints(int... values) {
        for (int value : values) {
            bytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }
        return this;
    }

    Box shorts(int... values) {
        for (int value : values) {
            bytes((byte) (value >> 8), (byte) value);
        }
        return this;
    }

    Box bytes(byte... values) {
        content.writeBytes(values);
        return this;
    }

    Box text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Box boxes(Box... parts) {
        for (Box part : parts) {
            bytes(part.array());
        }
        return this;
    }

    byte[] array() {
        int length = 2 * Integer.BYTES + content.size();
        return ByteBuffer.allocate(length)
                .putInt(length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content.toByteArray())
                .array();
    }
}
