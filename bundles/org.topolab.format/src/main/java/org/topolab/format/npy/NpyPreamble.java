package org.topolab.format.npy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.topolab.format.file.FormatException;

/** What stands before the header: magic, version and the header's length. */
final class NpyPreamble {

    private static final byte[] MAGIC = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);

    private NpyPreamble() {}

    /** The next bytes of a file. */
    @FunctionalInterface
    interface Bytes {

        /** As many as asked for, or an exception. */
        byte[] next(int count) throws IOException;
    }

    /** Length of the header in bytes, after it read what stands before it. */
    static long headerLength(String where, Bytes bytes) throws IOException {
        if (!Arrays.equals(bytes.next(MAGIC.length), MAGIC)) {
            throw new FormatException(
                    where,
                    "a file that does not begin with \\x93NUMPY",
                    "an array in NPY format",
                    "save it with numpy.save");
        }
        byte[] version = bytes.next(2);
        if (version[0] < 1 || version[0] > 3 || version[1] != 0) {
            throw new FormatException(
                    where,
                    "format version %d.%d".formatted(version[0] & 0xff, version[1] & 0xff),
                    "1.0, 2.0 or 3.0",
                    "save it with numpy.lib.format.write_array(file, array, version=(1, 0))");
        }
        long length = 0;
        byte[] little = bytes.next(version[0] == 1 ? 2 : 4);
        for (int i = little.length - 1; i >= 0; i--) {
            length = length << 8 | Byte.toUnsignedLong(little[i]);
        }
        return length;
    }
}
