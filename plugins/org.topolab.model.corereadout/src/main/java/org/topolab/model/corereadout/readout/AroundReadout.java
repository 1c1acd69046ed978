package org.topolab.model.corereadout.readout;

import java.util.Map;
import java.util.Optional;
import org.topolab.api.readout.Readout;

/** A readout around another one, whose penalty, bounds and places are that one's. */
abstract class AroundReadout implements Readout {

    /** The readout inside. */
    final Readout inner;

    AroundReadout(Readout inner) {
        this.inner = inner;
    }

    @Override
    public final double penalty(Map<String, float[]> weights) {
        return inner.penalty(weights);
    }

    @Override
    public final void penalise(
            Map<String, float[]> weights, double scale, Map<String, float[]> gradients) {
        inner.penalise(weights, scale, gradients);
    }

    @Override
    public final boolean constrain(Map<String, float[]> weights) {
        return inner.constrain(weights);
    }

    @Override
    public final Optional<float[]> fields(Map<String, float[]> weights) {
        return inner.fields(weights);
    }
}
