package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.format.array.NumberArray;
import org.topolab.format.csv.Csv;
import org.topolab.format.csv.CsvTable;
import org.topolab.format.json.Json;
import org.topolab.format.npy.Npy;

/**
 * Reads back what metrics found, without model or metric. A damaged or missing file is told in a
 * sentence and left out.
 */
public final class ResultReader {

    private static final int LAYOUTS = 32 << 20; // bytes of text: all sheets of a large network

    private final RunFolder folder;
    private final Consumer<String> told;
    private final Layouts layouts;

    /**
     * @param told hears a sentence on each file that cannot be read
     */
    ResultReader(RunFolder folder, Consumer<String> told) {
        this(folder, told, new Layouts(LAYOUTS));
    }

    private ResultReader(RunFolder folder, Consumer<String> told, Layouts layouts) {
        this.folder = folder;
        this.told = told;
        this.layouts = layouts;
    }

    /** Of a folder, with layouts that outlive it; whatever cannot be read throws. */
    public static ResultReader of(Path folder, Layouts layouts) {
        return new ResultReader(new RunFolder(folder), sentence -> {}, layouts);
    }

    /** What a metric found on a sheet at an epoch, not yet read. */
    public record Entry(String metric, String sheet, int epoch, Path file) {

        /** Metric and sheet, as figures are named. */
        public String key() {
            return metric + "-" + sheet;
        }

        /** Metric and sheet in words. */
        public String words() {
            String where = sheet.replaceFirst("^" + Passes.NETWORK + "(?=@|$)", "");
            return where.length() == sheet.length()
                    ? "%s of sheet '%s'".formatted(metric, sheet)
                    : "%s of the network%s".formatted(metric, where);
        }
    }

    /** Everything there is: by metric and sheet in the order of file names, then by epoch. */
    public List<Entry> entries() throws IOException {
        Map<String, List<Entry>> byKey = new LinkedHashMap<>();
        for (Path file : indices(folder)) {
            try {
                Entry entry = entry(file, (Map<?, ?>) Json.read(file));
                byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
            } catch (IOException | RuntimeException e) {
                tell(file, e);
            }
        }
        return byKey.values().stream()
                .flatMap(all -> all.stream().sorted(Comparator.comparingInt(Entry::epoch)))
                .toList();
    }

    /** As {@link #entries}, but believes the names of files: none is read whole. */
    public List<Entry> named() throws IOException {
        return IndexNames.entries(folder);
    }

    /** What a metric found on a sheet at an epoch, whether it is there or not. */
    public Entry named(String metric, String sheet, int epoch) {
        int at = sheet.indexOf('@');
        String own = at < 0 ? sheet : sheet.substring(0, at);
        String data = at < 0 ? "" : sheet.substring(at);
        return new Entry(metric, sheet, epoch, ResultFiles.index(folder, metric, own, epoch, data));
    }

    static Entry entry(Path file, Map<?, ?> index) {
        return new Entry(
                PlainResults.text(index, "metric"),
                sheet(index),
                PlainResults.whole(index, "epoch"),
                file);
    }

    /**
     * The sheet, followed by {@code @ID} where it was measured on other data than the run's own.
     */
    static String sheet(Map<?, ?> index) {
        Object data = index.get("data");
        return PlainResults.text(index, "sheet") + (data == null ? "" : "@" + data);
    }

