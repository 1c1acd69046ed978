package org.topolab.nn.internal;

import java.util.List;
import java.util.Map;

/**
 * A function of images [height, width, channels], each by itself, with vectors of parameters. Has
 * no state.
 */
public interface Scaled {

    /** A height or width that may be any. */
    int ANY = 0;

    /** What parameters begin with. */
    interface Start {
        /** The one at a row-major index. */
        float at(int index);
    }

    /**
     * Parameters, a vector as a rule.
     *
     * @param key its name in the layer
     * @param shape of the parameters
     * @param start what they begin with
     * @param weight whether these are weights rather than biases
     */
    record Vector(String key, List<Integer> shape, Start start, boolean weight) {

        /** A row of parameters that begin alike. */
        Vector(String key, int length, float start, boolean weight) {
            this(key, List.of(1, length), index -> start, weight);
        }

        /** Number of parameters. */
        int length() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }
    }

    /** Its parameters in order; may be none. */
    List<Vector> vectors();

    /** Shape of an image: height, width, channels; height and width may be {@link #ANY}. */
    int[] image();

    /** Whether parameters have the names and shapes in which a model hands them out. */
    default boolean exact() {
        return false;
    }

    /** Computes one image in place. */
    void forward(float[] image, Map<String, float[]> parameters);

    /**
     * Computes the gradient of one image.
     *
     * @param x what came in
     * @param dy gradient of what was handed on; receives that of what came in
     * @param parameters as in the forward pass
     * @param gradients receive the gradient of the parameters, added to what is there
     */
    void backward(
            float[] x,
            float[] dy,
            Map<String, float[]> parameters,
            Map<String, double[]> gradients);

    /**
     * Adds the gradient of a penalty on the parameters, if there is one, as often as there are
     * images: the optimiser divides by them.
     */
    default void penalise(
            Map<String, float[]> parameters, Map<String, double[]> gradients, int images) {}
}
