package org.topolab.model.corereadout.readout;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;

/** A readout of ones that remembers how it was looked at. */
final class Seen implements Readout {

    private Viewing viewing = Viewing.plain();

    Viewing viewing() {
        return viewing;
    }

    @Override
    public List<Weight> weights() {
        return List.of();
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public void forward(
            Features features, Map<String, float[]> weights, Viewing in, float[] values) {
        viewing = in;
        Arrays.fill(values, 1);
    }

    @Override
    public void backward(
            Features features,
            Map<String, float[]> weights,
            Viewing in,
            float[] slopes,
            Gradients gradients) {}

    @Override
    public double penalty(Map<String, float[]> weights) {
        return 0;
    }

    @Override
    public void penalise(
            Map<String, float[]> weights, double scale, Map<String, float[]> gradients) {}
}
