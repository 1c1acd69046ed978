package org.topolab.model.corereadout.readout;

/** What follows a linear step; its slope is known from what comes out. */
enum Bend {
    /** Nothing. */
    NONE,
    /** Hyperbolic tangent. */
    TANH,
    /** Exponential linear unit, alpha 1. */
    ELU,
    /** Rectified. */
    RELU,
    /** Exponential linear unit and 1: positive, 1 at 0. */
    ELU_PLUS_ONE,
    /** Rectified and 1: at least 1. */
    RELU_PLUS_ONE;

    /** What comes out. */
    float of(float x) {
        return switch (this) {
            case NONE -> x;
            case TANH -> (float) Math.tanh(x);
            case ELU -> x > 0 ? x : (float) Math.expm1(x);
            case RELU -> Math.max(0, x);
            case ELU_PLUS_ONE -> x > 0 ? x + 1 : (float) Math.exp(x);
            case RELU_PLUS_ONE -> Math.max(0, x) + 1;
        };
    }

    /** Slope where y came out. */
    float slope(float y) {
        return switch (this) {
            case NONE -> 1;
            case TANH -> 1 - y * y;
            case ELU -> y > 0 ? 1 : y + 1;
            case RELU -> y > 0 ? 1 : 0;
            case ELU_PLUS_ONE -> y > 1 ? 1 : y;
            case RELU_PLUS_ONE -> y > 1 ? 1 : 0;
        };
    }
}
