package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.topolab.nn.Convolution;
import org.topolab.nn.Kernels;
import org.topolab.nn.Roughness;
import org.topolab.nn.Start;
import org.topolab.nn.WeightedKernel;

/**
 * A convolution as a layer with weights.
 *
 * @param roughness by which its kernels are penalised, if they are
 */
public record WeightedConvolution(Convolution spec, Optional<Roughness> roughness)
        implements Weighted {

    public WeightedConvolution {
        roughness.ifPresent(asked -> new RoughnessLoss(spec, asked)); // refuses a small kernel
    }

    /** One whose kernels are as they are. */
    public WeightedConvolution(Convolution spec) {
        this(spec, Optional.empty());
    }

    @Override
    public long[] weights() {
        return spec.weights();
    }

    @Override
    public int biases() {
        return spec.bias() ? spec.out() : 0;
    }

    @Override
    public int fanIn() {
        return spec.fanIn();
    }

    @Override
    public int fanOut() {
        return spec.fanOut();
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
        return false;
    }

    @Override
    public long[] output(long[] input) {
        if (input.length != 4 || input[3] != spec.in()) {
            throw new IllegalArgumentException(
                    "reads %s, expected [batch, height, width, %d]"
                            .formatted(Arrays.toString(input), spec.in()));
        }
        return new long[] {
            input[0], spec.size((int) input[1]), spec.size((int) input[2]), spec.out()
        };
    }

    @Override
    public InputType output(InputType input, String layer) {
        InputType.InputTypeConvolutional in = Making.images(input, layer);
        return InputType.convolutional(
                spec.size(Math.toIntExact(in.getHeight())),
                spec.size(Math.toIntExact(in.getWidth())),
                spec.out(),
                CNN2DFormat.NHWC);
    }

    @Override
    public WeightedKernel kernel(Kernels kernels) {
        return kernels.convolution(spec);
    }
}
