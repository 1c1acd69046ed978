package org.topolab.nn.internal;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.stat.RandomStream;

/**
 * By what each value of an array is multiplied in dropout: 0 with a probability p, else 1 / (1 -
 * p). A function of seed, optimiser step and the value's row-major index in the batch.
 */
final class DropMask {

    private final double probability;
    private final RandomStream stream;

    /** Drops with a probability in [0, 1). */
    DropMask(double probability, long seed) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "dropout is %s, expected 0 or more and less than 1".formatted(probability));
        }
        this.probability = probability;
        this.stream = RandomStream.of(seed).split("dropout");
    }

    /** The factors, in the type and shape of an array; all 1 if not training. */
    INDArray of(ArrayFunction.Pass pass, INDArray like) {
        float[] factors = new float[Math.toIntExact(like.length())];
        if (!pass.training() || probability == 0) {
            Arrays.fill(factors, 1);
        } else {
            RandomStream step = stream.split(pass.step());
            float scale = (float) (1 / (1 - probability));
            for (int i = 0; i < factors.length; i++) {
                factors[i] = step.uniform(i) < probability ? 0 : scale;
            }
        }
        return Nd4j.createFromArray(factors).reshape('c', like.shape()).castTo(like.dataType());
    }
}
