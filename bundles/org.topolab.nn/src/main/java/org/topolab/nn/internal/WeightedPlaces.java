package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.topolab.nn.Kernels;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Smoothness;
import org.topolab.nn.Start;
import org.topolab.nn.WeightedKernel;

/**
 * A locally connected layer as a layer with weights.
 *
 * @param spec the layer
 * @param smoothness how much its units are to resemble their neighbours, if at all
 */
public record WeightedPlaces(LocallyConnected spec, Optional<Smoothness> smoothness)
        implements Weighted {

    /** A layer whose units need not resemble each other. */
    public WeightedPlaces(LocallyConnected spec) {
        this(spec, Optional.empty());
    }

    public WeightedPlaces {
        smoothness.ifPresent(
                asked -> {
                    if (asked.blockRows() * asked.blockColumns() != spec.out()) {
                        throw new IllegalArgumentException(
                                "blocks of %d x %d units for %d maps, expected as many units as maps"
                                        .formatted(
                                                asked.blockRows(),
                                                asked.blockColumns(),
                                                spec.out()));
                    }
                });
    }

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
    public long fans() {
        long place = (long) spec.fanIn() + spec.out();
        return switch (spec.start()) {
            case GLOROT_UNIFORM_PLACE -> place;
            case GLOROT_UNIFORM_PLACES -> place * spec.rows() * spec.columns();
            default -> Weighted.super.fans();
        };
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
