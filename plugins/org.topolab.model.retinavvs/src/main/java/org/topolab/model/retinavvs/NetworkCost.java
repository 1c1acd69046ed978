package org.topolab.model.retinavvs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;

/**
 * Counts parameters, activations and operations of the network it is told, without building it. All
 * activations are kept for the backward pass.
 */
final class NetworkCost implements NetworkWriter {

    /** A multiplication and an addition. */
    private static final int PER_WEIGHT = 2;

    /** Forward, gradient of the input, gradient of the weights. */
    private static final int PASSES = 3;

    /** Operations of one value of noise: random bits, a normal number of them, an addition. */
    private static final int PER_NOISE = 20;

    /** Largest arrays that are gradients, or activations of a measurement, at once. */
    private static final int IN_FLIGHT = 4;

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
        // Adam remembers two moments of each gradient, the others one
        int slots = training.optimizer().text("name").equals("adam") ? 2 : 1;
        Compute compute = training.compute();
        long bytes = compute.precision().equals("bf16") ? Short.BYTES : Float.BYTES;
        return new Estimate(
                total(),
                Float.BYTES * total() * (2 + slots),
                bytes * (kept + IN_FLIGHT * largest) * training.batch(),
                flops * PASSES);
    }

    private void activation(Feature out) {
        kept += out.values();
        largest = Math.max(largest, out.values());
    }

    @Override
    public void noise(Feature in, Feature out, double sd) {
        activation(out);
        flops += (double) PER_NOISE / PASSES * out.values();
    }

    @Override
    public void convolution(Feature in, Feature out, Filter filter) {
        long weights = (long) filter.kernel() * filter.kernel() * in.channels() * out.channels();
        parameters.put(out.name(), weights + (filter.bias() ? out.channels() : 0));
        activation(out);
        flops += (double) PER_WEIGHT * weights * out.height() * out.width();
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
        flops += (double) PER_WEIGHT * weights;
    }

    @Override
    public void logits(Feature in, Feature out) {
        dense(in, out, 0);
    }
}
