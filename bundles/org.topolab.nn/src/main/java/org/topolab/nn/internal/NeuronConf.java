package org.topolab.nn.internal;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.topolab.api.data.ImageShape;
import org.topolab.api.readout.Readout;
import org.topolab.nn.Rates;

/**
 * What DL4J needs to know about an output layer of neurons before it makes one. How many neurons
 * there are is said by the targets, before the layer is made.
 */
public final class NeuronConf extends OutputLayer {

    private static final long serialVersionUID = 1L;

    private final transient Readout readout;
    private final ImageShape features;
    private final Rates rates;

    /**
     * @param features shape of what the readout reads
     */
    public NeuronConf(Readout readout, ImageShape features, Rates rates) {
        this.readout = readout;
        this.features = features;
        this.rates = rates;
        setNIn(features.values());
        setActivationFn(new ActivationIdentity()); // the layer has its own, and its own loss
        setLossFn(new LossPoisson());
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray view,
            boolean fresh,
            DataType type) {
        NeuronLayer layer = new NeuronLayer(conf, type, readout, features, rates);
        return Making.finish(layer, conf, listeners, index, view, fresh);
    }

    @Override
    public ParamInitializer initializer() {
        return new NeuronParams(readout.weights());
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputType.feedForward(getNOut());
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        // the shape of the features says it
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return Making.noPreProcessor();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeuronConf that
                && readout == that.readout
                && features.equals(that.features)
                && rates.equals(that.rates)
                && super.equals(that);
    }

    @Override
    public int hashCode() {
        return features.hashCode() * 31 + rates.hashCode();
    }
}
