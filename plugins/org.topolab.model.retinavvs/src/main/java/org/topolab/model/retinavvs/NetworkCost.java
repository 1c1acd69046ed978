package org.topolab.model.retinavvs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;
import org.topolab.nn.Cost;
import org.topolab.nn.Feature;

/**
 * Counts parameters, activations and operations of the network it is told, without building it. All
 * activations are kept for the backward pass.
 */
final class NetworkCost implements NetworkWriter {

    /** Operations of one value of noise: random bits, a normal number of them, an addition. */
    private static final int PER_NOISE = 20;

    private final Map<String, Long> parameters = new LinkedHashMap<>();
    private long kept;
    private long largest;
    private double flops;

    private NetworkCost() {}

    /** The cost of a network. */
    static NetworkCost of(RetinaVvs network) {
        NetworkCost cost = new NetworkCost();
        network.write(cost);
        return cost;
    }

    /** Trained parameters of each layer that has some, by name. */
    Map<String, Long> parameters() {
        return Map.copyOf(parameters);
    }

    /** Trained parameters of all layers. */
    long total() {
        return parameters.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The cost in bytes and operations; parameters are float32 in any precision. */
    Estimate estimate(Training training) {
        return new Cost(total(), 0, kept + Cost.IN_FLIGHT * largest, flops).in(training);
    }

    private void activation(Feature out) {
        kept += out.values();
        largest = Math.max(largest, out.values());
    }

    @Override
    public void noise(Feature in, Feature out, double sd) {
        activation(out);
        flops += (double) PER_NOISE / Cost.PASSES * out.values();
    }

    @Override
    public void convolution(Feature in, Feature out, Filter filter) {
        long weights = (long) filter.kernel() * filter.kernel() * in.channels() * out.channels();
        parameters.put(out.name(), weights + (filter.bias() ? out.channels() : 0));
        activation(out);
        flops += (double) Cost.PER_WEIGHT * weights * out.height() * out.width();
    }

    @Override
    public void activityPenalty(Feature in, Feature out, double coefficient) {
        activation(out);
        flops += out.values();
    }

    @Override
    public void dense(Feature in, Feature out, double l1) {
        long weights = in.values() * out.channels();
        parameters.put(out.name(), weights + out.channels());
        activation(out);
        flops += (double) Cost.PER_WEIGHT * weights;
    }

    @Override
    public void logits(Feature in, Feature out) {
        dense(in, out, 0);
    }
}
