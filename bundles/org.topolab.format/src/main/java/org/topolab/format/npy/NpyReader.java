package org.topolab.format.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.topolab.format.file.FormatException;
import org.topolab.format.internal.Rows;

/** Reads one array from an NPY file, never past what the file's length allows. */
final class NpyReader {

    private final String where;
    private final Bytes file;
    private final long size;
    private long position;

    /** The bytes of a file by their place. */
    @FunctionalInterface
    interface Bytes {

        /** So many from a place on: a buffer of an array that has nothing else. */
        ByteBuffer read(long position, int count) throws IOException;
    }

    /**
     * @param where name for messages
     * @param size bytes of the file
     */
    NpyReader(String where, Bytes file, long size) {
        this.where = where;
        this.file = file;
        this.size = size;
    }

    NpyArray read() throws IOException {
        int start = dataStart();
        byte[] text = bytes(start - (int) position);
        NpyHeader header = NpyHeader.parse(where, new String(text, StandardCharsets.ISO_8859_1));
        long count = header.count();
        long each = header.element().bytes();
        long found = size - start;
        if (count != found / each || found % each != 0) {
            throw new FormatException(
                    where,
                    found + " bytes of numbers",
                    "%d for shape %s of %s"
                            .formatted(
                                    count > Long.MAX_VALUE / each ? Long.MAX_VALUE : count * each,
                                    header.shape(),
                                    header.element().code()),
                    Npy.AGAIN);
        }
        if (found > Integer.MAX_VALUE - 8) {
            throw new FormatException(
                    where, found + " bytes of numbers", "less than 2 GiB", "save it in parts");
        }
        byte[] data = bytes((int) found);
        ByteBuffer ordered =
                ByteBuffer.wrap(header.fortran() ? rows(data, header) : data).order(header.order());
        if (header.element() instanceof NpyType numbers) {
            for (int i = 0; numbers == NpyType.U8 && i < count; i++) {
                numbers.check(where, numbers.numbers().number(ordered, i));
            }
        }
        return new NpyArray(where, header, ordered);
    }

    /** From column-major order, in which the first index runs fastest. */
    private static byte[] rows(byte[] data, NpyHeader header) {
        int[] shape = header.lengths();
        long[] strides = new long[shape.length];
        long stride = 1;
        for (int d = 0; d < shape.length; d++) {
            strides[d] = stride;
            stride *= shape[d];
        }
        return Rows.of(data, (int) header.element().bytes(), 0, shape, strides);
    }

    /** Offset of the first number; the header is read next. */
    private int dataStart() throws IOException {
        long length = NpyPreamble.headerLength(where, this::bytes);
        long start = position + length;
        if (start > size || start > Integer.MAX_VALUE) {
            throw new FormatException(
                    where,
                    "a header of %d bytes in a file of %d".formatted(length, size),
                    "a header that ends in the file",
                    Npy.AGAIN);
        }
        return (int) start;
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = file.read(position, count).array();
        position += count;
        return bytes;
    }
}
