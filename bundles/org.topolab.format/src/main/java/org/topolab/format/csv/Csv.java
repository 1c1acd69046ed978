package org.topolab.format.csv;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.topolab.format.file.FormatException;

/**
 * Tables as comma-separated text: quoted as in RFC 4180, UTF-8, one header line. Lines are written
 * with a line feed alone, which numpy, pandas and line tools all read; both kinds of ends are read.
 */
public final class Csv {

    private Csv() {}

    /**
     * One line, ended by a line feed.
     *
     * @param cells texts, whole numbers, real numbers, booleans
     * @throws IllegalArgumentException if there is no cell or one is of another kind
     */
    public static String line(List<?> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("CSV line: found no cell, expected at least 1");
        }
        String line = cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n"));
        return line.equals("\n") ? "\"\"\n" : line; // else an empty line, which readers skip
    }

    /**
     * A number with the fewest digits that are read back as the same number: {@code 0.1}, {@code
     * 1.0E-5}; {@code nan}, {@code inf}, {@code -inf}. The same on every Java version.
     */
    public static String number(double value) {
        return Double.isFinite(value) ? NumberOutput.toString(value, true) : word(value);
    }

    /** As {@link #number(double)}, with the fewest digits for a float. */
    public static String number(float value) {
        return Float.isFinite(value) ? NumberOutput.toString(value, true) : word(value);
    }

    /**
     * Reads a number as {@link #number(double)} writes it; an empty text is NaN.
     *
     * @throws NumberFormatException if it is none
     */
    public static double number(String text) {
        return switch (text) {
            case "", "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /**
     * Reads a table.
     *
     * @throws FormatException if the file is not UTF-8, has no header, a quote is not closed, or a
     *     line has more or fewer cells than the header
     */
    public static CsvTable read(Path file) throws IOException {
        try {
            return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new FormatException(
                    file.toString(),
                    "bytes that are not UTF-8",
                    "comma-separated text in UTF-8",
                    "save it as UTF-8",
                    e);
        }
    }

    /**
     * Reads a table from text.
     *
     * @param where name for messages
     * @throws FormatException as {@link #read(Path)}
     */
    public static CsvTable read(String where, String text) throws FormatException {
        return new CsvParser(where, text).table();
    }

    private static String cell(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Double real) {
            return number(real);
        }
        if (value instanceof Float real) {
            return number(real);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "CSV cell: found %s, expected a text, number or boolean"
                        .formatted(value == null ? "null" : "a " + value.getClass().getName()));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String word(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value > 0 ? "inf" : "-inf";
    }
}
