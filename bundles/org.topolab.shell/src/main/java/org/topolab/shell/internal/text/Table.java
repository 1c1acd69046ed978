package org.topolab.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines with aligned columns, two blanks between them. The last column is not padded, so that a
 * line ends with its text.
 */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with a head line. */
    public Table(String... head) {
        rows.add(List.of(head));
    }

    /** Adds a row of as many cells as the head has. */
    public void row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    "a row of %d cells in a table of %d columns"
                            .formatted(cells.length, rows.get(0).size()));
        }
        rows.add(List.of(cells));
    }

    /** Whether it has no row but the head. */
    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** Lines with the head, which is left out if all its cells are empty. */
    public List<String> lines() {
        int columns = rows.get(0).size();
        int[] width =
                IntStream.range(0, columns)
                        .map(c -> rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0))
                        .toArray();
        boolean bare = rows.get(0).stream().allMatch(String::isEmpty);
        return rows.stream().skip(bare ? 1 : 0).map(row -> line(row, width)).toList();
    }

    private static String line(List<String> row, int[] width) {
        return IntStream.range(0, row.size())
                .mapToObj(c -> row.get(c) + " ".repeat(width[c] - row.get(c).length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
