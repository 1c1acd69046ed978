package org.topolab.metric.clustering;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.ClassMoments;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/** The class grids of the golden file, which are given by formula, and maps written in rows. */
final class Formulas {

    static final Layout.Grid GRID = new Layout.Grid(32, 32);

    private Formulas() {}

    /** One image for each class k: the class grid G[k] itself. */
    static Activations classGrids(int classes) {
        return activations(
                classes,
                GRID.units(),
                (k, unit) -> {
                    int r = unit / GRID.columns();
                    int c = unit % GRID.columns();
                    return Math.sin(0.35 * r + 0.8 * k) * Math.cos(0.27 * c - 0.5 * k)
                            + 0.3 * Math.sin(1.7 * (r + 1) * (c + 1) + 2.3 * k * k);
                });
    }

    /** One image for each class. */
    static Activations activations(int classes, int units, Activations.Rule rule) {
        List<String> names = IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
        int[] labels = IntStream.range(0, classes).toArray();
        return Activations.of(new Targets.Classes(names, labels), units, rule);
    }

    static ClassMoments moments(Activations data) {
        ClassMoments moments = new ClassMoments(data.targets(), data.units());
        for (int image = 0; image < data.images(); image++) {
            float[] row = new float[data.units()];
            for (int unit = 0; unit < row.length; unit++) {
                row[unit] = data.value(image, unit);
            }
            moments.add(new ActivationBatch(image, 1, row.length, row));
        }
        return moments;
    }

    static Results measure(Activations data, Layout.Grid grid, Map<String, Object> given) {
        Metric metric = new ClusteringMetric();
        var accumulator =
                metric.start(
                        new Sheet("grid", "grid", grid),
                        TestContext.of(metric, given, data.targets()));
        data.feed(accumulator);
        return accumulator.finish();
    }

    /** Labels of a map written in rows of digits, -1 for a dot. */
    static int[] labels(List<String> rows) {
        return String.join("", rows).chars().map(c -> c == '.' ? -1 : c - '0').toArray();
    }

    /** Units of each label from 0. */
    static int[][] units(int[] labels, int classes) {
        int[][] units = new int[classes][];
        for (int k = 0; k < classes; k++) {
            int label = k;
            units[k] = IntStream.range(0, labels.length).filter(u -> labels[u] == label).toArray();
        }
        return units;
    }
}
