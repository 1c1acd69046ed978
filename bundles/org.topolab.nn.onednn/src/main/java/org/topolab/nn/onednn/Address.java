package org.topolab.nn.onednn;

import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A pointer whose target can be changed; owns nothing. */
final class Address extends Pointer {

    /** Where the first value of an array is; ND4J's address of a view is that of the whole. */
    static long of(INDArray array) {
        return array.data().address() + array.offset() * array.data().getElementSize();
    }

    Address to(long target) {
        this.address = target;
        return this;
    }
}
