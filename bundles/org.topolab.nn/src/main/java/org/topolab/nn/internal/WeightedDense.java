package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.Optional;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Dense;
import org.topolab.nn.Kernels;
import org.topolab.nn.Start;
import org.topolab.nn.WeightedKernel;

/**
 * A dense layer as a layer with weights.
 *
 * @param spec the layer
 * @param factors what its weights are multiplied by, if by anything
 */
public record WeightedDense(Dense spec, Optional<Factors> factors) implements Weighted {

    /** A plain dense layer. */
    public WeightedDense(Dense spec) {
        this(spec, Optional.empty());
    }

    /** The weights that inputs are multiplied by, [out, in] row-major; a copy. */
    float[] effective(INDArray raw) {
        return factors.map(each -> Values.of(each.times(raw))).orElseGet(() -> Values.of(raw));
    }

    @Override
    public long[] weights() {
        return new long[] {spec.out(), spec.in()};
    }

    @Override
    public int biases() {
        return spec.out();
    }

    @Override
    public int fanIn() {
        return spec.in();
    }

    @Override
    public int fanOut() {
        return spec.out();
    }

    @Override
    public Start start() {
        return spec.start();
    }

    @Override
    public long seed() {
        return spec.seed();
    }

    @Override
    public boolean relu() {
        return spec.relu();
    }

    @Override
    public boolean vectors() {
        return true;
    }

    @Override
    public long[] output(long[] input) {
        long values = Arrays.stream(input).skip(1).reduce(1, Math::multiplyExact);
        if (values != spec.in()) {
            throw new IllegalArgumentException(
                    "reads %s, expected [batch, ...] with %d values for each image"
                            .formatted(Arrays.toString(input), spec.in()));
        }
        return new long[] {input[0], spec.out()};
    }

    @Override
    public InputType output(InputType input, String layer) {
        return InputType.feedForward(spec.out());
    }

    @Override
    public WeightedKernel kernel(Kernels kernels) {
        WeightedKernel dense = kernels.dense(spec);
        return factors.<WeightedKernel>map(f -> new MaskedKernel(dense, f)).orElse(dense);
    }
}
