package org.topolab.nn.internal;

/** A layer that can leave out the gradient of its input, which nobody reads at the images. */
public interface InputLayer {

    /** Whether the gradient of the input is wanted from now on. */
    void inputGradient(boolean wanted);
}
