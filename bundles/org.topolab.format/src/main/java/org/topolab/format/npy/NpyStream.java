package org.topolab.format.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.FormatException;

/**
 * Reads one row-major array number by number from a stream, in memory for a few: for arrays that
 * are larger than what is made of them, or lie in an archive. Never reads past what the header
 * says.
 */
public final class NpyStream {

    /** Longer ones are only needed for records, which are not read. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final int CHUNK = 1 << 13;

    private final String where;
    private final InputStream in;
    private final NpyHeader header;
    private final NpyType type;
    private final ByteBuffer chunk;
    private long left;

    /**
     * Reads the header.
     *
     * @param where name for messages
     * @param in the file from its first byte on; stays open
     * @throws FormatException if the file is foreign, of a type that {@link Npy#read} refuses, or
     *     column-major
     */
    public NpyStream(String where, InputStream in) throws IOException {
        this.where = where;
        this.in = in;
        long length = NpyPreamble.headerLength(where, this::bytes);
        if (length > LONGEST_HEADER) {
            throw new FormatException(
                    where,
                    "a header of %d bytes".formatted(length),
                    "at most %d".formatted(LONGEST_HEADER),
                    Npy.AGAIN);
        }
        String text = new String(bytes((int) length), StandardCharsets.ISO_8859_1);
        this.header = NpyHeader.parse(where, text);
        if (header.fortran() && header.shape().size() > 1) {
            throw new FormatException(
                    where,
                    "an array in column-major order",
                    "row-major order",
                    "save it with numpy.save(file, numpy.ascontiguousarray(array))");
        }
        this.type = header.numbers(where);
        this.left = header.count();
        this.chunk = ByteBuffer.allocate(CHUNK * type.numbers().bytes()).order(header.order());
        chunk.limit(0);
    }

    /** Kind of numbers. */
    public NumberType type() {
        return type.numbers();
    }

    /** Length of each dimension; a copy. */
    public int[] shape() {
        return header.lengths();
    }

    /**
     * Reads the next numbers into an array.
     *
     * @param numbers filled; 64-bit whole numbers are rounded
     * @throws FormatException if the file ends before
     * @throws IllegalStateException if the array has no more so many numbers
     */
    public void read(double[] numbers) throws IOException {
        if (numbers.length > left) {
            throw new IllegalStateException(
                    "%s: %d numbers are asked for, %d are left"
                            .formatted(where, numbers.length, left));
        }
        int bytes = type.numbers().bytes();
        for (int i = 0; i < numbers.length; i++) {
            if (!chunk.hasRemaining()) {
                fill((int) Math.min(CHUNK, left - i) * bytes);
            }
            numbers[i] = type.numbers().number(chunk, chunk.position() / bytes);
            chunk.position(chunk.position() + bytes);
            type.check(where, numbers[i]);
        }
        left -= numbers.length;
    }

    /**
     * Makes sure that all was read and nothing follows.
     *
     * @throws FormatException if the file goes on
     * @throws IllegalStateException if numbers are left
     */
    public void end() throws IOException {
        if (left > 0) {
            throw new IllegalStateException("%s: %d numbers are left".formatted(where, left));
        }
        if (in.read() >= 0) {
            throw new FormatException(
                    where,
                    "more bytes after the last number",
                    "%d numbers of %s and the end".formatted(header.count(), type.code()),
                    Npy.AGAIN);
        }
    }

    private void fill(int count) throws IOException {
        chunk.clear();
        int read = in.readNBytes(chunk.array(), 0, count);
        if (read < count) {
            throw ended();
        }
        chunk.limit(count);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw ended();
        }
        return bytes;
    }

    private FormatException ended() {
        return new FormatException(
                where, "the end of the file", "more, as its header says", Npy.AGAIN);
    }
}
