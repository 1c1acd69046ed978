package org.topolab.nn.internal;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.model.UnfitBatchException;

/**
 * Pictures in which a graph ends, and their comparison: the mean over the values of a picture.
 * Outputs are [batch, channels * height * width].
 */
public final class Pictures implements Activating, Ending {

    private final PixelLoss pixels;
    private float[] said = new float[0];
    private float[] slopes = new float[0];

    /** Pictures that are compared in this way. */
    public Pictures(PixelLoss pixels) {
        this.pixels = pixels;
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 1) {
            throw ArrayFunction.refuse(in, "1");
        }
        said = Floats.read(ChannelsFirst.view(in[0])).toArray();
        long batch = in[0].size(0);
        INDArray y = pass.output(pass.type(), batch, said.length / batch);
        Floats to = Floats.write(y);
        for (int i = 0; i < said.length; i++) {
            to.put(i, (float) pixels.pixel(said[i]));
        }
        to.flush();
        return y;
    }

    @Override
    public double loss(INDArray aims, Optional<INDArray> weights) {
        if (aims.length() != said.length) {
            throw new IllegalArgumentException(
                    "pictures of %d values are compared with %d values"
                            .formatted(said.length, aims.length()));
        }
        float[] aim = Floats.read(aims).toArray();
        refuseOutside(aim);
        int batch = Math.toIntExact(aims.size(0));
        int values = said.length / batch;
        slopes = new float[said.length];
        double sum = 0;
        for (int image = 0; image < batch; image++) {
            double weight = weights.isEmpty() ? 1 : weights.get().getDouble(image, 0);
            double share = weight / values;
            for (int i = image * values; i < (image + 1) * values; i++) {
                sum += share * pixels.loss(said[i], aim[i]);
                slopes[i] = (float) (share * pixels.slope(said[i], aim[i]));
            }
        }
        return sum / batch;
    }

    private void refuseOutside(float[] aim) {
        if (pixels != PixelLoss.CROSS_ENTROPY) {
            return;
        }
        for (float value : aim) {
            if (!(value >= 0 && value <= 1)) {
                throw new UnfitBatchException(
                        ("images to be reconstructed have a value of %s, but binary cross-entropy"
                                        + " compares values from 0 to 1; scale the data to the unit"
                                        + " interval (scaling: unit) and do not normalise them"
                                        + " (train.augment.normalise: off), or compare by the squared"
                                        + " error (reconstruction: mse)")
                                .formatted(value));
            }
        }
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        if (!pass.training()) {
            INDArray rise = dy.dup('c');
            for (int i = 0; i < said.length; i++) {
                rise.putScalar(i, rise.getDouble(i) * pixels.rise(said[i]));
            }
            pass.memory().release(dy);
            return backwardBefore(pass, in, rise);
        }
        INDArray dx = pass.gradientOf(in[0]);
        INDArray view = ChannelsFirst.view(dx);
        view.assign(Nd4j.createFromArray(slopes).reshape('c', view.shape()));
        return new INDArray[] {dx};
    }

    @Override
    public INDArray before(Pass pass, INDArray[] in) {
        return ChannelsFirst.view(in[0]).dup('c');
    }

    @Override
    public INDArray[] backwardBefore(Pass pass, INDArray[] in, INDArray gradient) {
        INDArray dx = pass.gradientOf(in[0]);
        INDArray view = ChannelsFirst.view(dx);
        view.assign(gradient.reshape('c', view.shape()));
        pass.memory().release(gradient);
        return new INDArray[] {dx};
    }
}
