package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Dense;

/** Fixed factors of the weights of a dense layer, [out, in]. Not trained, not a parameter. */
public final class Factors {

    private final INDArray values;

    private Factors(INDArray values) {
        this.values = values;
    }

    /**
     * One factor for each weight.
     *
     * @param factors [out, in] row-major, copied
     * @throws IllegalArgumentException if there are more or fewer of them, or one is not finite
     */
    public static Factors of(Dense spec, float[] factors) {
        long weights = (long) spec.out() * spec.in();
        if (factors.length != weights) {
            throw new IllegalArgumentException(
                    "layer from %d to %d values has %d fixed numbers, expected %d, one for each weight"
                            .formatted(spec.in(), spec.out(), factors.length, weights));
        }
        for (int i = 0; i < factors.length; i++) {
            if (!Float.isFinite(factors[i])) {
                throw new IllegalArgumentException(
                        "fixed number from value %d to value %d is %s, expected a finite one"
                                .formatted(i % spec.in(), i / spec.in(), factors[i]));
            }
        }
        return new Factors(Nd4j.createFromArray(factors).reshape('c', spec.out(), spec.in()));
    }

    /** The factors themselves, [out, in]. */
    INDArray values() {
        return values;
    }

    /** Each value times its factor, in a new array. */
    INDArray times(INDArray from) {
        return from.mul(values.castTo(from.dataType()));
    }

    /** Computes each value times its factor; the result may be the array itself. */
    void times(INDArray from, INDArray to) {
        from.muli(values.castTo(from.dataType()), to);
    }
}
