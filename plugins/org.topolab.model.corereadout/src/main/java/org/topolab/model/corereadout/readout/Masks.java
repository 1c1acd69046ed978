package org.topolab.model.corereadout.readout;

import java.util.Arrays;
import java.util.Map;
import org.topolab.api.readout.Weight;

/**
 * How much each place counts for each neuron: {@code mask} [neurons, places], as it is, or divided
 * by its Euclidean norm + 1e-6.
 */
final class Masks {

    private static final String MASK = "mask";
    private static final double EPSILON = 1e-6;

    private final int neurons;
    private final int places;
    private final boolean normalise;
    private final boolean positive;
    private final Start start;
    private final float[] unit;
    private final float[] slopes;

    /**
     * @param positive whether negative values are set to 0
     */
    Masks(int neurons, int places, boolean normalise, boolean positive, Start start) {
        this.neurons = neurons;
        this.places = places;
        this.normalise = normalise;
        this.positive = positive;
        this.start = start;
        this.unit = new float[normalise ? neurons * places : 0];
        this.slopes = new float[unit.length];
    }

    /** What it is made from. */
    Weight weight() {
        float[] values = start.values(neurons * places);
        clip(values);
        return Weight.trained(MASK, new int[] {neurons, places}, values);
    }

    private boolean clip(float[] values) {
        boolean changed = false;
        for (int i = 0; positive && i < values.length; i++) {
            if (values[i] < 0) {
                values[i] = 0;
                changed = true;
            }
        }
        return changed;
    }

    /** Puts weights back to where they may lie; whether any has changed. */
    boolean constrain(Map<String, float[]> weights) {
        return clip(weights.get(MASK));
    }

    /** Masks as they count, [neurons, places]; valid until the next call. */
    float[] each(Map<String, float[]> weights) {
        float[] mask = weights.get(MASK);
        if (!normalise) {
            return mask;
        }
        for (int neuron = 0; neuron < neurons; neuron++) {
            float divisor = (float) (norm(mask, neuron) + EPSILON);
            for (int i = neuron * places; i < (neuron + 1) * places; i++) {
                unit[i] = mask[i] / divisor;
            }
        }
        return unit;
    }

    private double norm(float[] mask, int neuron) {
        double sum = 0;
        for (int i = neuron * places; i < (neuron + 1) * places; i++) {
            sum += (double) mask[i] * mask[i];
        }
        return Math.sqrt(sum);
    }

    /** Where slopes by {@link #each} are to be added before {@link #pass}. */
    float[] slopes(Map<String, float[]> gradients) {
        Arrays.fill(slopes, 0);
        return normalise ? slopes : gradients.get(MASK);
    }

    /** Passes on what was added to {@link #slopes}. */
    void pass(Map<String, float[]> weights, Map<String, float[]> gradients) {
        float[] mask = weights.get(MASK);
        float[] into = gradients.get(MASK);
        for (int neuron = 0; normalise && neuron < neurons; neuron++) {
            double norm = norm(mask, neuron);
            double along = 0;
            for (int i = neuron * places; i < (neuron + 1) * places; i++) {
                along += (double) slopes[i] * mask[i];
            }
            double divisor = norm + EPSILON;
            double back = norm > 0 ? along / (norm * divisor * divisor) : 0;
            for (int i = neuron * places; i < (neuron + 1) * places; i++) {
                into[i] += (float) (slopes[i] / divisor - back * mask[i]);
            }
        }
    }
}