    /** Of each metric and sheet what was found at the last epoch that can be read. */
    public Map<Entry, Results> last() throws IOException {
        List<Entry> entries = new ArrayList<>(entries());
        Map<String, Map.Entry<Entry, Results>> last = new LinkedHashMap<>();
        entries.forEach(entry -> last.put(entry.key(), Map.entry(entry, Results.of())));
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (last.get(entry.key()).getValue().items().isEmpty()) {
                read(entry).ifPresent(found -> last.put(entry.key(), Map.entry(entry, found)));
            }
        }
        Map<Entry, Results> results = new LinkedHashMap<>();
        last.values().forEach(found -> results.put(found.getKey(), found.getValue()));
        return results;
    }

    /** What was found; empty, and told, if it cannot be read. */
    public Optional<Results> read(Entry entry) {
        try {
            return Optional.of(load(entry));
        } catch (IOException | RuntimeException e) {
            tell(entry.file(), e);
            return Optional.empty();
        }
    }

    /**
     * What was found.
     *
     * @throws IOException if a file cannot be read
     */
    public Results load(Entry entry) throws IOException {
        return load(entry, name -> true);
    }

    /**
     * Those findings whose names are wanted.
     *
     * @throws IOException if a file cannot be read
     */
    public Results load(Entry entry, Predicate<String> wanted) throws IOException {
        Layouts.Read read = layouts.read(entry.file());
        List<Result> items = new ArrayList<>();
        for (Object item : (List<?>) read.index().get("results")) {
            Map<?, ?> plain = (Map<?, ?>) item;
            if (wanted.test(PlainResults.text(plain, "name"))) {
                items.add(result(plain, read));
            }
        }
        return new Results(items);
    }

    /**
     * What a file says of its findings without them, in its order: maps with {@code name}, {@code
     * kind} and {@code layers}.
     */
    public List<Map<?, ?>> listed(Entry entry) throws IOException {
        List<Map<?, ?>> items = new ArrayList<>();
        for (Object item : (List<?>) layouts.read(entry.file()).index().get("results")) {
            items.add((Map<?, ?>) item);
        }
        return items;
    }

    private void tell(Path file, Exception e) {
        told.accept(
                "%s is damaged and left out: %s"
                        .formatted(
                                folder.path().relativize(file),
                                e instanceof NoSuchFileException
                                        ? "there is no " + e.getMessage()
                                        : e.getMessage()));
    }

    /** The JSON files that say what was found; none in a run without data. */
    static List<Path> indices(RunFolder folder) throws IOException {
        if (!Files.isDirectory(folder.maps())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.maps())) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private Result result(Map<?, ?> plain, Layouts.Read read) throws IOException {
        String kind = PlainResults.text(plain, "kind");
        if (kind.equals("scalar")) {
            return PlainResults.scalar(plain);
        }
        if (kind.equals("series")) {
            return PlainResults.series(plain);
        }
        String name = PlainResults.text(plain, "name");
        Path file = folder.path().resolve(PlainResults.text(plain, "file"));
        if (kind.equals("table")) {
            return table(name, Csv.read(file));
        }
        NumberArray array = Npy.read(file);
        if (kind.equals("pictures")) {
            int[] shape = array.shape();
            return new Pictures(
                    name,
                    new ImageShape(shape[2], shape[3], shape[4]),
                    PlainResults.texts(plain, "rows"),
                    PlainResults.texts(plain, "columns"),
                    array.toFloats());
        }
        Layout layout = read.of(plain);
        return kind.equals("numbers")
                ? numbers(name, layout, plain, array.toFloats())
                : new CategoryMap(
                        name, layout, PlainResults.texts(plain, "categories"), array.toInts());
    }

    private static NumberMap numbers(String name, Layout layout, Map<?, ?> plain, float[] values) {
        NumberMap map = new NumberMap(name, layout, PlainResults.texts(plain, "layers"), values);
        Object period = plain.get("period");
        return period == null ? map : map.goingRound(PlainResults.number(period));
    }

    private static Table table(String name, CsvTable csv) {
        List<String> rows = new ArrayList<>();
        List<List<Double>> cells = new ArrayList<>();
        for (List<String> line : csv.rows()) {
            rows.add(line.get(0));
            cells.add(line.subList(1, line.size()).stream().map(Csv::number).toList());
        }
        return new Table(name, csv.header().subList(1, csv.header().size()), rows, cells);
    }
}
