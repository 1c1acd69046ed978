package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.Feature;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.Shortcut;
import org.topolab.nn.Tiling;

/**
 * Writes a composition as the configuration of a DL4J graph. Layers are registered in the order of
 * published files: sub-networks, master, then the normalisations between the levels.
 */
final class CompositionGraph implements NetworkWriter {

    private final GraphBuilder graph;
    private final LayerFactory layers;
    private final Targets targets;
    private final boolean sigmoidFirst;
    private final RandomStream weights;
    private final RandomStream dropout;
    private final List<Runnable> registeredLast = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();

    private CompositionGraph(boolean sigmoidFirst, ModelRequest request, LayerFactory layers) {
        this.sigmoidFirst = sigmoidFirst;
        this.graph = GraphModel.begin(request).graphBuilder();
        this.layers = layers;
        this.targets = request.targets();
        this.weights = RandomStream.of(request.seed()).split("weights");
        this.dropout = RandomStream.of(request.seed()).split("dropout");
    }

    /**
     * The graph of a composition.
     *
     * @param request its seed is split by purpose, then by the name of the layer
     */
    static ComputationGraphConfiguration write(
            Composition composition, ModelRequest request, LayerFactory layers) {
        CompositionGraph writer =
                new CompositionGraph(composition.task().sigmoidFirst(), request, layers);
        writer.graph.addInputs(Composition.INPUT);
        composition.write(writer);
        writer.registeredLast.forEach(Runnable::run);
        return writer.graph.setOutputs(writer.outputs.toArray(String[]::new)).build();
    }

    @Override
    public void convolution(Feature in, Feature out, int stride) {
        long seed = weights.split(out.name()).bits(0);
        add(
                out,
                layers.convolution(
                        new Convolution(in.channels(), out.channels(), 3, stride, 1, false, seed)),
                in);
    }

    @Override
    public void batchNorm(Feature in, Feature out, boolean relu) {
        add(out, layers.batchNorm(BatchNorm.of(in.channels(), relu)), in);
    }

    @Override
    public void shortcut(Feature in, Feature out, int stride) {
        graph.addVertex(
                out.name(),
                layers.shortcut(new Shortcut(in.channels(), out.channels(), stride)),
                in.name());
    }

    @Override
    public void addRelu(Feature first, Feature second, Feature out) {
        graph.addVertex(out.name(), layers.addRelu(), first.name(), second.name());
    }

    @Override
    public void globalAverage(Feature in, Feature out) {
        graph.addVertex(out.name(), layers.globalAverage(), in.name());
    }

    @Override
    public void linear(Feature in, Feature out, boolean relu) {
        add(out, layers.dense(dense(in, out, relu)), in);
    }

    @Override
    public void logits(Feature in, Feature out) {
        Dense linear = dense(in, out, false);
        add(
                out,
                sigmoidFirst
                        ? layers.output(linear, Loss.SIGMOID_CROSS_ENTROPY)
                        : layers.output(linear, targets),
                in);
        outputs.add(out.name());
    }

    @Override
    public void unflatten(Feature in, Feature out) {
        ImageShape shape = new ImageShape(out.channels(), out.height(), out.width());
        graph.addVertex(out.name(), layers.unflatten(shape), in.name());
    }

    @Override
    public void doubling(Feature in, Feature out, boolean relu) {
        long seed = weights.split(out.name()).bits(0);
        Convolution doubling =
                new Convolution(in.channels(), out.channels(), 4, 2, 1, true, seed).transpose();
        add(out, layers.convolution(relu ? doubling.withRelu() : doubling), in);
    }

    @Override
    public void pictures(Feature in, Feature out, Loss loss) {
        graph.addVertex(out.name(), layers.pictures(loss), in.name());
        outputs.add(out.name());
    }

    @Override
    public void gridReset(List<Feature> in, Feature out, Level level) {
        long seed = dropout.split(out.name()).bits(0);
        Tiling tiling = new Tiling(level.n(), level.side(), level.squash(), level.dropout(), seed);
        graph.addVertex(
                out.name(),
                layers.gridReset(tiling),
                in.stream().map(Feature::name).toArray(String[]::new));
    }

    @Override
    public void gridNorm(Feature in, Feature out) {
        registeredLast.add(() -> batchNorm(in, out, false));
    }

    private Dense dense(Feature in, Feature out, boolean relu) {
        int values = Math.toIntExact(in.values());
        return new Dense(values, out.channels(), relu, weights.split(out.name()).bits(0));
    }

    private void add(Feature out, Layer layer, Feature in) {
        graph.addLayer(out.name(), layer, in.name());
    }
}
