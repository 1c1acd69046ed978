package org.topolab.data.neural;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes NPY files as NumPy does, of any kind. */
final class NpyBytes {

    private NpyBytes() {}

    /** Numbers in row-major order, converted to a type such as {@code <f8}. */
    static byte[] of(String type, int[] shape, double... values) {
        return of(type, false, shape, values);
    }

    /** The same in column-major order, from row-major values of a matrix or an image. */
    static byte[] fortran(String type, int[] shape, double... values) {
        double[] columns = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int rest = i;
            int to = 0;
            for (int d = shape.length - 1; d >= 0; d--) {
                to += rest % shape[d] * product(shape, d);
                rest /= shape[d];
            }
            columns[to] = values[i];
        }
        return of(type, true, shape, columns);
    }

    private static int product(int[] shape, int before) {
        return Arrays.stream(shape, 0, before).reduce(1, (a, b) -> a * b);
    }

    private static byte[] of(String type, boolean fortran, int[] shape, double... values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(8 * values.length)
                        .order(
                                type.startsWith(">")
                                        ? ByteOrder.BIG_ENDIAN
                                        : ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            switch (type.substring(1)) {
                case "f8" -> bytes.putDouble(value);
                case "f4" -> bytes.putFloat((float) value);
                case "i8" -> bytes.putLong((long) value);
                case "i4" -> bytes.putInt((int) value);
                case "u1" -> bytes.put((byte) value);
                default -> throw new IllegalArgumentException(type);
            }
        }
        return file(type, fortran, shape, Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** Texts, of a type such as {@code <U10} or {@code |S2}. */
    static byte[] texts(String type, List<String> texts) {
        int length = Integer.parseInt(type.substring(2));
        int unit = type.charAt(1) == 'U' ? 4 : 1;
        ByteBuffer bytes =
                ByteBuffer.allocate(texts.size() * length * unit).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.size(); i++) {
            bytes.position(i * length * unit);
            for (char letter : texts.get(i).toCharArray()) {
                if (unit == 4) {
                    bytes.putInt(letter);
                } else {
                    bytes.put((byte) letter);
                }
            }
        }
        return file(type, false, new int[] {texts.size()}, bytes.array());
    }

    /** What NumPy makes of a list of unlike things. */
    static byte[] objects() {
        return file("|O", false, new int[] {1}, new byte[] {(byte) 0x80, 3});
    }

    private static byte[] file(String type, boolean fortran, int[] shape, byte[] data) {
        String lengths = Arrays.stream(shape).mapToObj(n -> n + ", ").collect(Collectors.joining());
        byte[] header =
                "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }\n"
                        .formatted(type, fortran ? "True" : "False", lengths.trim())
                        .getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(10 + header.length + data.length)
                .put("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1))
                .put((byte) header.length)
                .put((byte) 0)
                .put(header)
                .put(data)
                .array();
    }
}
