package org.topolab.nn.internal;

import org.topolab.api.model.Training;

/** How an optimiser changes parameters by their gradient: element by element, in float32. */
public interface Rule {

    /** Numbers it remembers for each parameter. */
    int moments();

    /**
     * Changes the first {@code length} parameters.
     *
     * @param step optimiser steps taken before
     * @param parameters changed in place
     * @param gradient of the loss, mean over the batch
     * @param moments [moments][length], changed in place; 0 at first
     */
    void apply(long step, float[] parameters, float[] gradient, float[][] moments, int length);

    /** The rule that a recipe asks for. */
    static Rule of(Training training) {
        return of(training, Pace.of(training));
    }

    /** The rule that a recipe asks for, at a pace that may be changed. */
    static Rule of(Training training, Pace rate) {
        String name = training.optimizer().text("name");
        double momentum = training.optimizer().number("momentum");
        return switch (name) {
            // the momentum is Adam's first decay rate and that of RMSProp, as core describes it
            case "adam" ->
                    new Adam(
                            rate,
                            momentum,
                            training.optimizer().number("epsilon"),
                            training.optimizer().text("epsilon-moment").equals("raw"));
            case "rmsprop" -> new RmsProp(rate, momentum);
            case "sgd" -> new HeavyBall(rate, momentum);
            default ->
                    throw new IllegalArgumentException(
                            "train.optimizer.name is '%s', expected adam, rmsprop or sgd"
                                    .formatted(name));
        };
    }
}
