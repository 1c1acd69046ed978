package org.topolab.format.torch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.topolab.format.file.FormatException;

/** The bytes of pickles, never more than are there, and the place of a refusal among them. */
final class PickleInput {

    /** Names and structure of a file, in bytes; about 100 000 tensors. */
    static final long MAX_BYTES = 16L << 20;

    /** Names of modules and classes, in bytes. */
    private static final int MAX_LINE = 255;

    /** Control and format characters, lone surrogates, and what has no meaning yet. */
    private static final Pattern HIDDEN = Pattern.compile("\\p{C}");

    private final String where;
    private final InputStream in;
    private final long size;
    private long position;
    private long start;

    /**
     * @param where the file, and what in it
     * @param in buffered
     * @param size bytes that should be there
     */
    PickleInput(String where, InputStream in, long size) {
        this.where = where;
        this.in = in;
        this.size = size;
    }

    /** Bytes read so far. */
    long position() {
        return position;
    }

    /** Reads a byte that begins an operation, where refusals then point. */
    int opcode() throws IOException {
        start = position;
        return u8();
    }

    int u8() throws IOException {
        int next = position < Math.min(size, MAX_BYTES) ? in.read() : -1;
        if (next < 0) {
            throw ended();
        }
        position++;
        return next;
    }

    /** A whole number of 1 to 8 bytes, little-endian, from 0 unless it has all 8. */
    long unsigned(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) u8() << (8 * i);
        }
        return number;
    }

    /** A whole number of 0 to 8 bytes, little-endian, two's complement. */
    long signed(int bytes) throws IOException {
        int unused = Long.SIZE - 8 * bytes;
        return bytes == 0 ? 0 : unsigned(bytes) << unused >> unused;
    }

    /** A whole number of so many bytes; beyond 64 bits, only the one that begins old files. */
    Number whole(long bytes) throws IOException {
        if (bytes <= Long.BYTES) {
            return signed((int) bytes);
        }
        BigInteger magic = LegacyCheckpoint.MAGIC;
        boolean known =
                bytes == LegacyCheckpoint.MAGIC_BYTES
                        && signed(Long.BYTES) == magic.longValue()
                        && unsigned(2) == magic.shiftRight(Long.SIZE).longValue();
        if (!known) {
            throw refuse(
                    "a whole number of %d bytes".formatted(bytes),
                    "at most " + Long.BYTES,
                    Torch.EXPORT);
        }
        return magic;
    }

    /** A real number of 64 bits, which pickles store big-endian. */
    double float64() throws IOException {
        return Double.longBitsToDouble(Long.reverseBytes(signed(8)));
    }

    /** Up to the line feed, which is left out. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = u8(); next != '\n'; next = u8()) {
            if (line.length() == MAX_LINE) {
                throw refuse("a name of more than 255 bytes", "a shorter one", Torch.AGAIN);
            }
            line.append((char) next);
        }
        return printable(line.toString());
    }

    /** A text of so many bytes in UTF-8. */
    String text(long count) throws IOException {
        byte[] bytes = bytes(count);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw refuse("a text that is not UTF-8", "texts in UTF-8", Torch.EXPORT);
        }
    }

    /** So many bytes; memory is taken as they come, not as they are announced. */
    byte[] bytes(long count) throws IOException {
        expect(count);
        byte[] bytes = in.readNBytes((int) count);
        if (bytes.length < count) {
            throw ended();
        }
        position += count;
        return bytes;
    }

    /** Refuses if so many bytes cannot follow. */
    void expect(long count) throws FormatException {
        if (count < 0 || count > Math.min(size, MAX_BYTES) - position) {
            throw ended();
        }
    }

    private FormatException ended() {
        return size > MAX_BYTES
                ? refuse(
                        "more than %d bytes of names and structure".formatted(MAX_BYTES),
                        "at most that",
                        Torch.EXPORT)
                : refuse(
                        "the end after %d bytes".formatted(size),
                        "more of what begins here",
                        Torch.AGAIN);
    }

    /** Without what would disturb a message. */
    static String printable(String text) {
        String visible = HIDDEN.matcher(text).replaceAll("?");
        return visible.length() <= MAX_LINE ? visible : visible.substring(0, MAX_LINE) + "...";
    }

    FormatException refuse(String found, String expected, String remedy) {
        return new FormatException("%s, byte %d".formatted(where, start), found, expected, remedy);
    }
}
