package org.topolab.format.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;

/** Reads one array from an NPY file, never past what the file's length allows. */
final class NpyReader {

    private static final String AGAIN = "copy or save the file again";

    private final String where;
    private final FileChannel channel;

    NpyReader(String where, FileChannel channel) {
        this.where = where;
        this.channel = channel;
    }

    NumberArray read() throws IOException {
        int start = dataStart();
        byte[] text = bytes(start - (int) channel.position());
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
                    AGAIN);
        }
        if (found > Integer.MAX_VALUE - 8) {
            throw new FormatException(
                    where, found + " bytes of numbers", "less than 2 GiB", "save it in parts");
        }
        byte[] data = bytes((int) found);
        byte[] rows = header.fortran() ? RowMajor.of(data, header) : data;
        ByteBuffer ordered = ByteBuffer.wrap(rows).order(header.order());
        return new NumberArray(header.type().numbers(), header.lengths(), ordered);
    }

    /** Offset of the first number; leaves the channel at the start of the header. */
    private int dataStart() throws IOException {
        long length = NpyPreamble.headerLength(where, this::bytes);
        long start = channel.position() + length;
        if (start > channel.size() || start > Integer.MAX_VALUE) {
            throw new FormatException(
                    where,
                    "a header of %d bytes in a file of %d".formatted(length, channel.size()),
                    "a header that ends in the file",
                    AGAIN);
        }
        return (int) start;
    }

    private byte[] bytes(int count) throws IOException {
        if (count > channel.size() - channel.position()) {
            throw new FormatException(
                    where,
                    "the end after %d bytes".formatted(channel.size()),
                    "at least %d".formatted(channel.position() + count),
                    AGAIN);
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new FormatException(
                        where, "a file that became shorter", "it to stay as it is", AGAIN);
            }
        }
        return bytes.array();
    }
}
