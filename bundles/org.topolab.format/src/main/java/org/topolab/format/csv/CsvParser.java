package org.topolab.format.csv;

import java.util.ArrayList;
import java.util.List;
import org.topolab.format.file.FormatException;

/** Cuts one text into rows of cells. */
final class CsvParser {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String where;
    private final String text;
    private int at;
    private int line = 1;

    CsvParser(String where, String text) {
        this.where = where;
        this.text = text;
        this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    CsvTable table() throws FormatException {
        if (at == text.length()) {
            throw refuse(1, "nothing", "a header line", "write the column names first");
        }
        List<String> header = row();
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            int first = line;
            List<String> row = row();
            if (row.size() != header.size()) {
                throw refuse(
                        first,
                        row.size() + " cells",
                        header.size() + " as in the header",
                        "complete the line or remove it");
            }
            rows.add(row);
        }
        return new CsvTable(header, rows);
    }

    private List<String> row() throws FormatException {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        lineEnd();
        return cells;
    }

    private String cell() throws FormatException {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int first = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw refuse(
                        line,
                        "a quote inside a cell",
                        "quotes around the whole cell",
                        "double it and quote the cell");
            }
            at++;
        }
        return text.substring(first, at);
    }

    private String quoted() throws FormatException {
        int first = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.toString();
            }
        }
        throw refuse(
                first,
                "a quote that is not closed",
                "a second one",
                "close it; the file may be truncated");
    }

    private void lineEnd() throws FormatException {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) != '\n') {
            throw refuse(
                    line,
                    "'%s' after the end of a cell".formatted(text.charAt(at)),
                    "a comma or the end of the line",
                    "quote the whole cell");
        }
        at++;
        line++;
    }

    private FormatException refuse(int place, String found, String expected, String remedy) {
        return new FormatException(where + " line " + place, found, expected, remedy);
    }
}
