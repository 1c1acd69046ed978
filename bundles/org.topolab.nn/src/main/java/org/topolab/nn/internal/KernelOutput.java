package org.topolab.nn.internal;

import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.nn.Dense;
import org.topolab.nn.Filters;
import org.topolab.nn.Kernels;
import org.topolab.nn.WeightedKernel;

/** DL4J's output layer with its activation and loss, and our dense layer before them. */
final class KernelOutput extends OutputLayer implements StepMemory.User, Inspected, Closing {

    private static final long serialVersionUID = 1L;
    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

    private final transient WeightedDense spec;
    private final transient WeightedKernel kernel;
    private transient StepMemory memory = StepMemory.fresh();

    KernelOutput(NeuralNetConfiguration conf, DataType type, Dense spec, Kernels kernels) {
        super(conf, type);
        Dense linear =
                new Dense(spec.in(), spec.out(), spec.seed()); // the loss has its own function
        this.spec = new WeightedDense(linear);
        this.kernel = kernels.dense(linear);
    }

    @Override
    public void use(StepMemory shared) {
        memory = shared;
    }

    @Override
    public INDArray preOutput(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        INDArray x = Contiguous.of(input);
        INDArray logits = memory.output(this, dataType, spec.output(x.shape()));
        kernel.forward(x, filters(params), logits);
        return logits;
    }

    @Override
    protected INDArray preOutput2d(boolean training, LayerWorkspaceMgr workspaces) {
        return preOutput(training, workspaces);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray x = Contiguous.of(input);
        var conf = layerConf();
        INDArray dy =
                Contiguous.of(
                        conf.getLossFn()
                                .computeGradient(
                                        labels.castTo(dataType),
                                        preOutput(true, workspaces),
                                        conf.getActivationFn(),
                                        maskArray));
        kernel.backwardFilters(x, dy, filters(gradientViews));
        INDArray dx = memory.gradient(x.dataType(), x.shape());
        kernel.backwardData(dy, filters(params), dx);
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradientViews.forEach(gradient::setGradientFor);
        return new Pair<>(gradient, dx);
    }

    @Override
    public INDArray before(INDArray after) {
        return preOutput(false, NO_WORKSPACES);
    }

    @Override
    public INDArray[] back(INDArray gradient, Point point) {
        INDArray x = Contiguous.of(input);
        INDArray dz = gradient;
        if (point == Point.AFTER_ACTIVATION) {
            INDArray logits = preOutput(false, NO_WORKSPACES);
            dz = Contiguous.of(layerConf().getActivationFn().backprop(logits, gradient).getFirst());
        }
        INDArray dx = memory.gradient(x.dataType(), x.shape());
        kernel.backwardData(dz, filters(params), dx);
        memory.release(gradient);
        return new INDArray[] {dx};
    }

    /** Weights [in, out] column-major lie in memory as [out, in] row-major. */
    private static Filters filters(Map<String, INDArray> from) {
        return new Filters(
                from.get(DefaultParamInitializer.WEIGHT_KEY).transpose(),
                Optional.of(from.get(DefaultParamInitializer.BIAS_KEY)));
    }

    @Override
    public void close() {
        kernel.close();
    }
}
