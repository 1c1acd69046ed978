package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies of what is in arrays. */
public final class Values {

    private Values() {}

    /** All values of an array, row-major. */
    public static float[] of(INDArray array) {
        return Floats.read(array).toArray();
    }
}
