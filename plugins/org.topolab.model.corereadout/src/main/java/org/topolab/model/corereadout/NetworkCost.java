package org.topolab.model.corereadout;

import java.util.List;
import java.util.Optional;
import org.topolab.nn.Activation;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Cost;
import org.topolab.nn.Feature;

/** Counts parameters, activations and operations of the core it is told, without building it. */
final class NetworkCost implements NetworkWriter {

    /** Operations of a normalisation: mean, variance, difference, factor, scale and shift. */
    private static final int PER_NORM = 8;

    private long parameters;
    private long kept;
    private long largest;
    private double operations;

    /**
     * Counts a core.
     *
     * @param frozen whether it is not trained
     */
    static NetworkCost of(Core core, boolean frozen) {
        NetworkCost cost = new NetworkCost();
        core.write(cost);
        cost.parameters = frozen ? 0 : cost.parameters;
        return cost;
    }

    /** Counts what makes features that come from elsewhere fit. */
    static NetworkCost of(Feature features, boolean adapt) {
        NetworkCost cost = new NetworkCost();
        cost.activation(features, 0);
        if (adapt) {
            cost.norm(features, features);
        }
        return cost;
    }

    /** Trained parameters of the core. */
    long parameters() {
        return parameters;
    }

    /**
     * With a readout.
     *
     * @param weights trained parameters of it
     * @param neurons it predicts
     */
    Cost with(long weights, int neurons) {
        // a neuron reads four places of the maps
        return new Cost(
                parameters + weights,
                0,
                kept + neurons + Cost.IN_FLIGHT * Math.max(largest, neurons),
                operations + 4.0 * Cost.PER_WEIGHT * weights);
    }

    @Override
    public void convolution(
            Feature in, Feature out, Geometry window, int groups, Optional<Penalised> penalised) {
        long fan = (long) window.kernel() * window.kernel() * (in.channels() / groups);
        parameters += fan * out.channels();
        activation(out, 0);
        operations += (double) Cost.PER_WEIGHT * fan * out.values();
    }

    @Override
    public void norm(Feature in, Feature out) {
        parameters += 2L * out.channels();
        activation(out, PER_NORM);
    }

    @Override
    public void activation(Activation function, Feature in, Feature out) {
        activation(out, 1);
    }

    @Override
    public void squeeze(Feature in, Feature out) {
        int channels = in.channels();
        int hidden = channels / Math.min(NetworkGraph.REDUCTION, channels);
        parameters += 2L * channels * hidden + hidden + channels;
        activation(out, 2);
    }

    @Override
    public void join(List<Feature> in, Feature out) {
        activation(out, 0);
    }

    @Override
    public void sheet(Stage stage) {
        // sheets cost nothing
    }

    private void activation(Feature out, int perValue) {
        kept += out.values();
        largest = Math.max(largest, out.values());
        operations += (double) perValue * out.values();
    }
}
