package org.topolab.model.reset;

import java.util.List;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;
import org.topolab.nn.Cost;
import org.topolab.nn.Feature;
import org.topolab.nn.Loss;

/**
 * Counts parameters, activations and operations of the network it is told, without building it.
 * Activations are kept for the backward pass; those of sub-networks that are computed again take
 * memory for as many of them as there are threads.
 */
final class NetworkCost implements NetworkWriter {

    /** Operations of one value of a batch normalisation: two for the statistics, two to apply. */
    private static final int PER_NORMED = 4;

    /** Side of the kernel of a doubling convolution. */
    private static final int DOUBLING = 4;

    private final Compute compute;
    private long parameters;
    private long kept;
    private long open;
    private long again;
    private long largest;
    private double flops;

    private NetworkCost(Compute compute) {
        this.compute = compute;
    }

    /** The cost of a composition that is computed in this way. */
    static NetworkCost of(Composition composition, Compute compute) {
        NetworkCost cost = new NetworkCost(compute);
        composition.write(cost);
        return cost;
    }

    /** Trained parameters. */
    long parameters() {
        return parameters;
    }

    /** The cost in bytes and operations; parameters are float32 in any precision. */
    Estimate estimate(Training training) {
        long values = kept + open + again + Cost.IN_FLIGHT * largest * compute.threads();
        return new Cost(parameters, 0, values, flops).in(training);
    }

    private void activation(Feature out) {
        open += out.values();
        largest = Math.max(largest, out.values());
    }

    @Override
    public void convolution(Feature in, Feature out, int stride) {
        long weights = 9L * in.channels() * out.channels();
        parameters += weights;
        activation(out);
        flops += (double) Cost.PER_WEIGHT * weights * out.height() * out.width();
    }

    @Override
    public void batchNorm(Feature in, Feature out, boolean relu) {
        parameters += 2L * out.channels();
        activation(out);
        flops += (double) PER_NORMED * out.values();
    }

    @Override
    public void shortcut(Feature in, Feature out, int stride) {
        activation(out);
    }

    @Override
    public void addRelu(Feature first, Feature second, Feature out) {
        activation(out);
        flops += 2.0 * out.values();
    }

    @Override
    public void globalAverage(Feature in, Feature out) {
        activation(out);
        flops += in.values();
    }

    @Override
    public void linear(Feature in, Feature out, boolean relu) {
        long weights = in.values() * out.channels();
        parameters += weights + out.channels();
        activation(out);
        flops += (double) Cost.PER_WEIGHT * weights;
    }

    @Override
    public void logits(Feature in, Feature out) {
        linear(in, out, false);
    }

    @Override
    public void unflatten(Feature in, Feature out) {
        activation(out);
    }

    @Override
    public void doubling(Feature in, Feature out, boolean relu) {
        long weights = (long) DOUBLING * DOUBLING * in.channels() * out.channels();
        parameters += weights + out.channels();
        activation(out);
        flops += (double) Cost.PER_WEIGHT * weights * in.height() * in.width();
    }

    @Override
    public void pictures(Feature in, Feature out, Loss loss) {
        activation(out);
        flops += out.values();
    }

    @Override
    public void gridReset(List<Feature> in, Feature out, Level level) {
        if (compute.recompute() && level.networks() > 1) {
            int atOnce = Math.min(compute.threads(), level.networks());
            again = Math.max(again, open / level.networks() * atOnce);
        } else {
            kept += open;
        }
        open = 0;
        activation(out);
        flops += out.values();
    }

    @Override
    public void gridNorm(Feature in, Feature out) {
        batchNorm(in, out, false);
    }
}
