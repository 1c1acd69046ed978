package org.topolab.metric.retinotopy;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Places of all neurons, in the image in pixels or in cortex in millimetres. */
final class Plane {

    private final double[] across;
    private final double[] down;

    /** Places of so many neurons, each asked for once. */
    Plane(int neurons, IntToDoubleFunction across, IntToDoubleFunction down) {
        this.across = IntStream.range(0, neurons).mapToDouble(across).toArray();
        this.down = IntStream.range(0, neurons).mapToDouble(down).toArray();
    }

    double across(int neuron) {
        return across[neuron];
    }

    double down(int neuron) {
        return down[neuron];
    }

    /** Mean of the places across of some neurons; NaN of none. */
    double meanAcross(int[] who) {
        return mean(who, across);
    }

    /** Mean of the places down of some neurons; NaN of none. */
    double meanDown(int[] who) {
        return mean(who, down);
    }

    private static double mean(int[] who, double[] values) {
        double sum = 0;
        for (int neuron : who) {
            sum += values[neuron];
        }
        return sum / who.length;
    }
}
