package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.readout.Readout;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Feature;
import org.topolab.nn.Frozen;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Start;
import org.topolab.nn.Tap;

/** Writes a core and its readout as the configuration of a DL4J graph. */
final class NetworkGraph implements NetworkWriter {

    /** Of batch norms. */
    static final double EPSILON = 1e-5;

    /** By which squeeze and excitation divides the number of channels. */
    static final int REDUCTION = 32;

    private static final String ADAPT = "adapt";

    private final CoreReadoutOptions options;
    private final GraphBuilder graph;
    private final LayerFactory layers;
    private final double scale;
    private final RandomStream weights;
    private final List<Tap> taps = new ArrayList<>();
    private final Set<String> vertices = new LinkedHashSet<>();

    /**
     * @param scale by what a published gamma is multiplied
     */
    NetworkGraph(
            CoreReadoutOptions options, ModelRequest request, LayerFactory layers, double scale) {
        this.options = options;
        this.graph = GraphModel.begin(request).graphBuilder();
        this.layers = layers;
        this.scale = scale;
        this.weights = RandomStream.of(request.seed()).split("weights");
        graph.addInputs(Core.INPUT);
    }

    /** A core that is trained, and a readout of it. */
    GraphPlan plan(Core core, Neurons neurons, Readout readout) {
        core.write(this);
        GraphPlan plan = end(core.features(), neurons, readout);
        return options.from().freeze()
                ? plan.withFrozen(new Frozen(vertices, options.from().still()))
                : plan;
    }

    /**
     * A readout of features that come from elsewhere, in place of images.
     *
     * @param shape of the features
     */
    GraphPlan plan(ImageShape shape, Neurons neurons, Readout readout) {
        Feature in = Feature.of(Core.INPUT, shape);
        Feature features = options.from().adapt() ? in.after(ADAPT) : in;
        if (options.from().adapt()) {
            layer(in, features, layers.batchNorm(BatchNorm.of(in.channels(), true)));
        }
        return end(features, neurons, readout);
    }

    private GraphPlan end(Feature features, Neurons neurons, Readout readout) {
        ImageShape shape = new ImageShape(features.channels(), features.height(), features.width());
        graph.addLayer(
                NeuronSheets.READOUT,
                layers.neurons(readout, shape, options.rate().rates()),
                features.name());
        graph.setOutputs(NeuronSheets.READOUT);
        List<Tap> all = new ArrayList<>(NeuronSheets.taps(neurons));
        all.addAll(taps);
        return GraphPlan.of(graph.build(), all);
    }

    @Override
    public void convolution(
            Feature in, Feature out, Geometry window, int groups, Optional<Penalised> penalised) {
        Convolution spec =
                new Convolution(
                        in.channels(),
                        out.channels(),
                        window,
                        groups,
                        false,
                        false,
                        false,
                        seed(out),
                        Start.GLOROT_NORMAL);
        Penalties penalties = options.penalties();
        double gamma =
                penalised
                        .map(
                                which ->
                                        which == Penalised.ROUGHNESS
                                                ? penalties.gamma()
                                                : penalties.sparsity())
                        .orElse(0.0);
        layer(
                in,
                out,
                gamma > 0
                        ? layers.convolution(
                                spec,
                                penalised.orElseThrow() == Penalised.ROUGHNESS
                                        ? penalties.roughness(scale)
                                        : penalties.sparsity(scale, options.core().layers() - 1))
                        : layers.convolution(spec));
    }

    @Override
    public void norm(Feature in, Feature out) {
        double momentum = options.core().momentum();
        layer(in, out, layers.batchNorm(new BatchNorm(in.channels(), false, EPSILON, momentum)));
    }

    @Override
    public void activation(Activation function, Feature in, Feature out) {
        vertices.add(out.name());
        graph.addVertex(out.name(), layers.activation(function), in.name());
    }

    @Override
    public void squeeze(Feature in, Feature out) {
        int reduction = Math.min(REDUCTION, in.channels());
        layer(in, out, layers.squeezeExcitation(in.channels(), reduction, seed(out)));
    }

    @Override
    public void join(List<Feature> in, Feature out) {
        vertices.add(out.name());
        graph.addVertex(
                out.name(),
                layers.concatenation(),
                in.stream().map(Feature::name).toArray(String[]::new));
    }

    @Override
    public void sheet(Stage stage) {
        taps.add(new Tap(stage.sheet(), stage.out().name()));
    }

    private long seed(Feature out) {
        return weights.split(out.name()).bits(0);
    }

    private void layer(Feature in, Feature out, Layer layer) {
        vertices.add(out.name());
        graph.addLayer(out.name(), layer, in.name());
    }
}
