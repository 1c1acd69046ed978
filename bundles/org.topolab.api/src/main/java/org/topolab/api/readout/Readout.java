package org.topolab.api.readout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What makes one value for each neuron from features at places: affine in the features, with
 * weights of each neuron's own. Values of neurons go through a function that makes rates of them
 * afterwards. All arrays are row-major; the weights belong to the caller, which hands them in.
 *
 * <p>A readout keeps what it needs from {@link #forward} for the {@link #backward} that follows.
 * Used by one thread at a time; it shares work out with {@link Viewing#workers}. The same calls
 * give the same bits, whatever the number of workers.
 */
@ConsumerType
public interface Readout {

    /** Its weights, names unique, in a fixed order. */
    List<Weight> weights();

    /** Whether it follows {@link Viewing#shifts}; one that does not ignores them. */
    boolean follows();

    /**
     * The value of each neuron for each image.
     *
     * @param weights by name
     * @param values [images, neurons], filled in; where {@link Viewing#recording} tells the
     *     recording of an image, values of other recordings' neurons may be left as they are
     */
    void forward(Features features, Map<String, float[]> weights, Viewing viewing, float[] values);

    /**
     * Gradients, for the same features, weights and viewing as in the call of {@link #forward}
     * before.
     *
     * @param slopes [images, neurons], gradient by each value; 0 for neurons of other recordings
     * @param gradients what is found is added here
     */
    void backward(
            Features features,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Gradients gradients);

    /** What is added to the loss of a batch whatever its images, such as an L1 penalty. */
    double penalty(Map<String, float[]> weights);

    /**
     * The gradient of {@link #penalty}.
     *
     * @param scale by which it is multiplied
     * @param gradients by name of the weight; what is found is added here
     */
    void penalise(Map<String, float[]> weights, double scale, Map<String, float[]> gradients);

    /**
     * Puts weights back to where they may lie, in place; called after each optimiser step.
     *
     * @return whether any has changed
     */
    default boolean constrain(Map<String, float[]> weights) {
        return false;
    }

    /**
     * Where each neuron looks: columns x and rows y in -1 (first) to 1 (last place of the maps),
     * and variances in the same units; empty if it has no such notion.
     *
     * @return [neurons, 4]: x, y, variance of x, variance of y
     */
    default Optional<float[]> fields(Map<String, float[]> weights) {
        return Optional.empty();
    }
}
