package org.topolab.core.internal.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.json.Json;

/**
 * What was read of the runs below one folder, as lines of JSON: what the file is; the names of
 * numbers; the entries of recipes, each once; then a list for each run, which gives numbers and
 * entries by their places in those two. Nothing depends on it: one that is damaged, of another
 * format or of another folder is as good as none.
 */
final class IndexFile {

    private static final String KIND = "topolab-run-index";
    private static final long FORMAT = 1;
    private static final long MOST_BYTES = 512L << 20;

    private final Path file;
    private final Path directory;

    /**
     * @param directory the folder that is listed, absolute
     */
    IndexFile(Path file, Path directory) {
        this.file = file;
        this.directory = directory;
    }

    /** A run as it was when its folder had a stamp. */
    record Remembered(Stamp stamp, RunSummary run) {}

    /** What is remembered, by folder; nothing if the file is of no use. */
    Map<Path, Remembered> read() {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            if (Files.size(file) > MOST_BYTES || !head().equals(plain(in.readLine()))) {
                return Map.of();
            }
            List<?> numbers = (List<?>) plain(in.readLine());
            List<Map.Entry<String, String>> entries = entries((List<?>) plain(in.readLine()));
            List<String> lines = in.lines().toList();
            Map<Path, Remembered> runs = new LinkedHashMap<>();
            lines.parallelStream()
                    .map(line -> run(line, numbers, entries))
                    .toList()
                    .forEach(one -> runs.put(one.run().folder(), one));
            return runs;
        } catch (IOException
                | UncheckedIOException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | IllegalArgumentException
                | DateTimeException e) {
            return Map.of(); // it only saves time
        }
    }

    private Remembered run(String line, List<?> numbers, List<Map.Entry<String, String>> entries) {
        try {
            return run((List<?>) plain(line), numbers, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object plain(String line) throws IOException {
        if (line == null) {
            throw new IOException("the end is missing");
        }
        return Json.read("index", line);
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("kind", KIND);
        head.put("format", FORMAT);
        head.put("directory", directory.toString());
        return head;
    }

    private static List<Map.Entry<String, String>> entries(List<?> plain) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(plain.size());
        for (Object each : plain) {
            List<?> entry = (List<?>) each;
            entries.add(Map.entry((String) entry.get(0), (String) entry.get(1)));
        }
        return entries;
    }

    /** Recipes' entries are shared by all runs that have them. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static Map<String, String> recipe(
            List<?> places, List<Map.Entry<String, String>> entries) {
        Map.Entry<String, String>[] recipe = new Map.Entry[places.size()];
        Arrays.setAll(recipe, i -> entries.get(((Long) places.get(i)).intValue()));
        return Map.ofEntries(recipe);
    }

    private Remembered run(
            List<?> plain, List<?> numbers, List<Map.Entry<String, String>> entries) {
        List<?> stamp = (List<?>) plain.get(1);
        Map<String, Double> values = new HashMap<>();
        List<?> said = (List<?>) plain.get(7);
        for (int i = 0; i < said.size(); i += 2) {
            String name = (String) numbers.get(((Long) said.get(i)).intValue());
            values.put(name, number(said.get(i + 1)));
        }
        return new Remembered(
                new Stamp(
                        (Long) stamp.get(0),
                        (Long) stamp.get(1),
                        (Long) stamp.get(2),
                        (Long) stamp.get(3)),
                new RunSummary(
                        directory.resolve((String) plain.get(0)),
                        (String) plain.get(2),
                        (String) plain.get(3),
                        (Long) plain.get(4),
                        Instant.parse((String) plain.get(5)),
                        recipe((List<?>) plain.get(6), entries),
                        values));
    }

    private static double number(Object plain) {
        return plain instanceof Double real ? real : Double.parseDouble((String) plain);
    }

    /** Replaces the file, whole. */
    void write(Collection<Remembered> runs) throws IOException {
        Places<String> numbers = new Places<>();
        Places<List<String>> entries = new Places<>();
        List<String> lines = new ArrayList<>(runs.size());
        for (Remembered one : runs) {
            RunSummary run = one.run();
            List<Object> values = new ArrayList<>();
            run.numbers()
                    .forEach(
                            (name, value) -> {
                                values.add(numbers.of(name));
                                values.add(value);
                            });
            List<Object> recipe = new ArrayList<>();
            run.entries().forEach((path, value) -> recipe.add(entries.of(List.of(path, value))));
            lines.add(
                    Json.writeLine(
                            List.of(
                                    directory.relativize(run.folder()).toString(),
                                    one.stamp().plain(),
                                    run.name(),
                                    run.status(),
                                    run.seed(),
                                    run.began().toString(),
                                    recipe,
                                    values)));
        }
        AtomicFile.write(
                file,
                out -> {
                    out.write(bytes(Json.writeLine(head())));
                    out.write(bytes(Json.writeLine(numbers.all())));
                    out.write(bytes(Json.writeLine(entries.all())));
                    for (String line : lines) {
                        out.write(bytes(line));
                    }
                });
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Different things, in the order in which they were first met. */
    private static final class Places<T> {

        private final Map<T, Long> places = new LinkedHashMap<>();

        long of(T thing) {
            return places.computeIfAbsent(thing, t -> (long) places.size());
        }

        List<T> all() {
            return List.copyOf(places.keySet());
        }
    }
}
