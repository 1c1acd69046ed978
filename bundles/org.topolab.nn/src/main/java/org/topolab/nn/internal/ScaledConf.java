package org.topolab.nn.internal;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Kernels;

/** What DL4J needs to know about a function of images with vectors before it makes a layer. */
public final class ScaledConf extends KernelConf<Scaled> {

    private static final long serialVersionUID = 1L;

    /** A layer that computes this. */
    public ScaledConf(Scaled spec, Kernels kernels) {
        super(spec, kernels);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray view,
            boolean fresh,
            DataType type) {
        ScaledLayer layer = new ScaledLayer(conf, type, spec());
        return Making.finish(layer, conf, listeners, index, view, fresh);
    }

    @Override
    public ParamInitializer initializer() {
        return new VectorParams(spec().vectors());
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        int[] image = spec().image();
        if (image[0] == Scaled.ANY || image[1] == Scaled.ANY) {
            return Making.images(input, getLayerName());
        }
        return InputType.convolutional(image[0], image[1], image[2], CNN2DFormat.NHWC);
    }
}
