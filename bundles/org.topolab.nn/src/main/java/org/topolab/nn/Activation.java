package org.topolab.nn;

/** A function of each value. Its slope can be told from its output. */
public enum Activation {
    /** max(0, x). */
    RELU,
    /** tanh(x). */
    TANH,
    /** 1 / (1 + exp(-x)). */
    SIGMOID,
    /** x where positive, else exp(x) - 1. */
    ELU
}
