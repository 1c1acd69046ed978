package org.topolab.metric.selectivity;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/** Measures activations on a grid, in tests. */
final class Measured {

    static final Map<String, Object> PUBLISHED = Map.of("dprime", "published");

    private Measured() {}

    static Results on(Layout layout, Activations data, Map<String, Object> given) {
        Metric metric = new SelectivityMetric();
        TestContext context = TestContext.of(metric, given, data.targets());
        Accumulator accumulator = metric.start(new Sheet("grid", "grid", layout), context);
        data.feed(accumulator);
        return accumulator.finish();
    }

    /** One image for each class. */
    static Targets.Classes oneEach(int classes) {
        List<String> names = IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
        return new Targets.Classes(names, IntStream.range(0, classes).toArray());
    }

    static double scalar(Results results, String name) {
        return results.get(name, Result.Scalar.class).value();
    }

    static Result.Chance chance(Results results, String name) {
        return results.get(name, Result.Scalar.class).chance().orElseThrow();
    }

    static int[] preference(Results results) {
        return results.get("preference", Result.CategoryMap.class).toArray();
    }

    static double[] column(Results results, String name) {
        Result.Table table = results.get("classes", Result.Table.class);
        int at = table.columns().indexOf(name);
        return table.cells().stream().mapToDouble(row -> row.get(at)).toArray();
    }
}
