package org.topolab.core.internal.run;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.topolab.api.metric.Result.Interval;
import org.topolab.core.run.Row;
import org.topolab.format.csv.Csv;
import org.topolab.format.csv.CsvTable;
import org.topolab.format.file.AtomicFile;

/**
 * The rows of {@code metrics.csv}. The file is always written whole, so that it is never seen with
 * half a row.
 */
public final class MetricsFile {

    static final List<String> COLUMNS =
            List.of(
                    "run",
                    "seed",
                    "epoch",
                    "split",
                    "sheet",
                    "metric",
                    "value",
                    "chance",
                    "chance_sd",
                    "low",
                    "high");

    /** Confidence level of the intervals in the file. */
    private static final double LEVEL = 0.95;

    private final Path file;
    private final List<Row> rows;

    private MetricsFile(Path file, List<Row> rows) {
        this.file = file;
        this.rows = new ArrayList<>(rows);
    }

    /** The rows of a file, none if it is not there yet. */
    public static MetricsFile open(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new MetricsFile(file, List.of());
        }
        CsvTable table = Csv.read(file);
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            rows.add(row(table, cells));
        }
        return new MetricsFile(file, rows);
    }

    private static Row row(CsvTable table, List<String> cells) {
        return new Row(
                cells.get(table.column("run")),
                Long.parseLong(cells.get(table.column("seed"))),
                Integer.parseInt(cells.get(table.column("epoch"))),
                cells.get(table.column("split")),
                cells.get(table.column("sheet")),
                cells.get(table.column("metric")),
                Csv.number(cells.get(table.column("value"))),
                optional(cells.get(table.column("chance"))),
                optional(cells.get(table.column("chance_sd"))),
                interval(table, cells));
    }

    /** The interval of a row; files from before there were intervals have no columns for it. */
    private static Optional<Interval> interval(CsvTable table, List<String> cells) {
        if (!table.header().contains("low") || cells.get(table.column("low")).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Interval(
                        Csv.number(cells.get(table.column("low"))),
                        Csv.number(cells.get(table.column("high"))),
                        LEVEL));
    }

    private static OptionalDouble optional(String cell) {
        return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Csv.number(cell));
    }

    /** All rows, in the order of the file. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /**
     * Adds rows; one of the same epoch, split, sheet and metric is replaced where it stands. Other
     * results of a metric that is measured again are taken out: they are of its former settings.
     */
    void put(List<Row> added) {
        Set<List<Object>> anew = added.stream().map(MetricsFile::measurement).collect(toSet());
        rows.removeIf(
                row ->
                        anew.contains(measurement(row))
                                && added.stream().noneMatch(other -> same(other, row)));
        for (Row row : added) {
            int at = 0;
            while (at < rows.size() && !same(rows.get(at), row)) {
                at++;
            }
            if (at < rows.size()) {
                rows.set(at, row);
            } else {
                rows.add(row);
            }
        }
    }

    /** What was measured at once: a metric without its result after the dot. */
    private static List<Object> measurement(Row row) {
        String metric = row.metric().replaceFirst("\\..*", "");
        return List.of(row.epoch(), row.split(), row.sheet(), metric);
    }

    private static boolean same(Row a, Row b) {
        return a.epoch() == b.epoch()
                && a.split().equals(b.split())
                && a.sheet().equals(b.sheet())
                && a.metric().equals(b.metric());
    }

    /** Takes rows out that are from after a checkpoint. */
    void remove(Predicate<Row> unwanted) {
        rows.removeIf(unwanted);
    }

    void save() throws IOException {
        StringBuilder text = new StringBuilder(Csv.line(COLUMNS));
        rows.forEach(row -> text.append(Csv.line(cells(row))));
        AtomicFile.text(file, text.toString());
    }

    private static List<Object> cells(Row row) {
        return List.of(
                row.run(),
                row.seed(),
                row.epoch(),
                row.split(),
                row.sheet(),
                row.metric(),
                row.value(),
                cell(row.chance()),
                cell(row.chanceSd()),
                row.interval().<Object>map(Interval::low).orElse(""),
                row.interval().<Object>map(Interval::high).orElse(""));
    }

    private static Object cell(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : "";
    }
}
