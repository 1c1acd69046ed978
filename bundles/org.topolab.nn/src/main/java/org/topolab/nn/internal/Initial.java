package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.stat.RandomStream;

/** Fresh weights from counter-based random numbers, the same on every machine. */
final class Initial {

    private Initial() {}

    /**
     * N(0, 2 / fan-in), in the order of memory.
     *
     * @see <a href="https://doi.org/10.1109/ICCV.2015.123">He et al. 2015, ICCV</a>
     */
    static void kaimingNormal(INDArray weights, int fanIn, long seed) {
        RandomStream stream = RandomStream.of(seed).split("weights");
        double sd = Math.sqrt(2.0 / fanIn);
        Floats values = Floats.write(weights);
        for (int i = 0; i < values.size(); i++) {
            values.put(i, (float) (sd * stream.normal(i)));
        }
        values.flush();
    }

    /** Uniform in -1 / sqrt(fan-in) to 1 / sqrt(fan-in), PyTorch's default for a bias. */
    static void uniformBias(INDArray bias, int fanIn, long seed) {
        RandomStream stream = RandomStream.of(seed).split("bias");
        double bound = 1 / Math.sqrt(fanIn);
        Floats values = Floats.write(bias);
        for (int i = 0; i < values.size(); i++) {
            values.put(i, (float) (bound * (2 * stream.uniform(i) - 1)));
        }
        values.flush();
    }
}
