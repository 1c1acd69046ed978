package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Arrays as kernels read them: row-major without gaps. */
final class Contiguous {

    private Contiguous() {}

    /** The array itself if it is row-major without gaps, else a copy that is. */
    static INDArray of(INDArray array) {
        return is(array) ? array : array.dup('c');
    }

    /** Whether an array is row-major without gaps. */
    static boolean is(INDArray array) {
        return (array.ordering() == 'c' || array.isVectorOrScalar())
                && array.elementWiseStride() == 1;
    }
}
