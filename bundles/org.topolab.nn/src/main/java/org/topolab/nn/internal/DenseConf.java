package org.topolab.nn.internal;

import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.topolab.nn.Dense;

/** DL4J's dense layer with our initial values. */
public final class DenseConf extends DenseLayer {

    private static final long serialVersionUID = 1L;

    private final transient Dense spec;

    /** A dense layer without activation function. */
    public DenseConf(Dense spec) {
        this.spec = spec;
        setNIn(spec.in());
        setNOut(spec.out());
        setHasBias(true);
        setActivationFn(new ActivationIdentity());
    }

    @Override
    public ParamInitializer initializer() {
        return new DenseParams(spec);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DenseConf that && spec.equals(that.spec) && super.equals(that);
    }

    @Override
    public int hashCode() {
        return spec.hashCode();
    }
}
