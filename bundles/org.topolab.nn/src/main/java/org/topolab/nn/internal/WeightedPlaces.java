package org.topolab.nn.internal;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.topolab.nn.Kernels;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Start;
import org.topolab.nn.WeightedKernel;

/** A locally connected layer as a layer with weights. */
public record WeightedPlaces(LocallyConnected spec) implements Weighted {

    @Override
    public long[] weights() {
        return spec.weights();
    }

    @Override
    public int biases() {
        return spec.bias() ? spec.units() : 0;
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
    public boolean biasesStartAtZero() {
        return spec.start() != Start.FAN_IN_UNIFORM;
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
        long[] expected = {input[0], spec.height(), spec.width(), spec.in()};
        if (!Arrays.equals(input, expected)) {
            throw new IllegalArgumentException(
                    "reads %s, expected [batch, %d, %d, %d]"
                            .formatted(
                                    Arrays.toString(input),
                                    spec.height(),
                                    spec.width(),
                                    spec.in()));
        }
        return new long[] {input[0], spec.rows(), spec.columns(), spec.out()};
    }

    @Override
    public InputType output(InputType input, String layer) {
        return InputType.convolutional(spec.rows(), spec.columns(), spec.out(), CNN2DFormat.NHWC);
    }

    @Override
    public WeightedKernel kernel(Kernels kernels) {
        return kernels.locallyConnected(spec);
    }
}
