package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.InputGradient.Point;

/** A vertex without parameters and masks that computes an {@link ArrayFunction}. */
@SuppressWarnings("overrides") // DL4J itself overrides setInputs(INDArray...) by an array
final class ArrayVertex extends BaseGraphVertex implements StepMemory.User, Inspected, Closing {

    private static final long serialVersionUID = 1L;

    private final transient ArrayFunction function;
    private transient StepMemory memory = StepMemory.fresh();
    private boolean training;

    ArrayVertex(
            ComputationGraph graph, String name, int index, DataType type, ArrayFunction function) {
        super(graph, name, index, new VertexIndices[0], new VertexIndices[0], type);
        this.function = function;
    }

    @Override
    public void use(StepMemory shared) {
        memory = shared;
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        this.training = training;
        try {
            return function.forward(pass(), dense());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "vertex '%s': %s".formatted(getVertexName(), e.getMessage()), e);
        }
    }

    /** Where the graph ends, if it ends here. */
    Optional<Ending> ending() {
        return Optional.of(function).filter(Ending.class::isInstance).map(Ending.class::cast);
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        Gradient none = null; // what DL4J expects of a vertex without parameters
        return new Pair<>(none, function.backward(pass(), dense(), Contiguous.of(epsilon)));
    }

    @Override
    public INDArray before(INDArray after) {
        return function instanceof Activating activating
                ? activating.before(pass(), dense())
                : after;
    }

    @Override
    public INDArray[] back(INDArray gradient, Point point) {
        return point == Point.BEFORE_ACTIVATION && function instanceof Activating activating
                ? activating.backwardBefore(pass(), dense(), gradient)
                : function.backward(pass(), dense(), gradient);
    }

    private ArrayFunction.Pass pass() {
        long step = getGraph().getConfiguration().getIterationCount();
        return new ArrayFunction.Pass(memory, this, dataType, training, step);
    }

    private INDArray[] dense() {
        return Arrays.stream(inputs).map(Contiguous::of).toArray(INDArray[]::new);
    }

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public Layer getLayer() {
        return null; // what DL4J expects of a vertex without a layer
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray view) {
        if (view != null) {
            throw new IllegalArgumentException(
                    "vertex '%s' has no parameters".formatted(getVertexName()));
        }
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(
            INDArray[] masks, MaskState state, int batch) {
        return null; // what DL4J expects of a vertex without masks
    }

    @Override
    public void close() {
        function.close();
    }

    @Override
    public String toString() {
        return "%s(%s)".formatted(function.getClass().getSimpleName(), getVertexName());
    }
}
