package org.topolab.nn.internal;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Images of one height and width with their channels side by side. */
public final class Concatenation implements ArrayFunction {

    /** DL4J's type of the output for those of the inputs. */
    public static InputType type(InputType... types) {
        long channels = 0;
        InputType.InputTypeConvolutional last = null;
        for (InputType type : types) {
            last = Making.images(type, "concatenation");
            channels += last.getChannels();
        }
        return InputType.convolutional(
                last.getHeight(), last.getWidth(), channels, CNN2DFormat.NHWC);
    }

    @Override
    public INDArray forward(Pass pass, INDArray[] in) {
        long[] first = in[0].shape();
        long channels = 0;
        for (INDArray each : in) {
            long[] shape = each.shape();
            if (shape.length != 4
                    || !Arrays.equals(shape, 0, 3, first, 0, 3)
                    || each.dataType() != in[0].dataType()) {
                throw ArrayFunction.refuse(in, "images of one height and width");
            }
            channels += shape[3];
        }
        INDArray y = pass.output(in[0].dataType(), first[0], first[1], first[2], channels);
        Floats to = Floats.write(y);
        int offset = 0;
        for (INDArray each : in) {
            int width = (int) each.size(3);
            copy(Floats.read(each), width, 0, to, (int) channels, offset, width);
            offset += width;
        }
        to.flush();
        return y;
    }

    @Override
    public INDArray[] backward(Pass pass, INDArray[] in, INDArray dy) {
        INDArray[] back = new INDArray[in.length];
        Floats from = Floats.read(dy);
        int channels = (int) dy.size(3);
        int offset = 0;
        for (int i = 0; i < in.length; i++) {
            int width = (int) in[i].size(3);
            back[i] = pass.gradientOf(in[i]);
            Floats to = Floats.write(back[i]);
            copy(from, channels, offset, to, width, 0, width);
            to.flush();
            offset += width;
        }
        pass.memory().release(dy);
        return back;
    }

    /**
     * Copies some channels of all places.
     *
     * @param channels at a place of what is read
     * @param first of them that is read
     * @param across channels at a place of what is written
     * @param at the first of them that is written
     * @param width how many
     */
    private static void copy(
            Floats from, int channels, int first, Floats to, int across, int at, int width) {
        float[] run = new float[width];
        int places = from.size() / channels;
        for (int place = 0; place < places; place++) {
            from.get(place * channels + first, run, 0, width);
            to.put(place * across + at, run, 0, width);
        }
    }
}
