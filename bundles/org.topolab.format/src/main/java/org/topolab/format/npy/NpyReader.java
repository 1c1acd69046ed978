package org.topolab.format.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;
import org.topolab.format.internal.FileBytes;
import org.topolab.format.internal.Rows;

/** Reads one array from an NPY file, never past what the file's length allows. */
final class NpyReader {

    private final String where;
    private final FileChannel channel;
    private final FileBytes file;
    private long position;

    NpyReader(String where, FileChannel channel) {
        this.where = where;
        this.channel = channel;
        this.file = new FileBytes(where, channel, Npy.AGAIN);
    }

    NumberArray read() throws IOException {
        int start = dataStart();
        byte[] text = bytes(start - (int) position);
        NpyHeader header = NpyHeader.parse(where, new String(text, StandardCharsets.ISO_8859_1));
        long count = header.count();
        long found = channel.size() - start;
        if (count != found / header.type().bytes() || found % header.type().bytes() != 0) {
            throw new FormatException(
                    where,
                    found + " bytes of numbers",
                    "%d for shape %s of %s"
                            .formatted(
                                    Math.min(count, Long.MAX_VALUE / 8) * header.type().bytes(),
                                    header.shape(),
                                    header.type().code()),
                    Npy.AGAIN);
        }
        if (found > Integer.MAX_VALUE - 8) {
            throw new FormatException(
                    where, found + " bytes of numbers", "less than 2 GiB", "save it in parts");
        }
        byte[] data = bytes((int) found);
        ByteBuffer ordered =
                ByteBuffer.wrap(header.fortran() ? rows(data, header) : data).order(header.order());
        return new NumberArray(header.type().numbers(), header.lengths(), ordered);
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
        return Rows.of(data, header.type().bytes(), 0, shape, strides);
    }

    /** Offset of the first number; the header is read next. */
    private int dataStart() throws IOException {
        long length = NpyPreamble.headerLength(where, this::bytes);
        long start = position + length;
        if (start > channel.size() || start > Integer.MAX_VALUE) {
            throw new FormatException(
                    where,
                    "a header of %d bytes in a file of %d".formatted(length, channel.size()),
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
