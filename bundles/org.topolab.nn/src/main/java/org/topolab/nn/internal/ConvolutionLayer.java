package org.topolab.nn.internal;

import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution;
import org.topolab.nn.ConvolutionKernel;
import org.topolab.nn.Filters;

/** A convolution in a graph. */
final class ConvolutionLayer extends BaseLayer<ConvolutionConf>
        implements StepMemory.User, InputLayer, Closing {

    private static final long serialVersionUID = 1L;

    private final transient Convolution spec;
    private final transient ConvolutionKernel kernel;
    private transient StepMemory memory = StepMemory.fresh();
    private boolean inputGradient = true;

    ConvolutionLayer(
            NeuralNetConfiguration conf,
            DataType type,
            Convolution spec,
            ConvolutionKernel kernel) {
        super(conf, type);
        this.spec = spec;
        this.kernel = kernel;
    }

    @Override
    public void use(StepMemory shared) {
        memory = shared;
    }

    @Override
    public void inputGradient(boolean wanted) {
        inputGradient = wanted;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        INDArray x = images();
        INDArray y =
                memory.output(
                        this,
                        x.size(0),
                        spec.size((int) x.size(1)),
                        spec.size((int) x.size(2)),
                        spec.out());
        kernel.forward(x, filters(params), y);
        return y;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray x = images();
        INDArray dy = Floats.dense(epsilon);
        kernel.backwardFilters(x, dy, filters(gradientViews));
        INDArray dx;
        if (inputGradient) {
            dx = memory.gradient(x.shape());
            kernel.backwardData(dy, filters(params), dx);
        } else {
            dx = memory.gradient(1);
        }
        memory.release(epsilon);
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradientViews.forEach(gradient::setGradientFor);
        return new Pair<>(gradient, dx);
    }

    private INDArray images() {
        if (input.rank() != 4 || input.size(3) != spec.in()) {
            throw new IllegalArgumentException(
                    "%s reads %s, expected [batch, height, width, %d]"
                            .formatted(
                                    layerId(),
                                    java.util.Arrays.toString(input.shape()),
                                    spec.in()));
        }
        return Floats.dense(input);
    }

    private Filters filters(java.util.Map<String, INDArray> from) {
        return new Filters(
                from.get(ConvolutionParams.W), Optional.ofNullable(from.get(ConvolutionParams.B)));
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void close() {
        kernel.close();
    }
}
