package org.topolab.metric.receptivefield;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.Sample;

/** Results that several metrics give. Undefined numbers (NaN) are left out of means. */
final class Findings {

    private Findings() {}

    /** Share of dead units and number of probed ones. */
    static List<Result> census(List<Field> fields) {
        long dead = fields.stream().filter(Field::dead).count();
        return List.of(
                plain("dead", (double) dead / fields.size(), ""),
                plain("count", fields.size(), "units"));
    }

    static Scalar plain(String name, double value, String unit) {
        return new Scalar(name, value, Optional.empty(), unit);
    }

    /** Mean over units with its 95 % interval. */
    static Scalar mean(String name, double[] values, String unit) {
        Sample sample = Sample.of(defined(values));
        return new Scalar(name, sample.mean(), Optional.empty(), sample.interval(), unit);
    }

    /** Mean over units with its 95 % interval, against noise. */
    static Scalar mean(String name, double[] values, double[] noise) {
        Sample sample = Sample.of(defined(values));
        Chance chance = new NullSamples(noise).chance();
        return new Scalar(name, sample.mean(), Optional.of(chance), sample.interval(), "");
    }

    /** Share of defined values above the 95th percentile of noise; by chance 0.05. */
    static Scalar above(String name, double[] values, double[] noise) {
        double level = Noise.percentile(noise);
        double share =
                Arrays.stream(defined(values))
                        .map(v -> Double.isNaN(level) ? level : v > level ? 1 : 0)
                        .average()
                        .orElse(Double.NaN);
        return new Scalar(name, share, Optional.of(new Chance(0.05, 0, 0)), "");
    }

    static double[] defined(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    /** A table with a row for each unit. */
    static Table table(List<String> units, List<String> columns, List<double[]> values) {
        return new Table(
                "units",
                columns,
                units,
                IntStream.range(0, units.size())
                        .mapToObj(u -> values.stream().map(column -> column[u]).toList())
                        .toList());
    }
}
