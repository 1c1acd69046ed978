package org.topolab.view.prediction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;

/** What this view looks for in results. */
final class Found {

    private Found() {}

    /** A table of a name that has rows and these columns. */
    static Optional<Columns> table(Results results, String name, List<String> columns) {
        return results.all(Table.class)
                .filter(table -> table.name().equals(name))
                .filter(table -> !table.rows().isEmpty() && table.columns().containsAll(columns))
                .map(Columns::new)
                .findFirst();
    }

    /** A finite number of a name. */
    static OptionalDouble number(Results results, String name) {
        return results.all(Scalar.class)
                .filter(scalar -> scalar.name().equals(name))
                .mapToDouble(Scalar::value)
                .filter(Double::isFinite)
                .findFirst();
    }

    /** A table by its columns. */
    record Columns(Table table) {

        int size() {
            return table.rows().size();
        }

        String row(int row) {
            return table.rows().get(row);
        }

        double cell(String column, int row) {
            return table.cells().get(row).get(table.columns().indexOf(column));
        }

        /** A column, [rows]. */
        double[] column(String name) {
            int at = table.columns().indexOf(name);
            return table.cells().stream().mapToDouble(cells -> cells.get(at)).toArray();
        }
    }
}
