package org.topolab.desktop.internal.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.topolab.core.run.Row;

/**
 * What has a curve: one row of {@code metrics.csv} at each epoch.
 *
 * @param metric as in the file
 * @param sheet empty for the whole network
 * @param split as in the file
 */
record Quantity(String metric, String sheet, String split) {

    /** What is shown first where there is such a thing. */
    private static final List<Quantity> FIRST =
            List.of(
                    new Quantity("accuracy", "", "test"),
                    new Quantity("correlation", "", "test"),
                    new Quantity("accuracy", "", "validation"),
                    new Quantity("loss", "", "test"));

    static final Quantity TRAINING_LOSS = new Quantity("loss", "", "train");

    static Quantity of(Row row) {
        return new Quantity(row.metric(), row.sheet(), row.split());
    }

    /** Whether all words of a search are in it. */
    boolean matches(String search) {
        String text = toString().toLowerCase(Locale.ROOT);
        return List.of(search.toLowerCase(Locale.ROOT).trim().split("\\s+")).stream()
                .allMatch(text::contains);
    }

    /**
     * The rows of each quantity, by epoch; of an epoch that comes twice the later row counts.
     *
     * @param rows those of the file, then those heard since
     * @return the quantities people look at first come first
     */
    static Map<Quantity, List<Row>> all(List<Row> rows) {
        Map<Quantity, TreeMap<Integer, Row>> found = new LinkedHashMap<>();
        rows.forEach(
                row -> found.computeIfAbsent(of(row), q -> new TreeMap<>()).put(row.epoch(), row));
        List<Quantity> order = new ArrayList<>(found.keySet());
        order.sort(
                Comparator.comparingInt(
                                (Quantity q) -> FIRST.contains(q) ? FIRST.indexOf(q) : FIRST.size())
                        .thenComparing(q -> !q.split().equals("test"))
                        .thenComparing(Quantity::toString));
        Map<Quantity, List<Row>> all = new LinkedHashMap<>();
        order.forEach(q -> all.put(q, List.copyOf(found.get(q).values())));
        return all;
    }

    /** As people read it: {@code clustering.index of units, test}. */
    @Override
    public String toString() {
        return sheet.isEmpty()
                ? "%s, %s".formatted(metric, split)
                : "%s of %s, %s".formatted(metric, sheet, split);
    }
}
