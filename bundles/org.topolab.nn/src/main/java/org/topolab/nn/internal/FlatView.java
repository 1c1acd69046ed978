package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Cuts a layer's part of the flat parameter vector into its parameters, in order. */
final class FlatView {

    private final INDArray flat;
    private long next;

    FlatView(INDArray flat) {
        this.flat = flat.reshape(flat.length());
    }

    /** The next parameter, in the memory of the vector; row-major unless said. */
    INDArray next(long... shape) {
        long size = 1;
        for (long length : shape) {
            size *= length;
        }
        INDArray part = flat.get(NDArrayIndex.interval(next, next + size));
        next += size;
        return part.reshape('c', shape);
    }
}
