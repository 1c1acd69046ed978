package org.topolab.format.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes many small arrays, NPY 1.0, little-endian, row-major, each into a file of its own that is
 * not forced to the disk: for a folder that is given its name when all are there. A single file
 * that people look at is written by {@link Npy}.
 */
public final class NpyWriter {

    private static final int BYTES_EACH = 4;

    private NpyWriter() {}

    /**
     * Writes float32 numbers.
     *
     * @param file where; replaced if it is there
     * @param shape length of each dimension; empty for a single number
     * @param values as many as the shape says
     */
    public static void floats(Path file, int[] shape, float[] values) throws IOException {
        check(shape, values.length);
        byte[] header = NpyHeader.encode(NpyType.F4, shape);
        write(file, header, values.length, bytes -> bytes.asFloatBuffer().put(values));
    }

    /**
     * Writes int32 numbers.
     *
     * @param file where; replaced if it is there
     * @param values [values]
     */
    public static void ints(Path file, int[] values) throws IOException {
        byte[] header = NpyHeader.encode(NpyType.I4, new int[] {values.length});
        write(file, header, values.length, bytes -> bytes.asIntBuffer().put(values));
    }

    /**
     * Writes texts, NumPy's {@code U}.
     *
     * @param file where; replaced if it is there
     * @param texts [texts]
     */
    public static void texts(Path file, List<String> texts) throws IOException {
        int[][] points =
                texts.stream().map(text -> text.codePoints().toArray()).toArray(int[][]::new);
        int longest = Math.max(1, Arrays.stream(points).mapToInt(p -> p.length).max().orElse(0));
        byte[] header = NpyHeader.encode("U" + longest, new int[] {texts.size()});
        write(
                file,
                header,
                Math.multiplyExact(longest, points.length),
                bytes -> {
                    for (int[] text : points) {
                        for (int i = 0; i < longest; i++) {
                            bytes.putInt(i < text.length ? text[i] : 0);
                        }
                    }
                });
    }

    /**
     * Writes a file.
     *
     * @param values how many, of four bytes each
     * @param put puts them behind the header
     */
    private static void write(Path file, byte[] header, int values, Consumer<ByteBuffer> put)
            throws IOException {
        byte[] all =
                Arrays.copyOf(
                        header,
                        Math.addExact(header.length, Math.multiplyExact(values, BYTES_EACH)));
        put.accept(ByteBuffer.wrap(all).position(header.length).order(ByteOrder.LITTLE_ENDIAN));
        Files.write(file, all);
    }

    private static void check(int[] shape, int size) {
        if (NpyHeader.count(shape) != size) {
            throw new IllegalArgumentException(
                    "shape %s needs %s values, found %d"
                            .formatted(Arrays.toString(shape), NpyHeader.count(shape), size));
        }
    }
}
