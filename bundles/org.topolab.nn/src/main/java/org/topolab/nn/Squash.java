package org.topolab.nn;

/** What the units of a map go through before they are read. */
public enum Squash {
    /** tanh(x). */
    TANH,
    /** 1 / (1 + exp(-x)). */
    SIGMOID,
    /** x. */
    NONE
}
