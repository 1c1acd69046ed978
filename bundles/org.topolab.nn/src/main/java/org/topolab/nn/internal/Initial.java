package org.topolab.nn.internal;

import java.util.function.LongToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.stat.RandomStream;

/**
 * Fresh weights and biases from counter-based random numbers, in the order of memory; the same on
 * every machine.
 */
final class Initial {

    private Initial() {}

    /** Weights as the layer's start says. */
    static void weights(INDArray weights, Weighted spec) {
        RandomStream stream = RandomStream.of(spec.seed()).split("weights");
        switch (spec.start()) {
            case KAIMING_NORMAL -> {
                double sd = Math.sqrt(2.0 / spec.fanIn());
                fill(weights, i -> sd * stream.normal(i));
            }
            case GLOROT_NORMAL -> {
                double sd = Math.sqrt(2.0 / spec.fans());
                fill(weights, i -> sd * stream.normal(i));
            }
            case GLOROT_UNIFORM, GLOROT_UNIFORM_PLACE, GLOROT_UNIFORM_PLACES -> {
                double limit = Math.sqrt(6.0 / spec.fans());
                fill(weights, i -> uniform(stream, i, limit));
            }
            case FAN_IN_UNIFORM -> {
                double limit = 1 / Math.sqrt(spec.fanIn());
                fill(weights, i -> uniform(stream, i, limit));
            }
        }
    }

    /** Biases of 0, or uniform in -1 / sqrt(fan-in) to 1 / sqrt(fan-in). */
    static void biases(INDArray biases, Weighted spec) {
        if (spec.biasesStartAtZero()) {
            biases.assign(0);
            return;
        }
        RandomStream stream = RandomStream.of(spec.seed()).split("bias");
        double limit = 1 / Math.sqrt(spec.fanIn());
        fill(biases, i -> uniform(stream, i, limit));
    }

    private static double uniform(RandomStream stream, long position, double limit) {
        return limit * (2 * stream.uniform(position) - 1);
    }

    private static void fill(INDArray array, LongToDoubleFunction value) {
        Floats values = Floats.write(array);
        for (int i = 0; i < values.size(); i++) {
            values.put(i, (float) value.applyAsDouble(i));
        }
        values.flush();
    }
}
