package org.topolab.nn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.TrainingState;
import org.topolab.nn.internal.GraphBuilding;
import org.topolab.nn.internal.GraphParameters;
import org.topolab.nn.internal.Inputs;
import org.topolab.nn.internal.Optimizers;
import org.topolab.nn.internal.StepMemory;
import org.topolab.nn.internal.Values;

/**
 * A model that is a DL4J graph, for any family: one image input [batch, height, width, channels],
 * one output layer, and sheets read off vertices.
 *
 * <p>Parameters are named {@code <layer>.weight}, {@code .bias}, {@code .running_mean} and {@code
 * .running_var}, with PyTorch's shapes: convolution [out, in, height, width], dense [out, in].
 */
public final class GraphModel implements Model {

    private static final String UPDATER = "updater";

    private final StepMemory memory = StepMemory.reusing();
    private final ComputationGraph graph;
    private final List<Tap> taps;
    private final String engine;
    private final Parameters parameters;
    private final Inputs inputs;
    private final String output;
    private final int outputs;

    /**
     * Builds the graph with fresh weights. Loads native libraries.
     *
     * @param configuration the graph, begun with {@link #begin}; belongs to the model from now on
     * @param taps its sheets, at least one
     * @param request what the model is made from
     * @param engine what its layers compute on: {@link LayerFactory#name}
     * @throws IllegalArgumentException if the request asks for what a graph cannot do
     */
    public GraphModel(
            ComputationGraphConfiguration configuration,
            List<Tap> taps,
            ModelRequest request,
            String engine) {
        Optimizers.refuseOtherThanF32(request.training());
        GraphBuilding.check(configuration, taps);
        this.taps = List.copyOf(taps);
        this.output = configuration.getNetworkOutputs().get(0);
        this.outputs = GraphBuilding.outputs(configuration, request.targets());
        this.graph = GraphBuilding.build(configuration, memory);
        this.parameters = new GraphParameters(graph);
        this.inputs = new Inputs(request.image(), memory);
        int threads = Nd4j.getEnvironment().maxThreads();
        this.engine = "%s f32, %d thread%s".formatted(engine, threads, threads == 1 ? "" : "s");
    }

    /**
     * Begins a configuration with the optimiser of a request and what else every graph needs:
     * {@code GraphModel.begin(request).graphBuilder()...}. Adds weight decay to the gradient of
     * every trained parameter, as PyTorch does.
     *
     * @throws IllegalArgumentException if the request asks for another optimiser than adam or sgd,
     *     or another precision than f32
     */
    public static NeuralNetConfiguration.Builder begin(ModelRequest request) {
        return Optimizers.begin(request);
    }

    @Override
    public List<Sheet> sheets() {
        return taps.stream().map(Tap::sheet).toList();
    }

    @Override
    public double train(Batch batch) {
        memory.begin();
        INDArray x = inputs.images(batch.images());
        INDArray y = inputs.targets(batch, outputs);
        graph.fit(new INDArray[] {x}, new INDArray[] {y});
        return graph.score();
    }

    @Override
    public void infer(ImageBatch images, ActivationSink sink) {
        INDArray x = inputs.images(images);
        Map<String, INDArray> activations = graph.feedForward(new INDArray[] {x}, false, true);
        for (Tap tap : taps) {
            if (sink.wants(tap.sheet().id())) {
                int units = tap.sheet().layout().units();
                INDArray activation = activations.get(tap.vertex());
                if (activation.length() != (long) images.images() * units) {
                    throw new IllegalArgumentException(
                            "sheet '%s' has %d units, but vertex '%s' gives %d values for an image"
                                    .formatted(
                                            tap.sheet().id(),
                                            units,
                                            tap.vertex(),
                                            activation.length() / images.images()));
                }
                sink.sheet(tap.sheet().id(), copy(activation, images.images(), units));
            }
        }
        sink.predictions(copy(activations.get(output), images.images(), outputs));
    }

    private static ActivationBatch copy(INDArray activation, int images, int units) {
        return new ActivationBatch(0, images, units, Values.of(activation));
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public TrainingState state() {
        INDArray memoryOfOptimizer = graph.getUpdater(true).getUpdaterStateViewArray();
        long step = graph.getConfiguration().getIterationCount();
        if (memoryOfOptimizer == null) {
            return new TrainingState(step, Map.of());
        }
        float[] values = Values.of(memoryOfOptimizer);
        return new TrainingState(
                step, Map.of(UPDATER, new Tensor(new int[] {values.length}, values)));
    }

    @Override
    public void restore(TrainingState state) {
        INDArray memoryOfOptimizer = graph.getUpdater(true).getUpdaterStateViewArray();
        Set<String> expected = memoryOfOptimizer == null ? Set.of() : Set.of(UPDATER);
        if (!state.tensors().keySet().equals(expected)) {
            throw new IllegalArgumentException(
                    "training state holds %s, expected %s; it is of another model or optimiser"
                            .formatted(state.tensors().keySet(), expected));
        }
        if (state.step() < 0 || state.step() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "training state is of step %d, expected 0 to %d"
                            .formatted(state.step(), Integer.MAX_VALUE));
        }
        if (memoryOfOptimizer != null) {
            Tensor saved = state.tensors().get(UPDATER);
            if (saved.size() != memoryOfOptimizer.length()) {
                throw new IllegalArgumentException(
                        "training state '%s' has %d values, expected %d; it is of another model"
                                .formatted(UPDATER, saved.size(), memoryOfOptimizer.length()));
            }
            memoryOfOptimizer.assign(
                    Nd4j.createFromArray(saved.toArray()).reshape(memoryOfOptimizer.shape()));
        }
        graph.getConfiguration().setIterationCount((int) state.step());
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public void close() {
        GraphBuilding.close(graph);
        memory.close();
    }
}
