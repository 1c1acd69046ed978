package org.topolab.format.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.topolab.api.model.Tensor;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.file.FormatException;
import org.topolab.format.internal.FileBytes;

/**
 * Reads NPY 1.0 to 3.0 and writes 1.0: one array of numbers or texts in a file, as {@code
 * numpy.load} reads it.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">format</a>
 */
public final class Npy {

    static final String AGAIN = "copy or save the file again";

    private static final int CHUNK = 1 << 14;

    private Npy() {}

    /**
     * Writes float32 numbers, little-endian, row-major.
     *
     * @param file where, completely or not at all
     * @param shape length of each dimension; empty for a single number
     * @param values as many as the shape says
     */
    public static void write(Path file, int[] shape, float[] values) throws IOException {
        check(shape, values.length);
        write(file, NpyType.F4, shape, values.length, (b, i) -> b.putFloat(values[i]));
    }

    /**
     * Writes int32 numbers, little-endian, row-major.
     *
     * @param file where, completely or not at all
     * @param shape length of each dimension; empty for a single number
     * @param values as many as the shape says
     */
    public static void write(Path file, int[] shape, int[] values) throws IOException {
        check(shape, values.length);
        write(file, NpyType.I4, shape, values.length, (b, i) -> b.putInt(values[i]));
    }

    /** Writes a tensor as float32, little-endian, row-major; completely or not at all. */
    public static void write(Path file, Tensor tensor) throws IOException {
        write(file, NpyType.F4, tensor.shape(), tensor.size(), (b, i) -> b.putFloat(tensor.get(i)));
    }

    private static void write(
            Path file, NpyType type, int[] shape, int size, ObjIntConsumer<ByteBuffer> put)
            throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    out.write(NpyHeader.encode(type, shape));
                    numbers(out, type, size, put);
                });
    }

    private static void numbers(
            OutputStream out, NpyType type, int size, ObjIntConsumer<ByteBuffer> put)
            throws IOException {
        ByteBuffer chunk =
                ByteBuffer.allocate(CHUNK * type.numbers().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
            put.accept(chunk, i);
            if (!chunk.hasRemaining() || i == size - 1) {
                out.write(chunk.array(), 0, chunk.position());
                chunk.clear();
            }
        }
    }

    private static void check(int[] shape, int size) {
        if (NpyHeader.count(shape) != size) {
            throw new IllegalArgumentException(
                    "shape %s needs %s values, found %d"
                            .formatted(Arrays.toString(shape), NpyHeader.count(shape), size));
        }
    }

    /**
     * Reads an array of b1, i1, u1, i2, u2, i4, u4, i8, u8, f2, f4 or f8, of either byte order,
     * row- or column-major.
     *
     * @throws FormatException if the file is foreign, of another type, or not exactly as long as
     *     its header says; nothing is allocated before that is known
     */
    public static NumberArray read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            String where = file.toString();
            FileBytes bytes = new FileBytes(where, channel, AGAIN);
            return new NpyReader(where, bytes::read, channel.size()).read().numbers();
        }
    }

    /**
     * Reads an array of numbers as {@link #read} does, or of texts, from memory.
     *
     * @param where name of the file, for messages
     * @param file all of it
     * @throws FormatException as {@link #read}
     */
    public static NpyArray parse(String where, byte[] file) throws IOException {
        return new NpyReader(where, new MemoryBytes(where, file)::read, file.length).read();
    }
}
