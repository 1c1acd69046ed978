package org.topolab.nn;

import org.topolab.api.model.Estimate;
import org.topolab.api.model.Training;

/**
 * What a network costs, counted from its description.
 *
 * @param parameters trained parameters
 * @param constants numbers beside them that are as large, such as fixed factors
 * @param values values for one image that are in memory at once in a training step
 * @param operations floating-point operations of a forward pass for one image
 */
public record Cost(long parameters, long constants, long values, double operations) {

    /** Operations for a weight: a multiplication and an addition. */
    public static final int PER_WEIGHT = 2;

    /** Forward, gradient of the input, gradient of the weights. */
    public static final int PASSES = 3;

    /** Largest arrays that are gradients, or activations of a measurement, at once. */
    public static final int IN_FLIGHT = 4;

    /** In bytes and operations of a training step; parameters are float32 in any precision. */
    public Estimate in(Training training) {
        // Adam remembers two moments of each gradient, the others one
        int slots = training.optimizer().text("name").equals("adam") ? 2 : 1;
        boolean half = training.compute().precision().equals("bf16");
        return new Estimate(
                parameters,
                Float.BYTES * (parameters * (2 + slots) + constants),
                (half ? Short.BYTES : Float.BYTES) * values * training.batch(),
                operations * PASSES);
    }
}
