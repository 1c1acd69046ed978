package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.stat.RandomStream;

/**
 * Adds Gaussian noise in training; hands values on as they are otherwise. The noise is a function
 * of seed, optimiser step and the value's row-major index in the batch.
 */
public final class Noise implements ArrayFunction {

    private final double sd;
    private final RandomStream stream;

    /** Noise of mean 0 and a standard deviation of at least 0. */
    public Noise(double sd, long seed) {
        if (!(sd >= 0 && Double.isFinite(sd))) {
            throw new IllegalArgumentException(
                    "noise has standard deviation %s, expected 0 or more".formatted(sd));
        }
        this.sd = sd;
        this.stream = RandomStream.of(seed).split("noise");
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 1) {
            throw ArrayFunction.refuse(in, "1");
        }
        INDArray y = pass.copy(in[0]);
        if (pass.training() && sd > 0) {
            y.addi(drawn(pass.step(), y));
        }
        return y;
    }

    private INDArray drawn(long step, INDArray like) {
        RandomStream here = stream.split(step);
        float[] values = new float[Math.toIntExact(like.length())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sd * here.normal(i));
        }
        return Nd4j.createFromArray(values).reshape('c', like.shape()).castTo(like.dataType());
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        return new INDArray[] {pass.own(dy, in[0])};
    }
}
