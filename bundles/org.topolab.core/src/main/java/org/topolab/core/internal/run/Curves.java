package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Series;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Row;

/** Rows of {@code metrics.csv} from scalars, and curves over epochs from rows. */
public final class Curves {

    private Curves() {}

    /**
     * The rows of some scalars of one metric.
     *
     * @param split {@code test}, {@code test@ID} on other data than the run's own, or a control
     */
    static List<Row> rows(
            Recipe recipe,
            int epoch,
            String split,
            String sheet,
            String metric,
            List<Scalar> scalars) {
        List<Row> rows = new ArrayList<>();
        for (Scalar scalar : scalars) {
            String name =
                    metric.isEmpty() || scalar.name().equals(metric)
                            ? scalar.name()
                            : metric + "." + scalar.name();
            rows.add(
                    new Row(
                            recipe.name(),
                            recipe.seed(),
                            epoch,
                            split,
                            sheet,
                            name,
                            scalar.value(),
                            scalar.chance().stream().mapToDouble(Chance::mean).findFirst(),
                            scalar.chance().stream().mapToDouble(Chance::sd).findFirst(),
                            scalar.interval()));
        }
        return rows;
    }

    /** One curve over epochs for each split, sheet and metric. */
    public static List<Series> of(List<Row> rows) {
        Map<List<String>, List<Row>> curves = new LinkedHashMap<>();
        for (Row row : rows) {
            List<String> key = List.of(row.metric(), row.sheet(), row.split());
            curves.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return curves.values().stream().map(Curves::curve).toList();
    }

    private static Series curve(List<Row> rows) {
        Row row = rows.get(0);
        boolean whole = row.sheet().isEmpty();
        String where = whole ? row.split() : row.sheet() + beside(row);
        String title = "%s (%s)".formatted(row.metric().replaceAll("[.-]", " "), where);
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Series(
                name.replaceAll("-$", ""),
                "epoch",
                title,
                rows.stream().sorted(Comparator.comparingInt(Row::epoch)).map(Row::point).toList());
    }

    /** Whether a curve is 0 or not finite at every point, as a count of dead units often is. */
    public static boolean dull(Series curve) {
        return curve.points().stream().allMatch(p -> p.y() == 0 || !Double.isFinite(p.y()));
    }

    /** Other data or a control in some words; empty for the network on its own data. */
    private static String beside(Row row) {
        String split = row.split().replaceFirst("^test@?", "");
        return split.isEmpty() ? "" : ", " + split;
    }
}
