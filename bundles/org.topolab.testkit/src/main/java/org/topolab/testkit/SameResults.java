package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;

/** Compares results number by number. */
public final class SameResults {

    private SameResults() {}

    /**
     * Fails unless both hold the same names in the same order and the same numbers; NaN equals NaN.
     *
     * @param tolerance largest difference, relative to the larger of 1 and the expected number
     */
    public static void assertSame(Results found, Results expected, double tolerance) {
        assertThat(names(found)).isEqualTo(names(expected));
        for (int i = 0; i < expected.items().size(); i++) {
            Result right = expected.items().get(i);
            double[] a = numbers(found.items().get(i));
            double[] b = numbers(right);
            assertThat(a.length).as("numbers of '%s'", right.name()).isEqualTo(b.length);
            for (int at = 0; at < b.length; at++) {
                double room = tolerance * Math.max(1, Math.abs(b[at]));
                assertThat(Double.compare(a[at], b[at]) == 0 || Math.abs(a[at] - b[at]) <= room)
                        .as("'%s' number %d: found %s, expected %s", right.name(), at, a[at], b[at])
                        .isTrue();
            }
        }
    }

    private static List<String> names(Results results) {
        return results.items().stream()
                .map(r -> r.getClass().getSimpleName() + " " + r.name())
                .toList();
    }

    /** All numbers of a result in a fixed order. */
    static double[] numbers(Result result) {
        List<Double> all = new ArrayList<>();
        if (result instanceof Result.Scalar scalar) {
            all.add(scalar.value());
            scalar.chance().ifPresent(chance -> add(all, chance));
            scalar.interval().ifPresent(interval -> add(all, interval));
        } else if (result instanceof Result.NumberMap map) {
            for (float value : map.toArray()) {
                all.add((double) value);
            }
            map.period().ifPresent(all::add);
        } else if (result instanceof Result.Pictures pictures) {
            for (float value : pictures.toArray()) {
                all.add((double) value);
            }
        } else if (result instanceof Result.CategoryMap map) {
            Arrays.stream(map.toArray()).forEach(value -> all.add((double) value));
        } else if (result instanceof Result.Series series) {
            for (Result.Series.Point point : series.points()) {
                all.add(point.x());
                all.add(point.y());
                point.chance().ifPresent(chance -> add(all, chance));
                point.interval().ifPresent(interval -> add(all, interval));
            }
        } else if (result instanceof Result.Table table) {
            table.cells().forEach(all::addAll);
        } else {
            throw new IllegalArgumentException("unknown kind of result: " + result.getClass());
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void add(List<Double> all, Result.Chance chance) {
        all.add(chance.mean());
        all.add(chance.sd());
        all.add((double) chance.samples());
    }

    private static void add(List<Double> all, Result.Interval interval) {
        all.addAll(List.of(interval.low(), interval.high(), interval.level()));
    }
}
