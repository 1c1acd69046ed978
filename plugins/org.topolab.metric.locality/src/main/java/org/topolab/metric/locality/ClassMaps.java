package org.topolab.metric.locality;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.ClassMoments;

/**
 * The mean activation of each unit over the images of each class; classes not seen are left out.
 */
final class ClassMaps {

    private static final List<String> COLUMNS = List.of("variance", "moran", "geary", "count");

    private final ClassMoments moments;
    private final int[] seen;

    /**
     * @param moments what was seen of each class
     */
    ClassMaps(ClassMoments moments) {
        this.moments = moments;
        this.seen =
                IntStream.range(0, moments.classes())
                        .filter(label -> moments.count(label) > 0)
                        .toArray();
    }

    /** Whether no class was seen. */
    boolean isEmpty() {
        return seen.length == 0;
    }

    /** The map of a class that was seen, [units]. */
    double[] map(int label) {
        double[] map = new double[moments.units()];
        Arrays.setAll(map, unit -> moments.mean(label, unit));
        return map;
    }

    /** Gives all maps to a statistic. */
    MapStatistics measure(MapStatistics statistics) {
        for (int label : seen) {
            statistics.add(label, map(label));
        }
        return statistics;
    }

    /** A layer for each class. */
    Result.NumberMap average(Layout layout) {
        return map("class-average", layout, new double[moments.units()]);
    }

    /** The same less the mean over classes, each class counting once. */
    Result.NumberMap centred(Layout layout) {
        double[] mean = new double[moments.units()];
        for (int label : seen) {
            for (int unit = 0; unit < mean.length; unit++) {
                mean[unit] += moments.mean(label, unit) / seen.length;
            }
        }
        return map("class-average-centred", layout, mean);
    }

    private Result.NumberMap map(String name, Layout layout, double[] less) {
        float[] values = new float[seen.length * less.length];
        for (int layer = 0; layer < seen.length; layer++) {
            for (int unit = 0; unit < less.length; unit++) {
                values[layer * less.length + unit] =
                        (float) (moments.mean(seen[layer], unit) - less[unit]);
            }
        }
        return new Result.NumberMap(name, layout, names(), values);
    }

    /** A row for each class with the numbers of its map. */
    Result.Table table(Map<Integer, MapNumbers> numbers) {
        List<List<Double>> rows =
                Arrays.stream(seen)
                        .mapToObj(label -> row(numbers.get(label), moments.count(label)))
                        .toList();
        return new Result.Table("classes", COLUMNS, names(), rows);
    }

    private static List<Double> row(MapNumbers numbers, long count) {
        return List.of(numbers.variance(), numbers.moran(), numbers.geary(), (double) count);
    }

    private List<String> names() {
        return Arrays.stream(seen).mapToObj(moments.targets().names()::get).toList();
    }
}
