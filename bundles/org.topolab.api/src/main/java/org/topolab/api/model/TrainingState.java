package org.topolab.api.model;

import java.util.Map;

/**
 * Everything besides the parameters that an exact resume needs: the optimiser's memory and how many
 * steps were taken. Random numbers are counter-based, so the step number is their whole state.
 *
 * @param step optimiser steps taken
 * @param tensors memory of the optimiser by name; empty if it has none
 */
public record TrainingState(long step, Map<String, Tensor> tensors) {

    public TrainingState {
        tensors = Map.copyOf(tensors);
    }
}
