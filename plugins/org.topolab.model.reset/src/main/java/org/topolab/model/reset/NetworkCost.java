package org.topolab.model.reset;

import java.util.List;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;

/**
 * Counts parameters, kept activations and operations of the network it is told, without building
 * it.
 */
final class NetworkCost implements NetworkWriter {

    /** A multiplication and an addition. */
    private static final int PER_WEIGHT = 2;

    /** Forward, gradient of the input, gradient of the weights. */
    private static final int PASSES = 3;

    /** Operations of one value of a batch normalisation: two for the statistics, two to apply. */
    private static final int PER_NORMED = 4;

    private long parameters;
    private long activations;
    private double flops;

    /** The cost of a composition. */
    static NetworkCost of(Composition composition) {
        NetworkCost cost = new NetworkCost();
        composition.write(cost);
        return cost;
    }

    /** Trained parameters. */
    long parameters() {
        return parameters;
    }

    /** The cost in bytes and operations; all numbers are float32. */
    Estimate estimate(Training training) {
        // Adam remembers two moments of each gradient, gradient descent its momentum
        int slots = training.optimizer().text("name").equals("adam") ? 2 : 1;
        return new Estimate(
                parameters,
                Float.BYTES * parameters * (2 + slots),
                Float.BYTES * activations * training.batch(),
                flops * PASSES);
    }

    @Override
    public void convolution(Feature in, Feature out, int stride) {
        long weights = 9L * in.channels() * out.channels();
        parameters += weights;
        activations += out.values();
        flops += (double) PER_WEIGHT * weights * out.height() * out.width();
    }

    @Override
    public void batchNorm(Feature in, Feature out, boolean relu) {
        parameters += 2L * out.channels();
        activations += out.values();
        flops += (double) PER_NORMED * out.values();
    }

    @Override
    public void shortcut(Feature in, Feature out, int stride) {
        activations += out.values();
    }

    @Override
    public void addRelu(Feature first, Feature second, Feature out) {
        activations += out.values();
        flops += 2.0 * out.values();
    }

    @Override
    public void globalAverage(Feature in, Feature out) {
        activations += out.values();
        flops += in.values();
    }

    @Override
    public void linear(Feature in, Feature out) {
        long weights = (long) in.channels() * out.channels();
        parameters += weights + out.channels();
        activations += out.values();
        flops += (double) PER_WEIGHT * weights;
    }

    @Override
    public void logits(Feature in, Feature out) {
        linear(in, out);
    }

    @Override
    public void gridReset(List<Feature> in, Feature out, Level level) {
        activations += out.values();
        flops += out.values();
    }

    @Override
    public void gridNorm(Feature in, Feature out) {
        batchNorm(in, out, false);
    }
}
