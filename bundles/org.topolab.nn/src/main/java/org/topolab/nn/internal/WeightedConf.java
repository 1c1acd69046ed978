package org.topolab.nn.internal;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Kernels;

/** What DL4J needs to know about a layer with weights before it makes one. */
public final class WeightedConf extends KernelConf<Weighted> {

    private static final long serialVersionUID = 1L;

    /** A layer computed by these kernels. */
    public WeightedConf(Weighted spec, Kernels kernels) {
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
        WeightedLayer layer = new WeightedLayer(conf, type, spec(), kernels());
        return Making.finish(layer, conf, listeners, index, view, fresh);
    }

    @Override
    public ParamInitializer initializer() {
        return new WeightedParams(spec());
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return spec().output(input, getLayerName());
    }
}
