package org.topolab.nn.internal;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.topolab.nn.Dense;
import org.topolab.nn.Kernels;
import org.topolab.nn.Loss;

/** An output layer with our initial values, and a loss with the function that belongs to it. */
public final class OutputConf extends OutputLayer {

    private static final long serialVersionUID = 1L;

    private final transient Dense spec;
    private final Loss loss;
    private final transient Kernels kernels;

    /** An output layer whose dense part these kernels compute. */
    public OutputConf(Dense spec, Loss loss, Kernels kernels) {
        this.spec = spec;
        this.loss = loss;
        this.kernels = kernels;
        setNIn(spec.in());
        setNOut(spec.out());
        setHasBias(true);
        switch (loss) {
            case CROSS_ENTROPY -> {
                setActivationFn(new ActivationSoftmax());
                setLossFn(new LossMCXENT());
            }
            case SIGMOID_CROSS_ENTROPY -> {
                setActivationFn(new SigmoidSoftmax());
                setLossFn(new LossMCXENT());
            }
            case NEGATIVE_PROBABILITY -> {
                setActivationFn(new ActivationSoftmax());
                setLossFn(new NegativeProbability());
            }
            case BINARY_CROSS_ENTROPY -> {
                setActivationFn(new ActivationSigmoid());
                // DL4J adds the outputs up; weights make it their mean
                setLossFn(
                        new LossBinaryXENT(
                                Nd4j.valueArrayOf(
                                        new long[] {1, spec.out()},
                                        1.0 / spec.out(),
                                        DataType.FLOAT)));
            }
            case SQUARED_ERROR -> {
                setActivationFn(new ActivationIdentity());
                setLossFn(new LossMSE());
            }
            case POISSON -> {
                setActivationFn(new EluPlusOne());
                setLossFn(new LossPoisson());
            }
            default -> throw new IllegalArgumentException("no output layer for loss " + loss);
        }
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray view,
            boolean fresh,
            DataType type) {
        KernelOutput layer = new KernelOutput(conf, type, spec, kernels);
        return Making.finish(layer, conf, listeners, index, view, fresh);
    }

    @Override
    public ParamInitializer initializer() {
        return new DenseParams(spec);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputConf that
                && spec.equals(that.spec)
                && loss == that.loss
                && super.equals(that);
    }

    @Override
    public int hashCode() {
        return spec.hashCode() * 31 + loss.hashCode();
    }
}
