package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.PercentileInterval;

/** Findings of this metric in the forms that are written. */
final class Numbers {

    private Numbers() {}

    /**
     * A number with chance level, interval, z and p.
     *
     * @param chance the number in each sample of the null model
     * @param draws the number in each bootstrap draw
     */
    static List<Result> tested(String name, double value, double[] chance, double[] draws) {
        return new NullSamples(chance).tested(name, value, PercentileInterval.of(draws), "");
    }

    /** Differences as a table of categories by categories. */
    static Result table(String name, List<String> names, Differences differences) {
        List<List<Double>> cells =
                IntStream.range(0, names.size())
                        .mapToObj(
                                a ->
                                        IntStream.range(0, names.size())
                                                .mapToObj(b -> differences.value(a, b))
                                                .toList())
                        .toList();
        return new Result.Table(name, names, names, cells);
    }

    /** Mean of the values that are defined; NaN if none is. */
    static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** Names of rows without one: 1, 2, ... */
    static List<String> numbered(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList();
    }
}
