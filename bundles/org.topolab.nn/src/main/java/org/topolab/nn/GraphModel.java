package org.topolab.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Connections;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Paced;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.TrainingState;
import org.topolab.api.model.Transmission;
import org.topolab.nn.internal.Crew;
import org.topolab.nn.internal.FlatOptimizer;
import org.topolab.nn.internal.Freezing;
import org.topolab.nn.internal.GraphBuilding;
import org.topolab.nn.internal.GraphConnections;
import org.topolab.nn.internal.GraphDrives;
import org.topolab.nn.internal.GraphParameters;
import org.topolab.nn.internal.GraphRun;
import org.topolab.nn.internal.Inputs;
import org.topolab.nn.internal.Inspection;
import org.topolab.nn.internal.OptimizerMemory;
import org.topolab.nn.internal.Optimizers;
import org.topolab.nn.internal.Pace;
import org.topolab.nn.internal.Readout;
import org.topolab.nn.internal.Roughening;
import org.topolab.nn.internal.Rule;
import org.topolab.nn.internal.SheetReader;
import org.topolab.nn.internal.Showing;
import org.topolab.nn.internal.Smoothing;
import org.topolab.nn.internal.StepMemory;
import org.topolab.nn.internal.UnitGradients;

/**
 * A model that is a DL4J graph, for any family: one image input [batch, height, width, channels],
 * one output or more, and sheets read off vertices. Its loss is the weighted sum of those of its
 * outputs; the first one gives the predictions.
 *
 * <p>Parameters are named {@code <layer>.weight}, {@code .bias}, {@code .running_mean} and {@code
 * .running_var}, with PyTorch's shapes: convolution [out, in, height, width], dense [out, in].
 */
public final class GraphModel implements Model {

    private final StepMemory memory;
    private final ComputationGraph graph;
    private final Crew crew;
    private final Showing showing = new Showing();
    private final GraphRun run;
    private final Smoothing smoothing;
    private final Roughening roughening;
    private final FlatOptimizer optimizer;
    private final OptimizerMemory remembered;
    private final Readout readout;
    private final List<Head> heads;
    private final String engine;
    private final Parameters parameters;
    private final List<Object> abilities;
    private final Inputs inputs;
    private final UnitGradients gradients;
    private final int outputs;

    /**
     * Builds a graph whose outputs are all compared with the targets.
     *
     * @param configuration the graph, begun with {@link #begin}; belongs to the model from now on
     * @param taps its sheets, at least one
     * @param request what the model is made from
     * @param layers what made the layers of the graph
     * @throws IllegalArgumentException if the request asks for what a graph cannot do
     */
    public GraphModel(
            ComputationGraphConfiguration configuration,
            List<Tap> taps,
            ModelRequest request,
            LayerFactory layers) {
        this(GraphPlan.of(configuration, taps), request, layers);
    }

    /**
     * Builds the graph with fresh weights. Loads native libraries.
     *
     * @param plan the graph, which belongs to the model from now on, its sheets and its outputs
     * @param request what the model is made from
     * @param layers what made the layers of the graph
     * @throws IllegalArgumentException if the request asks for what a graph cannot do
     */
    public GraphModel(GraphPlan plan, ModelRequest request, LayerFactory layers) {
        Kernels kernels = layers.kernels();
        Compute compute = request.training().compute();
        ComputationGraphConfiguration configuration = plan.configuration();
        GraphBuilding.check(configuration, plan.taps());
        GraphConnections.check(plan);
        GraphDrives.check(plan);
        this.memory = StepMemory.reusing(Optimizers.activations(compute.precision(), kernels));
        this.heads = plan.heads();
        this.outputs = GraphBuilding.outputs(configuration, request.targets());
        this.graph = GraphBuilding.build(configuration, memory);
        this.crew = new Crew(compute.threads(), kernels);
        GraphBuilding.share(graph, crew);
        GraphBuilding.share(graph, showing);
        Freezing freezing = new Freezing(graph, plan.frozen());
        List<SheetReader> sheets = plan.taps().stream().map(SheetReader::new).toList();
        GraphDrives drives = new GraphDrives(graph, plan.drives(), sheets, request.image(), crew);
        this.readout = new Readout(sheets, drives, heads.get(0).vertex());
        this.run =
                new GraphRun(
                        graph,
                        memory,
                        crew,
                        kernels,
                        heads,
                        readout.vertices(),
                        compute.recompute(),
                        freezing);
        this.smoothing = new Smoothing(graph, crew, request.training().steps());
        double clip = request.training().optimizer().number("clip");
        this.roughening = new Roughening(graph);
        Pace pace = Pace.of(request.training());
        this.optimizer =
                new FlatOptimizer(graph, Rule.of(request.training(), pace), clip, crew, freezing);
        this.remembered = new OptimizerMemory(graph, optimizer);
        this.parameters = new GraphParameters(graph, freezing);
        this.inputs = new Inputs(request.image(), memory);
        this.gradients =
                new UnitGradients(
                        sheets,
                        inputs,
                        memory,
                        crew,
                        showing,
                        new Inspection(graph, memory, kernels));
        this.abilities = new ArrayList<>(List.of(gradients, pace));
        if (!plan.wirings().isEmpty()) {
            abilities.add(new GraphConnections(graph, plan.wirings()));
        }
        if (!plan.drives().isEmpty()) {
            abilities.add(drives);
        }
        this.engine =
                "%s %s, %d thread%s"
                        .formatted(
                                kernels.name(),
                                compute.precision(),
                                compute.threads(),
                                compute.threads() == 1 ? "" : "s");
    }

