package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Mean over height and width: [batch, height, width, channels] to [batch, channels]. */
public final class GlobalAverage implements ArrayFunction {

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        if (in.length != 1 || in[0].rank() != 4) {
            throw ArrayFunction.refuse(in, "1 of shape [batch, height, width, channels]");
        }
        int images = (int) in[0].size(0);
        int places = (int) (in[0].size(1) * in[0].size(2));
        int channels = (int) in[0].size(3);
        INDArray out = pass.output(images, channels);
        Floats x = Floats.read(in[0]);
        Floats y = Floats.write(out);
        float[] row = new float[channels];
        float[] sum = new float[channels];
        for (int image = 0; image < images; image++) {
            java.util.Arrays.fill(sum, 0);
            for (int place = 0; place < places; place++) {
                x.get((image * places + place) * channels, row, 0, channels);
                for (int c = 0; c < channels; c++) {
                    sum[c] += row[c];
                }
            }
            for (int c = 0; c < channels; c++) {
                sum[c] /= places;
            }
            y.put(image * channels, sum, 0, channels);
        }
        return out;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        int images = (int) in[0].size(0);
        int places = (int) (in[0].size(1) * in[0].size(2));
        int channels = (int) in[0].size(3);
        INDArray dx = pass.gradient(in[0].shape());
        Floats from = Floats.read(dy);
        Floats to = Floats.write(dx);
        float[] row = new float[channels];
        for (int image = 0; image < images; image++) {
            from.get(image * channels, row, 0, channels);
            for (int c = 0; c < channels; c++) {
                row[c] /= places;
            }
            for (int place = 0; place < places; place++) {
                to.put((image * places + place) * channels, row, 0, channels);
            }
        }
        pass.memory().release(dy);
        return new INDArray[] {dx};
    }
}
