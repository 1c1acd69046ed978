package org.topolab.view.filters;

import java.util.List;
import java.util.stream.DoubleStream;
import org.topolab.api.metric.Result.Table;
import org.topolab.chart.FigureNames;

/**
 * How a number changes with two entries of a recipe.
 *
 * @param label what sets it apart from others of its name; may be empty
 * @param table rows are values of one entry, columns those of the other
 */
record Trend(String label, Table table) {

    private static final String NAME = "trend-";

    /** Whether a table is a trend that can be drawn. */
    static boolean is(Table table) {
        return table.name().startsWith(NAME)
                && !table.rows().isEmpty()
                && !table.columns().isEmpty();
    }

    /** Its name without what all trends begin with. */
    String result() {
        return table.name().substring(NAME.length());
    }

    /** What its panel is called among others of other names. */
    String title() {
        String words = FigureNames.words(result());
        return label.isEmpty() ? words : label + ": " + words;
    }

    DoubleStream numbers() {
        return table.cells().stream().flatMap(List::stream).mapToDouble(number -> number);
    }
}
