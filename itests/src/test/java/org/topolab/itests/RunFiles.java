package org.topolab.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in a run folder, as a user finds it. */
record RunFiles(Path folder) {

    private static final int EPOCH = 2;
    private static final int SPLIT = 3;
    private static final int SHEET = 4;
    private static final int METRIC = 5;
    private static final int VALUE = 6;

    /** Text of an entry of {@code run.json}; empty if it has none, or there is no run yet. */
    String entry(String name) {
        try {
            String record = Files.readString(folder.resolve("run.json"));
            Matcher entry = Pattern.compile("\"" + name + "\": *\"([^\"]*)\"").matcher(record);
            return entry.find() ? entry.group(1) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * The value of {@code metrics.csv} after the first epoch.
     *
     * @throws java.util.NoSuchElementException if it has none
     */
    double value(String split, String sheet, String metric) throws IOException {
        return rows().filter(cells -> cells[EPOCH].equals("1") && cells[SPLIT].equals(split))
                .filter(cells -> cells[SHEET].equals(sheet) && cells[METRIC].equals(metric))
                .mapToDouble(cells -> Double.parseDouble(cells[VALUE]))
                .findFirst()
                .orElseThrow();
    }

    /** The last value of a metric, whatever the epoch. */
    double last(String split, String sheet, String metric) throws IOException {
        return rows().filter(cells -> cells[SPLIT].equals(split))
                .filter(cells -> cells[SHEET].equals(sheet) && cells[METRIC].equals(metric))
                .mapToDouble(cells -> Double.parseDouble(cells[VALUE]))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Sheets that {@code metrics.csv} has a result of a metric for, each once, in order. */
    List<String> sheets(String metric) throws IOException {
        return rows().filter(cells -> cells[METRIC].startsWith(metric + "."))
                .map(cells -> cells[SHEET])
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String[]> rows() throws IOException {
        return Files.readAllLines(folder.resolve("metrics.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1));
    }

    /** Names of what lies in one of its folders, sorted. */
    List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
