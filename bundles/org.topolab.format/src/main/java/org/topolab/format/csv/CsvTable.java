package org.topolab.format.csv;

import java.util.List;

/**
 * A table of texts.
 *
 * @param header name of each column
 * @param rows one list of cells a line, each as long as the header
 */
public record CsvTable(List<String> header, List<List<String>> rows) {

    public CsvTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Place of a column in every row.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public int column(String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException(
                    "found no column '%s', expected one of %s".formatted(name, header));
        }
        return column;
    }
}
