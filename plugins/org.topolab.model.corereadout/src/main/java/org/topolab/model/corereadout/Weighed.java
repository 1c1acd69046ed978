package org.topolab.model.corereadout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;

/** A readout whose penalty counts a factor as much; see {@link Penalties}. */
final class Weighed implements Readout {

    private final Readout readout;
    private final double factor;

    Weighed(Readout readout, double factor) {
        this.readout = readout;
        this.factor = factor;
    }

    @Override
    public List<Weight> weights() {
        return readout.weights();
    }

    @Override
    public boolean follows() {
        return readout.follows();
    }

    @Override
    public void forward(
            Features features, Map<String, float[]> weights, Viewing viewing, float[] values) {
        readout.forward(features, weights, viewing, values);
    }

    @Override
    public void backward(
            Features features,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Gradients gradients) {
        readout.backward(features, weights, viewing, slopes, gradients);
    }

    @Override
    public double penalty(Map<String, float[]> weights) {
        return factor * readout.penalty(weights);
    }

    @Override
    public void penalise(
            Map<String, float[]> weights, double scale, Map<String, float[]> gradients) {
        readout.penalise(weights, factor * scale, gradients);
    }

    @Override
    public boolean constrain(Map<String, float[]> weights) {
        return readout.constrain(weights);
    }

    @Override
    public Optional<float[]> fields(Map<String, float[]> weights) {
        return readout.fields(weights);
    }
}
