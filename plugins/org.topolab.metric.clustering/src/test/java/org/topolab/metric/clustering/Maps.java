package org.topolab.metric.clustering;

import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.ClassMoments;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;

/** What tests make of maps and activations. */
final class Maps {

    private Maps() {}

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
        return Measured.on(new ClusteringMetric(), grid, data, given);
    }

    /** One column of the table of classes. */
    static double[] column(Results results, String name) {
        return Measured.column(results, "classes", name);
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
