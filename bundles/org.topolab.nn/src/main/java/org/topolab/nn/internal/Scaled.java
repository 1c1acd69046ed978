package org.topolab.nn.internal;

import java.util.List;
import java.util.Map;

/**
 * A function of images [height, width, channels], each by itself, with vectors of parameters. Has
 * no state.
 */
public interface Scaled {

    /**
     * A vector of parameters.
     *
     * @param key its name in the layer
     * @param length number of parameters
     * @param start what all begin with
     * @param weight whether these are weights rather than biases
     */
    record Vector(String key, int length, float start, boolean weight) {}

    /** Its parameters in order; may be none. */
    List<Vector> vectors();

    /** Shape of an image: height, width, channels. */
    int[] image();

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
