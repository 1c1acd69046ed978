package org.topolab.nn.internal;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Kernels;

/**
 * What DL4J needs to know about a batch normalisation before it makes one. Running statistics are
 * parameters whose "gradient" is their change, as in DL4J's own layer: no optimiser, no decay.
 */
public final class BatchNormConf extends KernelConf<BatchNorm> {

    private static final long serialVersionUID = 1L;

    /** A batch normalisation computed by these kernels. */
    public BatchNormConf(BatchNorm spec, Kernels kernels) {
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
        BatchNormLayer layer = new BatchNormLayer(conf, type, spec(), kernels());
        return Making.finish(layer, conf, listeners, index, view, fresh);
    }

    @Override
    public ParamInitializer initializer() {
        return new BatchNormParams(spec());
    }

    @Override
    public List<Regularization> getRegularizationByParam(String name) {
        return BatchNormParams.running(name) ? List.of() : super.getRegularizationByParam(name);
    }

    @Override
    public IUpdater getUpdaterByParam(String name) {
        return BatchNormParams.running(name) ? new NoOp() : super.getUpdaterByParam(name);
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return input instanceof InputType.InputTypeFeedForward
                ? input
                : Making.images(input, getLayerName());
    }
}
