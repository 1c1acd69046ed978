package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.nn.Activation;
import org.topolab.nn.Filters;
import org.topolab.nn.Kernels;
import org.topolab.nn.MapKernel;
import org.topolab.nn.WeightedKernel;

/** A layer with weights in a graph: convolution, dense or locally connected; with its ReLU. */
final class WeightedLayer extends BaseLayer<WeightedConf>
        implements StepMemory.User, InputLayer, Inspected, Closing {

    private static final long serialVersionUID = 1L;

    private final transient Weighted spec;
    private final transient WeightedKernel kernel;
    private final transient Optional<MapKernel> relu;
    private transient StepMemory memory = StepMemory.fresh();
    private transient INDArray output;
    private boolean inputGradient = true;

    WeightedLayer(NeuralNetConfiguration conf, DataType type, Weighted spec, Kernels kernels) {
        super(conf, type);
        this.spec = spec;
        this.kernel = spec.kernel(kernels);
        this.relu =
                spec.relu() ? Optional.of(kernels.activation(Activation.RELU)) : Optional.empty();
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
        INDArray x = Contiguous.of(input);
        DataType type = spec.vectors() ? dataType : memory.activations(dataType);
        output = memory.output(this, type, shape(x));
        kernel.forward(x, filters(params), output);
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray x = Contiguous.of(input);
        INDArray dy = masked(Contiguous.of(epsilon));
        kernel.backwardFilters(x, dy, filters(gradientViews));
        INDArray dx = memory.none();
        if (inputGradient) {
            dx = memory.gradient(x.dataType(), x.shape());
            kernel.backwardData(dy, filters(params), dx);
        }
        memory.release(dy);
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradientViews.forEach(gradient::setGradientFor);
        return new Pair<>(gradient, dx);
    }

    @Override
    public INDArray before(INDArray after) {
        if (relu.isEmpty()) {
            return after;
        }
        // the ReLU lets the sum through where it is positive, and that of the opposite elsewhere
        Filters filters = filters(params);
        Filters opposite = new Filters(filters.weights().neg(), filters.bias().map(INDArray::neg));
        INDArray below = memory.gradient(after.dataType(), after.shape());
        kernel.forward(Contiguous.of(input), opposite, below);
        INDArray sum = after.sub(below);
        memory.release(below);
        return sum;
    }

    @Override
    public INDArray[] back(INDArray gradient, Point point) {
        INDArray x = Contiguous.of(input);
        INDArray dz = Contiguous.of(gradient);
        if (point == Point.AFTER_ACTIVATION) {
            dz = masked(dz);
        }
        INDArray dx = memory.gradient(x.dataType(), x.shape());
        kernel.backwardData(dz, filters(params), dx);
        memory.release(dz);
        return new INDArray[] {dx};
    }

    /** The gradient before the ReLU. */
    private INDArray masked(INDArray dy) {
        if (relu.isEmpty()) {
            return dy;
        }
        boolean own = memory.owns(dy);
        INDArray dz = own ? dy : memory.gradient(dy.dataType(), dy.shape());
        relu.get().backward(output, dy, dz);
        if (!own) {
            memory.release(dy);
        }
        return dz;
    }

    private long[] shape(INDArray x) {
        try {
            return spec.output(x.shape());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s %s".formatted(layerId(), e.getMessage()), e);
        }
    }

    /** What it is. */
    Weighted spec() {
        return spec;
    }

    /** Its parameters, in the graph's own memory. */
    Filters filters() {
        return filters(params);
    }

    /** Their gradient, in the graph's own memory. */
    Filters filterGradients() {
        return filters(gradientViews);
    }

    private static Filters filters(Map<String, INDArray> from) {
        return new Filters(
                from.get(WeightedParams.W), Optional.ofNullable(from.get(WeightedParams.B)));
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void close() {
        kernel.close();
        relu.ifPresent(MapKernel::close);
    }

    @Override
    public String toString() {
        return "WeightedLayer(%s, %s)".formatted(layerId(), Arrays.toString(spec.weights()));
    }
}
