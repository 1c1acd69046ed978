package org.topolab.model.corereadout.readout;

import java.util.List;
import java.util.Map;
import org.topolab.api.readout.Weight;
import org.topolab.api.stat.RandomStream;

/** Each neuron's centre is trained by itself: {@code mu} [neurons, 2]. */
final class FreeCentres implements Centres {

    private static final String MU = "mu";

    private final Bound bound;
    private final float[] start;

    /**
     * @param range centres begin anywhere in -range to range, in x and in y
     */
    FreeCentres(int neurons, double range, Bound bound, RandomStream random) {
        this.bound = bound;
        this.start = new float[neurons * 2];
        for (int i = 0; i < start.length; i++) {
            double at = range * (2 * random.uniform(i) - 1);
            start[i] = (float) (bound == Bound.TANH ? 0.5 * Math.log((1 + at) / (1 - at)) : at);
        }
    }

    @Override
    public List<Weight> weights() {
        return List.of(Weight.trained(MU, new int[] {start.length / 2, 2}, start));
    }

    @Override
    public void place(Map<String, float[]> weights, float[] into) {
        float[] mu = weights.get(MU);
        for (int i = 0; i < into.length; i++) {
            into[i] = bound == Bound.TANH ? (float) Math.tanh(mu[i]) : mu[i];
        }
    }

    @Override
    public void pass(Map<String, float[]> weights, float[] slopes, Map<String, float[]> gradients) {
        float[] mu = weights.get(MU);
        float[] gradient = gradients.get(MU);
        for (int i = 0; i < slopes.length; i++) {
            double bent = bound == Bound.TANH ? Math.tanh(mu[i]) : 0;
            gradient[i] += (float) (slopes[i] * (1 - bent * bent));
        }
    }

    @Override
    public boolean constrain(Map<String, float[]> weights) {
        float[] mu = weights.get(MU);
        boolean changed = false;
        for (int i = 0; bound != Bound.TANH && i < mu.length; i++) {
            float back = Bound.clamp(mu[i]);
            changed |= back != mu[i];
            mu[i] = back;
        }
        return changed;
    }
}
