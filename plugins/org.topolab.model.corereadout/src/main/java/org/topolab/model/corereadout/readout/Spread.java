package org.topolab.model.corereadout.readout;

import java.util.Map;
import org.topolab.api.readout.Weight;

/**
 * Draws about the centres in training: {@code sigma}, [neurons, 2, 2], [neurons, 2] or [neurons,
 * 1].
 *
 * @param covariance how draws lie
 * @param noise where they come from
 * @param start of sigma
 * @param perBatch whether all images of a batch share one draw of each neuron
 * @param anneal steps after which draws have shrunk to nothing, in a straight line; 0: they do not
 */
record Spread(Covariance covariance, Noise noise, Start start, boolean perBatch, long anneal) {

    private static final String SIGMA = "sigma";

    /** Its weights for so many neurons. */
    Weight weight(int neurons) {
        return Weight.trained(
                SIGMA, covariance.shape(neurons), start.values(neurons * covariance.entries()));
    }

    /** Its values. */
    float[] sigma(Map<String, float[]> weights) {
        return weights.get(SIGMA);
    }

    /**
     * Draws for some neurons.
     *
     * @param into filled in, two numbers for each
     * @param at index of the first neuron's
     */
    void draw(long step, int image, int first, int end, float[] into, int at) {
        noise.draw(step, perBatch ? 0 : image, first, end, into, at);
        if (anneal > 0) {
            float left = Math.max(0, 1 - (float) ((double) step / anneal));
            for (int i = at; i < at + 2 * (end - first); i++) {
                into[i] *= left;
            }
        }
    }

    /** Deviations of its own for x and y are not negative; whether any was. */
    boolean constrain(Map<String, float[]> weights) {
        float[] sigma = sigma(weights);
        boolean changed = false;
        for (int i = 0; covariance != Covariance.FULL && i < sigma.length; i++) {
            if (sigma[i] < 0) {
                sigma[i] = 0;
                changed = true;
            }
        }
        return changed;
    }
}
