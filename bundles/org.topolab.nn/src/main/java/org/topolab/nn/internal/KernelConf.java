package org.topolab.nn.internal;

import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.topolab.nn.Kernels;

/**
 * What DL4J asks of every layer with parameters before it is made, and our kernels do not need: the
 * specification says all.
 *
 * @param <S> what the layer is made from
 */
abstract class KernelConf<S> extends BaseLayer {

    private static final long serialVersionUID = 1L;

    private final transient S spec;
    private final transient Kernels kernels;

    KernelConf(S spec, Kernels kernels) {
        this.spec = spec;
        this.kernels = kernels;
        setActivationFn(new ActivationIdentity());
    }

    final S spec() {
        return spec;
    }

    final Kernels kernels() {
        return kernels;
    }

    @Override
    public final void setNIn(InputType input, boolean override) {
        // the spec says it
    }

    @Override
    public final InputPreProcessor getPreProcessorForInputType(InputType input) {
        return Making.noPreProcessor();
    }

    @Override
    public final boolean isPretrainParam(String name) {
        return false;
    }

    @Override
    public final LayerMemoryReport getMemoryReport(InputType input) {
        return Making.memory(this, getClass(), input);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof KernelConf<?> that
                && getClass() == that.getClass()
                && spec.equals(that.spec)
                && super.equals(that);
    }

    @Override
    public final int hashCode() {
        return spec.hashCode();
    }
}
