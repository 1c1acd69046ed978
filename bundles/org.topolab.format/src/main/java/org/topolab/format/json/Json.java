package org.topolab.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.topolab.format.file.FormatException;

/**
 * Plain values as JSON (RFC 8259), through Jackson's streaming parser; no object is ever made by
 * class name.
 *
 * <p>Values are maps with text keys, lists, texts, whole numbers (Long when read), real numbers
 * (Double when read), booleans, and {@code Optional.empty()} for JSON's null. Numbers are written
 * with the fewest digits that are read back as the same number. JSON has no word for what is not
 * finite: NaN and the infinities are written as the texts "NaN", "Infinity", "-Infinity".
 *
 * <p>Members are written in the order of their map: give maps that have one.
 */
public final class Json {

    /** Deepest nesting that is read or written. */
    public static final int MAX_DEPTH = 100;

    /** Longest file that is read, in bytes. */
    public static final long MAX_BYTES = 256L << 20;

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxDocumentLength(MAX_BYTES)
                                    .maxNumberLength(400)
                                    .build())
                    .build();

    private Json() {}

    /**
     * Several indented lines, the last one ended.
     *
     * @throws IllegalArgumentException if something in it is not a plain value; the message says
     *     where
     */
    public static String write(Object value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(separators).withObjectIndenter(indenter);
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(printer);
            new PlainWriter(out).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return text.append('\n').toString();
    }

    /**
     * One line without its end, for logs of one value a line.
     *
     * @throws IllegalArgumentException if something in it is not a plain value; the message says
     *     where
     */
    public static String writeLine(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            new PlainWriter(out).write(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return text.toString();
    }

    /**
     * Reads one value; maps and lists are read-only.
     *
     * @throws FormatException if the text is not JSON, nests deeper than {@value #MAX_DEPTH}, says
     *     a name twice, or holds a number that no Long or finite Double can hold
     */
    public static Object read(String text) throws FormatException {
        return read("JSON text", text);
    }

    /**
     * As {@link #read(String)}.
     *
     * @param where name for messages
     */
    public static Object read(String where, String text) throws FormatException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return read(where, parser, PlainReader::read);
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
    }

    /**
     * Reads one value; maps and lists are read-only.
     *
     * @throws FormatException if the file is longer than {@value #MAX_BYTES} bytes or not as {@link
     *     #read(String)} expects
     */
    public static Object read(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > MAX_BYTES) {
            throw new FormatException(
                    file.toString(),
                    bytes + " bytes",
                    "at most " + MAX_BYTES + " bytes of JSON",
                    "check that this is the right file");
        }
        try (var in = Files.newInputStream(file);
                JsonParser parser = FACTORY.createParser(in)) {
            return read(file.toString(), parser, PlainReader::read);
        }
    }

    /**
     * Reads the beginning of a map and nothing behind it, however long the file is.
     *
     * @param before name of the first member that is not read; all are read if there is none
     * @throws FormatException if the beginning is not that of a map as {@link #read(String)}
     *     expects it
     */
    public static Map<String, Object> head(Path file, String before) throws IOException {
        try (var in = Files.newInputStream(file);
                JsonParser parser = FACTORY.createParser(in)) {
            return read(file.toString(), parser, reader -> reader.head(before));
        }
    }

    private interface Reading<T> {
        T of(PlainReader reader) throws IOException;
    }

    private static <T> T read(String where, JsonParser parser, Reading<T> reading)
            throws IOException {
        try {
            return reading.of(new PlainReader(parser));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw new FormatException(
                    "%s line %d column %d".formatted(where, at.getLineNr(), at.getColumnNr()),
                    e.getOriginalMessage(),
                    "one JSON value",
                    "correct it there, or write the file again",
                    e);
        }
    }
}
