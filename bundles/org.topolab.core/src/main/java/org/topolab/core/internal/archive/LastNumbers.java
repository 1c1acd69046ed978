package org.topolab.core.internal.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.format.csv.Csv;

/** The last values of the test split in a {@code metrics.csv}. */
final class LastNumbers {

    /** Longest file that is read, in bytes. */
    private static final long MOST_BYTES = 256L << 20;

    private record Last(int epoch, double value) {}

    private final Map<String, Last> last = new LinkedHashMap<>();
    private final String header;
    private final int epoch;
    private final int split;
    private final int sheet;
    private final int metric;
    private final int value;
    private final int cells;

    private LastNumbers(String header) throws IOException {
        List<String> columns = cells(header);
        this.header = header;
        this.cells = columns.size();
        this.epoch = columns.indexOf("epoch");
        this.split = columns.indexOf("split");
        this.sheet = columns.indexOf("sheet");
        this.metric = columns.indexOf("metric");
        this.value = columns.indexOf("value");
        if (epoch < 0 || split < 0 || sheet < 0 || metric < 0 || value < 0) {
            throw new IOException("found columns %s, not those of a run".formatted(columns));
        }
    }

    /**
     * Reads them row by row, so that long courses need no memory.
     *
     * @return values by {@code metric sheet}, and the last epoch as {@link RunSummary#EPOCH}
     * @throws IOException if the file is not as a run leaves it
     */
    static Map<String, Double> of(Path file, long bytes) throws IOException {
        if (bytes > MOST_BYTES) {
            throw new IOException("%s is too long".formatted(file));
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String header = in.readLine();
            if (header == null) {
                throw new IOException("%s is empty".formatted(file));
            }
            LastNumbers numbers = new LastNumbers(header);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                numbers.add(line);
            }
            return numbers.values();
        } catch (NumberFormatException e) {
            throw new IOException("%s holds a text where a number should be".formatted(file), e);
        }
    }

    private void add(String line) throws IOException {
        List<String> row = line.indexOf('"') < 0 ? cells(line) : quoted(line);
        if (row.size() != cells) {
            throw new IOException("found %d cells, expected %d".formatted(row.size(), cells));
        }
        if (row.get(split).equals("test")) {
            int at = Integer.parseInt(row.get(epoch));
            String name = name(row.get(metric), row.get(sheet));
            Last before = last.get(name);
            if (before == null || before.epoch() <= at) {
                last.put(name, new Last(at, Csv.number(row.get(value))));
            }
        }
    }

    private static String name(String metric, String sheet) {
        return sheet.isEmpty() ? metric : metric + " " + sheet;
    }

    private List<String> quoted(String line) throws IOException {
        return Csv.read("metrics.csv", header + "\n" + line + "\n").rows().get(0);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(11);
        int from = 0;
        for (int at = line.indexOf(','); at >= 0; at = line.indexOf(',', from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        last.values().stream()
                .mapToInt(Last::epoch)
                .max()
                .ifPresent(most -> values.put(RunSummary.EPOCH, (double) most));
        last.forEach((name, number) -> values.put(name, number.value()));
        return values;
    }
}
