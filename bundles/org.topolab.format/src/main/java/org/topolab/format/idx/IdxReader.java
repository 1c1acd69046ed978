package org.topolab.format.idx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

/** Reads one IDX array from unpacked bytes. */
final class IdxReader {

    private static final int UNSIGNED_BYTE = 0x08;
    private static final Map<Integer, String> OTHER_TYPES =
            Map.of(
                    0x09, "signed bytes",
                    0x0B, "16-bit integers",
                    0x0C, "32-bit integers",
                    0x0D, "32-bit floats",
                    0x0E, "64-bit floats");
    private static final String AGAIN = "download or copy it again";

    private final String where;
    private final InputStream in;
    private final long most;
    private final long exact;
    private final MessageDigest digest = Sha256.digest();

    /**
     * @param where name for messages
     * @param in unpacked bytes
     * @param most number of bytes there can be at most
     * @param exact number of bytes there are, or -1 if that is not known
     */
    IdxReader(String where, InputStream in, long most, long exact) {
        this.where = where;
        this.in = in;
        this.most = most;
        this.exact = exact;
    }

    IdxArray read(int rank) throws IOException {
        checkMagic(bytes(4, 4, 0), rank);
        int header = 4 + 4 * rank;
        ByteBuffer lengths = ByteBuffer.wrap(bytes(4 * rank, header, 4));
        int[] shape = new int[rank];
        for (int d = 0; d < rank; d++) {
            shape[d] = lengths.getInt();
        }
        int count = count(shape, header);
        byte[] values = bytes(count, header + (long) count, header);
        if (in.read() >= 0) {
            throw refuse(
                    "more bytes than that after the header",
                    "%d for shape %s".formatted(count, Arrays.toString(shape)));
        }
        return new IdxArray(shape, values, Sha256.hex(digest));
    }

    private void checkMagic(byte[] magic, int rank) throws FormatException {
        if (magic[0] != 0 || magic[1] != 0 || magic[3] < 1) {
            throw new FormatException(
                    where,
                    "the first bytes %02x %02x %02x %02x"
                            .formatted(magic[0], magic[1], magic[2], magic[3]),
                    "00 00 08 %02x of an IDX file".formatted(rank),
                    "check that this is the right file");
        }
        if (magic[2] != UNSIGNED_BYTE) {
            throw new FormatException(
                    where,
                    OTHER_TYPES.getOrDefault(
                            (int) magic[2], "values of type 0x%02x".formatted(magic[2])),
                    "unsigned bytes (type 0x08)",
                    "convert the file to unsigned bytes");
        }
        if (magic[3] != rank) {
            throw new FormatException(
                    where,
                    "%d dimensions".formatted(magic[3]),
                    "%d%s".formatted(rank, rank == 1 ? " (labels)" : rank == 3 ? " (images)" : ""),
                    "check that images and labels are not exchanged");
        }
    }

    /** Number of values, once it is known that they can be there. */
    private int count(int[] shape, int header) throws FormatException {
        long count = 1;
        for (int length : shape) {
            if (length < 1) {
                throw refuse(
                        "shape " + Arrays.toString(shape),
                        "lengths from 1 to " + Integer.MAX_VALUE);
            }
            count *= length; // stays below 2^62: checked after each factor
            if (count + header > most || count > Integer.MAX_VALUE - 8) {
                throw refuse(
                        "shape %s in a file of at most %d bytes"
                                .formatted(Arrays.toString(shape), most),
                        "as many bytes as that, below 2 GiB");
            }
        }
        if (exact >= 0 && count + header != exact) {
            throw refuse(
                    "%d bytes after the header".formatted(exact - header),
                    "%d for shape %s".formatted(count, Arrays.toString(shape)));
        }
        return (int) count;
    }

    private byte[] bytes(int count, long end, long start) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw refuse(
                    "the end after %d bytes".formatted(start + bytes.length),
                    "at least %d".formatted(end));
        }
        digest.update(bytes);
        return bytes;
    }

    private FormatException refuse(String found, String expected) {
        return new FormatException(where, found, expected, AGAIN);
    }
}
