package org.topolab.nn.internal;

import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.topolab.api.data.Targets;
import org.topolab.nn.Dense;

/** DL4J's output layer with our initial values, and the loss that fits the targets. */
public final class OutputConf extends OutputLayer {

    private static final long serialVersionUID = 1L;

    private final transient Dense spec;

    /** An output layer for these targets. */
    public OutputConf(Dense spec, Targets targets) {
        if (spec.out() != targets.outputs()) {
            throw new IllegalArgumentException(
                    "output layer has %d outputs, but the %s need %d"
                            .formatted(spec.out(), targets.kind(), targets.outputs()));
        }
        this.spec = spec;
        setNIn(spec.in());
        setNOut(spec.out());
        setHasBias(true);
        if (targets instanceof Targets.Classes) {
            setActivationFn(new ActivationSoftmax());
            setLossFn(new LossMCXENT());
        } else {
            // DL4J adds the outputs up; weights make it their mean
            setActivationFn(new ActivationSigmoid());
            setLossFn(
                    new LossBinaryXENT(
                            Nd4j.valueArrayOf(
                                    new long[] {1, spec.out()}, 1.0 / spec.out(), DataType.FLOAT)));
        }
    }

    @Override
    public ParamInitializer initializer() {
        return new DenseParams(spec);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputConf that && spec.equals(that.spec) && super.equals(that);
    }

    @Override
    public int hashCode() {
        return spec.hashCode();
    }
}
