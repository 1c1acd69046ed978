package org.topolab.format.hdf5;

/**
 * Unpacks LZF: a byte below 32 is followed by so many bytes and one; any other tells a length and,
 * with the next bytes, how far back in what is unpacked a copy begins.
 *
 * @see <a href="http://oldhome.schmorp.de/marc/liblzf.html">LibLZF</a>
 */
final class Lzf {

    private static final int LITERAL = 32;

    /** The length that says that a byte with more of it follows. */
    private static final int LONG = 7;

    private Lzf() {}

    /**
     * Unpacks.
     *
     * @param bytes how many come out
     * @throws IndexOutOfBoundsException if more or fewer come out, or a copy begins before them
     */
    static byte[] unpack(byte[] packed, int bytes) {
        byte[] out = new byte[bytes];
        int in = 0;
        int at = 0;
        while (in < packed.length) {
            int control = Byte.toUnsignedInt(packed[in++]);
            if (control < LITERAL) {
                int length = control + 1;
                System.arraycopy(packed, in, out, at, length);
                in += length;
                at += length;
            } else {
                int length = control >> 5;
                if (length == LONG) {
                    length += Byte.toUnsignedInt(packed[in++]);
                }
                int from = at - ((control & 31) << 8) - 1 - Byte.toUnsignedInt(packed[in++]);
                for (int end = at + length + 2; at < end; at++, from++) {
                    out[at] = out[from];
                }
            }
        }
        if (at != bytes) {
            throw new IndexOutOfBoundsException("%d bytes instead of %d".formatted(at, bytes));
        }
        return out;
    }
}
