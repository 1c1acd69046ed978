package org.topolab.format.npy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.topolab.format.file.FormatException;

/**
 * Texts of one greatest length, shorter ones filled up with NUL.
 *
 * @param unicode whether they consist of UTF-32 code units, not of bytes
 * @param length greatest length, in code units or bytes, at least 1
 */
record NpyText(boolean unicode, int length) implements NpyElement {

    private static final Pattern CODE = Pattern.compile("([US])([1-9]\\d{0,8})");
    private static final int UNIT = 4;

    static Optional<NpyElement> of(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(
                        new NpyText(parts.group(1).equals("U"), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String code() {
        return (unicode ? "U" : "S") + length;
    }

    @Override
    public long bytes() {
        return unicode ? (long) UNIT * length : length;
    }

    @Override
    public boolean ordered() {
        return unicode;
    }

    /**
     * One text without what it was filled up with; bytes are read as UTF-8.
     *
     * @throws FormatException if a code unit is no character
     */
    String text(String where, ByteBuffer data, int index) throws FormatException {
        int from = Math.toIntExact(index * bytes());
        int end = length;
        while (end > 0 && unit(data, from, end - 1) == 0) {
            end--;
        }
        if (!unicode) {
            return StandardCharsets.UTF_8.decode(data.slice(from, end)).toString();
        }
        StringBuilder text = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            int unit = unit(data, from, i);
            if (!Character.isValidCodePoint(unit)) {
                throw new FormatException(
                        where,
                        "the code unit %d in text %d".formatted(unit, index),
                        "Unicode characters",
                        Npy.AGAIN);
            }
            text.appendCodePoint(unit);
        }
        return text.toString();
    }

    private int unit(ByteBuffer data, int from, int i) {
        return unicode ? data.getInt(from + UNIT * i) : data.get(from + i);
    }
}
