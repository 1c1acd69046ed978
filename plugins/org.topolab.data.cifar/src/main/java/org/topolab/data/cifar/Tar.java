package org.topolab.data.cifar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.topolab.format.file.FormatException;

/**
 * The files of a tar archive one after the other, none of them written anywhere. Once {@link #next}
 * has returned a file, this stream is its content.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">POSIX pax,
 *     "ustar Interchange Format"</a>
 */
final class Tar extends InputStream {

    private static final int BLOCK = 512;
    private static final int NAME_END = 100;
    private static final int SIZE = 124;
    private static final int SUM = 148;
    private static final int TYPE = 156;

    private final String where;
    private final InputStream in;
    private long left;
    private long padding;

    /**
     * @param name path inside the archive, as written there
     * @param size bytes of the content
     */
    record Entry(String name, long size) {}

    /**
     * @param where name for messages
     * @param in the unpacked archive, which stays open
     */
    Tar(String where, InputStream in) {
        this.where = where;
        this.in = in;
    }

    /**
     * Goes to the next plain file, over folders, links and the rest of the current file.
     *
     * @return the file; empty at the end
     * @throws FormatException if this is no tar archive or it is damaged
     */
    Optional<Entry> next() throws IOException {
        while (true) {
            in.skipNBytes(left + padding);
            byte[] header = in.readNBytes(BLOCK);
            if (header.length == 0 || (header.length == BLOCK && header[0] == 0)) {
                left = 0;
                padding = 0;
                return Optional.empty();
            }
            checkSum(header);
            left = octal(header, SIZE, 12);
            padding = (BLOCK - left % BLOCK) % BLOCK;
            if (header[TYPE] == '0' || header[TYPE] == 0) {
                return Optional.of(new Entry(name(header), left));
            }
        }
    }

    private static String name(byte[] header) {
        int end = 0;
        while (end < NAME_END && header[end] != 0) {
            end++;
        }
        return new String(header, 0, end, StandardCharsets.UTF_8);
    }

    /** The sum of the header's bytes, its own eight counted as blanks. */
    private void checkSum(byte[] header) throws IOException {
        if (header.length < BLOCK) {
            throw new EOFException("end inside a header");
        }
        int sum = 8 * ' ';
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= SUM && i < SUM + 8 ? 0 : Byte.toUnsignedInt(header[i]);
        }
        if (sum != octal(header, SUM, 8)) {
            throw notTar();
        }
    }

    private long octal(byte[] header, int from, int length) throws FormatException {
        String digits =
                new String(header, from, length, StandardCharsets.ISO_8859_1)
                        .replace('\0', ' ')
                        .trim();
        if (!digits.matches("[0-7]{1,11}")) {
            throw notTar();
        }
        return Long.parseLong(digits, 8);
    }

    private FormatException notTar() {
        return new FormatException(
                where,
                "bytes that are no header of a tar archive",
                "a tar archive, gzipped",
                "download it again");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("end inside a file");
        }
        left -= count;
        return count;
    }
}
