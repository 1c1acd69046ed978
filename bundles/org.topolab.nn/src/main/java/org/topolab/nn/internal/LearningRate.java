package org.topolab.nn.internal;

import org.topolab.api.model.Training;
import org.topolab.api.option.Options;

/** The learning rate of each step. */
interface LearningRate {

    /**
     * The rate of a step.
     *
     * @param step optimiser steps taken before
     */
    double at(long step);

    /** The same at every step. */
    static LearningRate constant(double rate) {
        return step -> rate;
    }

    /** The one that a recipe asks for. */
    static LearningRate of(Training training) {
        Options optimizer = training.optimizer();
        double start = optimizer.number("rate");
        double change = optimizer.number("schedule-rate");
        String schedule = optimizer.text("schedule");
        return switch (schedule) {
            case "constant" -> constant(start);
            // Keras' decay
            case "inverse" -> step -> start / (1 + change * step);
            case "step" -> {
                long parts = optimizer.whole("schedule-parts");
                long steps = Math.max(1, training.steps());
                yield step -> start * Math.pow(change, (double) Math.floorDiv(parts * step, steps));
            }
            default ->
                    throw new IllegalArgumentException(
                            "train.optimizer.schedule is '%s', expected constant, inverse or step"
                                    .formatted(schedule));
        };
    }
}
