package org.topolab.metric.receptivefield;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.api.stat.RandomStream;

/** Linear units with random weights; every fifth has none. */
final class RandomUnits {

    private RandomUnits() {}

    static LinearUnits of(ImageShape shape, int units) {
        List<double[]> weights = new ArrayList<>();
        List<Double> biases = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            RandomStream stream = RandomStream.of(u);
            double[] weight = new double[shape.values()];
            for (int at = 0; at < weight.length; at++) {
                weight[at] = u % 5 == 4 ? 0 : stream.normal(at);
            }
            weights.add(weight);
            biases.add(stream.split("bias").normal(0));
        }
        return new LinearUnits(shape, weights, biases);
    }
}
