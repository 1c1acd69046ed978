package org.topolab.format.npy;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.topolab.format.file.FormatException;

/**
 * What stands before the numbers: a Python dictionary of descr, fortran_order and shape.
 *
 * @param element kind of numbers or texts
 * @param order byte order of each
 * @param fortran whether the first index runs fastest
 * @param shape length of each dimension
 */
record NpyHeader(NpyElement element, ByteOrder order, boolean fortran, List<Integer> shape) {

    /** Data start at a multiple of this, as the format asks. */
    private static final int ALIGNMENT = 64;

    private static final int PREAMBLE = 10;

    /** NumPy has at most 64 dimensions. */
    private static final int LONGEST_SHAPE = 1 << 10;

    private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");
    private static final Pattern DICTIONARY = Pattern.compile("\\s*\\{(.*)\\}\\s*", Pattern.DOTALL);
    private static final Pattern ENTRY =
            Pattern.compile(
                    "\\G\\s*(?:'(\\w+)'|\"(\\w+)\")\\s*:"
                            + "\\s*('[^']*'|\"[^\"]*\"|\\w+|\\([^()]*\\)|\\[.*\\])\\s*(?:,|$)");
    private static final Pattern SHAPE =
            Pattern.compile("\\(\\s*(?:\\d{1,10}L?\\s*,\\s*)*(?:\\d{1,10}L?\\s*)?\\)");

    /** Magic, version 1.0, length, dictionary and padding, for row-major little-endian numbers. */
    static byte[] encode(NpyType type, int[] shape) {
        return encode(type.code(), shape);
    }

    /**
     * The same for values of another kind.
     *
     * @param code NumPy's, without byte order
     */
    static byte[] encode(String code, int[] shape) {
        String lengths =
                Arrays.stream(shape).mapToObj(n -> n + ", ").collect(Collectors.joining()).trim();
        String tuple = shape.length > 1 ? lengths.substring(0, lengths.length() - 1) : lengths;
        String dictionary =
                "{'descr': '<%s', 'fortran_order': False, 'shape': (%s), }".formatted(code, tuple);
        int unpadded = PREAMBLE + dictionary.length() + 1;
        int padding = Math.floorMod(-unpadded, ALIGNMENT);
        int length = unpadded + padding - PREAMBLE;
        String preamble = "\u0093NUMPY\u0001\u0000" + (char) (length & 0xFF) + (char) (length >> 8);
        return (preamble + dictionary + " ".repeat(padding) + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Length of each dimension. */
    int[] lengths() {
        return shape.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Kind of numbers.
     *
     * @throws FormatException if there are texts
     */
    NpyType numbers(String where) throws FormatException {
        if (element instanceof NpyType numbers) {
            return numbers;
        }
        throw refuse(where, "texts of type " + element.code(), "numbers: " + NpyType.codes());
    }

    /** Number of numbers or texts, or Long.MAX_VALUE if it is larger. */
    long count() {
        return count(lengths());
    }

    /** Product of lengths, or Long.MAX_VALUE if it is larger. */
    static long count(int[] shape) {
        if (Arrays.stream(shape).anyMatch(n -> n == 0)) {
            return 0;
        }
        long count = 1;
        for (int length : shape) {
            count = length > Long.MAX_VALUE / count ? Long.MAX_VALUE : count * length;
        }
        return count;
    }

    static NpyHeader parse(String where, String text) throws FormatException {
        Map<String, String> entries = entries(where, text);
        if (!entries.keySet().equals(KEYS)) {
            throw refuse(
                    where, "the header keys " + entries.keySet(), "descr, fortran_order, shape");
        }
        String descr = unquoted(entries.get("descr"));
        String order = descr.isEmpty() ? "" : descr.substring(0, 1);
        NpyElement element =
                NpyElement.of(descr.replaceFirst("^[<>|=]", ""))
                        .orElseThrow(() -> unread(where, descr));
        if (element.ordered() && !order.equals("<") && !order.equals(">")) {
            throw refuse(where, "type %s without byte order".formatted(descr), "'<' or '>'");
        }
        String fortran = entries.get("fortran_order");
        if (!fortran.equals("True") && !fortran.equals("False")) {
            throw refuse(where, "fortran_order " + fortran, "True or False");
        }
        return new NpyHeader(
                element,
                order.equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                fortran.equals("True"),
                shape(where, entries.get("shape")));
    }

    private static FormatException unread(String where, String descr) {
        return refuse(
                where,
                descr.endsWith("O")
                        ? "Python objects (type %s)".formatted(descr)
                        : "numbers of type " + descr,
                "numbers or texts: " + NpyType.codes() + ", U or S");
    }

    private static Map<String, String> entries(String where, String text) throws FormatException {
        Matcher dictionary = DICTIONARY.matcher(text);
        if (!dictionary.matches()) {
            throw refuse(where, "a header that is no dictionary", "{'descr': ...}");
        }
        String body = dictionary.group(1).strip();
        Matcher entry = ENTRY.matcher(body);
        Map<String, String> entries = new HashMap<>();
        int end = 0;
        while (entry.find()) {
            String key = entry.group(1) == null ? entry.group(2) : entry.group(1);
            if (entries.put(key, entry.group(3)) != null) {
                throw refuse(where, "the header key " + key + " twice", "each once");
            }
            end = entry.end();
        }
        if (end != body.length()) {
            throw refuse(where, "'%s' in the header".formatted(body.substring(end)), "key: value");
        }
        return entries;
    }

    private static String unquoted(String text) {
        boolean quoted = text.startsWith("'") || text.startsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static List<Integer> shape(String where, String tuple) throws FormatException {
        if (tuple.length() > LONGEST_SHAPE) {
            throw refuse(
                    where,
                    "a shape of %d characters".formatted(tuple.length()),
                    "at most " + LONGEST_SHAPE);
        }
        if (!SHAPE.matcher(tuple).matches()) {
            throw refuse(where, "the shape " + tuple, "a tuple of lengths");
        }
        try {
            return Pattern.compile("\\d+")
                    .matcher(tuple)
                    .results()
                    .map(digits -> Integer.valueOf(digits.group()))
                    .toList();
        } catch (NumberFormatException e) {
            throw new FormatException(
                    where, "the shape " + tuple, "lengths below 2^31", "save it in parts", e);
        }
    }

    private static FormatException refuse(String where, String found, String expected) {
        return new FormatException(
                where, found, expected, "save it with numpy.save(file, array.astype('<f4'))");
    }
}
