package org.topolab.testkit;

import java.util.Map;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

/** What a metric finds in made-up activations. */
public final class Measured {

    private Measured() {}

    /** Measures with some options and seed 1; the targets are those of the activations. */
    public static Results on(
            Metric metric, Layout layout, Activations data, Map<String, Object> given) {
        return on(metric, layout, data, TestContext.of(metric, given, data.targets()));
    }

    /** Measures all activations of a sheet named {@code grid}. */
    public static Results on(
            Metric metric, Layout layout, Activations data, MetricContext context) {
        Accumulator accumulator = metric.start(new Sheet("grid", "grid", layout), context);
        data.feed(accumulator);
        return accumulator.finish();
    }

    /** The value of a number. */
    public static double scalar(Results results, String name) {
        return results.get(name, Result.Scalar.class).value();
    }

    /** The chance level of a number that has one. */
    public static Result.Chance chance(Results results, String name) {
        return results.get(name, Result.Scalar.class).chance().orElseThrow();
    }

    /** One column of a table. */
    public static double[] column(Results results, String table, String name) {
        Result.Table found = results.get(table, Result.Table.class);
        int at = found.columns().indexOf(name);
        return found.cells().stream().mapToDouble(row -> row.get(at)).toArray();
    }
}
