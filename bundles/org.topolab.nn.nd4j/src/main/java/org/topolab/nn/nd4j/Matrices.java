package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.factory.Nd4j;

/** Products of matrices, or of one matrix for each first index, into given arrays. */
final class Matrices {

    private Matrices() {}

    /** c = a b. */
    static void product(INDArray a, INDArray b, INDArray c) {
        product(a, false, b, false, c);
    }

    /** c = a b', b' being the transpose. */
    static void productTransposed(INDArray a, INDArray b, INDArray c) {
        product(a, false, b, true, c);
    }

    /** c = a' b, a' being the transpose. */
    static void transposedProduct(INDArray a, INDArray b, INDArray c) {
        product(a, true, b, false, c);
    }

    private static void product(INDArray a, boolean turnA, INDArray b, boolean turnB, INDArray c) {
        MMulTranspose turned = MMulTranspose.builder().transposeA(turnA).transposeB(turnB).build();
        Nd4j.exec(new Mmul(a, b, c, turned));
    }
}
