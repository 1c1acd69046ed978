package org.topolab.model.alltnn;

import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;
import org.topolab.nn.Cost;
import org.topolab.nn.Feature;

/**
 * Counts parameters, activations and operations of the network it is told, without building it. All
 * activations are kept for the backward pass.
 */
final class NetworkCost implements NetworkWriter {

    /** Operations of a normalisation: mean, variance, difference, factor, scale and shift. */
    private static final int PER_NORM = 8;

    /**
     * Operations of a step for each weight whose unit is compared: its length, two neighbours, the
     * gradient.
     */
    private static final int PER_COMPARED = 12;

    private final AllTnn network;
    private long parameters;
    private long compared;
    private long kept;
    private long largest;
    private double operations;

    private NetworkCost(AllTnn network) {
        this.network = network;
    }

    /** The cost of a network. */
    static NetworkCost of(AllTnn network) {
        NetworkCost cost = new NetworkCost(network);
        network.write(cost);
        return cost;
    }

    /** Trained parameters of all layers. */
    long parameters() {
        return parameters;
    }

    /** The cost in bytes and operations; parameters are float32 in any precision. */
    Estimate estimate(Training training) {
        double smoothness = (double) PER_COMPARED * compared / training.batch();
        return new Cost(
                        parameters,
                        0,
                        kept + Cost.IN_FLIGHT * largest,
                        operations + smoothness / Cost.PASSES)
                .in(training);
    }

    @Override
    public void sheet(Stage stage, Feature in, Feature out, boolean relu) {
        Kind kind = network.options().kind();
        parameters += stage.parameters(kind);
        compared += network.options().alpha(stage.number()) > 0 ? stage.weights(kind) : 0;
        activation(out, 0);
        operations += (double) Cost.PER_WEIGHT * stage.multiplyAdds();
    }

    @Override
    public void norm(Stage stage, Feature in, Feature out) {
        parameters += network.options().normalising().parameters(stage);
        activation(out, PER_NORM);
    }

    @Override
    public void relu(Feature in, Feature out) {
        activation(out, 1);
    }

    @Override
    public void dropout(Feature in, Feature out) {
        activation(out, 1);
    }

    @Override
    public void pool(Feature in, Feature out) {
        activation(out, Area.POOL * Area.POOL);
    }

    @Override
    public void mask(Feature in, Feature out) {
        parameters += out.values();
        activation(out, 1);
    }

    @Override
    public void average(Feature in, Feature out) {
        activation(out, 1);
        operations += in.values();
    }

    @Override
    public void logits(Feature in, Feature out) {
        long weights = in.values() * out.channels();
        parameters += weights + out.channels();
        activation(out, 0);
        operations += (double) Cost.PER_WEIGHT * weights;
    }

    private void activation(Feature out, int perValue) {
        kept += out.values();
        largest = Math.max(largest, out.values());
        operations += (double) perValue * out.values();
    }
}
