package org.topolab.metric.topography;

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

/** Activations that give a map of preferences, and what is measured on them. */
final class Maps {

    private Maps() {}

    /**
     * One image of each of 10 or more classes. By the published d', a unit that answers to one
     * image alone prefers its class (no spread among the others), and one that answers to the first
     * six of ten is below 2 for all: 2 sqrt(4 / 5) = 1.79.
     *
     * @param labels [units], -1 for none; none only with 10 classes
     */
    static Activations of(int[] labels, int classes) {
        return Activations.of(
                oneEach(classes),
                labels.length,
                (image, unit) ->
                        labels[unit] < 0 ? (image < 6 ? 1 : 0) : oneIf(image, labels[unit]));
    }

    private static double oneIf(int image, int label) {
        return image == label ? 1 : 0;
    }

    /** Labels of a map written in rows of digits, -1 for a dot. */
    static int[] labels(List<String> rows) {
        return String.join("", rows).chars().map(c -> c == '.' ? -1 : c - '0').toArray();
    }

    /** One image for each class. */
    static Targets.Classes oneEach(int classes) {
        List<String> names = IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
        return new Targets.Classes(names, IntStream.range(0, classes).toArray());
    }

    static Results measure(Activations data, Layout.Grid grid, Map<String, Object> given) {
        return measure(data, data.targets(), grid, given);
    }

    static Results measure(
            Activations data, Targets targets, Layout.Grid grid, Map<String, Object> given) {
        Metric metric = new TopographyMetric();
        Accumulator accumulator =
                metric.start(
                        new Sheet("grid", "grid", grid), TestContext.of(metric, given, targets));
        data.feed(accumulator);
        return accumulator.finish();
    }

    static double scalar(Results results, String name) {
        return results.get(name, Result.Scalar.class).value();
    }

    static Result.Chance chance(Results results, String name) {
        return results.get(name, Result.Scalar.class).chance().orElseThrow();
    }
}