    /**
     * Begins a configuration with what every graph needs: {@code
     * GraphModel.begin(request).graphBuilder()...}. Adds weight decay to the gradient of every
     * trained parameter, as PyTorch does; a layer may have its own, see {@link #penalised}. The
     * loss is without them.
     *
     * @throws IllegalArgumentException if the request asks for an optimiser or a schedule that
     *     there is none of
     */
    public static NeuralNetConfiguration.Builder begin(ModelRequest request) {
        return Optimizers.begin(request);
    }

    /**
     * A copy of a layer with penalties of its own on its weights: l1 * sign(w) + l2 * w is added to
     * their gradient, in place of the weight decay of the request. Its biases keep that one.
     *
     * @param layer made by {@link LayerFactory}
     * @param l1 at least 0
     * @param l2 at least 0
     * @throws IllegalArgumentException if a penalty is below 0, or the layer has no weights
     */
    public static Layer penalised(Layer layer, double l1, double l2) {
        return Optimizers.penalised(layer, l1, l2);
    }

    @Override
    public List<Sheet> sheets() {
        return readout.sheets();
    }

    @Override
    public double train(Batch batch) {
        crew.begin();
        memory.begin();
        long step = graph.getConfiguration().getIterationCount();
        showing.show(batch.images(), step);
        List<INDArray> aims = heads.stream().map(head -> aims(head, batch)).toList();
        double loss = run.train(inputs.images(batch.images()), aims);
        smoothing.addGradients(step, batch.images().images());
        roughening.addGradients(batch.images().images());
        optimizer.step(batch.images().images());
        GraphBuilding.constrain(graph);
        return loss;
    }

    private INDArray aims(Head head, Batch batch) {
        return switch (head.aim()) {
            case TARGETS -> inputs.targets(batch, outputs);
            case IMAGES -> inputs.pictures(batch.images());
        };
    }

    @Override
    public void infer(ImageBatch images, ActivationSink sink) {
        crew.begin();
        memory.begin();
        showing.show(images, graph.getConfiguration().getIterationCount());
        readout.handOut(run.infer(inputs.images(images)), images.images(), sink);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public TrainingState state() {
        return remembered.state();
    }

    @Override
    public void restore(TrainingState state) {
        remembered.restore(state);
    }

    /**
     * The dissimilarity D of neighbours on the sheets of the layers that were asked to be smooth,
     * by the layer's name; see {@link Smoothness}.
     */
    public Map<String, Double> dissimilarities() {
        return smoothing.values();
    }

    /**
     * The roughness R of the kernels of the convolutions that were asked to be smooth or few, by
     * the layer's name; see {@link Roughness}.
     */
    public Map<String, Double> roughness() {
        return roughening.values();
    }

    @Override
    public String engine() {
        return engine;
    }

    /**
     * {@link InputGradient} and {@link Paced}; {@link Connections} where the plan has wirings;
     * {@link IncomingWeights} and {@link Transmission} where it has drives.
     */
    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return abilities.stream()
                .filter(type::isInstance)
                .findFirst()
                .<T>map(type::cast)
                .or(() -> Model.super.capability(type));
    }

    @Override
    public void close() {
        crew.close();
        run.close();
        gradients.close();
        GraphBuilding.close(graph);
        memory.close();
    }
}
