package org.topolab.api.model;

/**
 * What a model will need, known before it is built.
 *
 * @param parameters trained parameters
 * @param stateBytes weights, gradients and optimiser memory, in bytes
 * @param activationBytes activations kept for the backward pass of one batch, in bytes
 * @param flopsPerImage floating-point operations of one training step for one image
 */
public record Estimate(
        long parameters, long stateBytes, long activationBytes, double flopsPerImage) {}
