package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;

/**
 * Writes a composition as the configuration of a DL4J graph. Sub-networks are computed one after
 * the other, so that what one has just written is still in cache when its next layer reads it.
 */
final class CompositionGraph implements NetworkWriter {

    private final GraphBuilder graph;
    private final LayerFactory layers;
    private final Targets targets;
    private final RandomStream weights;
    private final RandomStream dropout;
    private final List<String> order = new ArrayList<>();

    private CompositionGraph(ModelRequest request, LayerFactory layers) {
        this.graph = GraphModel.begin(request).graphBuilder();
        this.layers = layers;
        this.targets = request.targets();
        this.weights = RandomStream.of(request.seed()).split("weights");
        this.dropout = RandomStream.of(request.seed()).split("dropout");
    }

    /**
     * The graph of a composition. Its vertices are in the order in which published files register
     * them: level networks, master, then the normalisations between the levels.
     *
     * @param request its seed is split by purpose, then by the name of the layer
     */
    static ComputationGraphConfiguration write(
            Composition composition, ModelRequest request, LayerFactory layers) {
        CompositionGraph writer = new CompositionGraph(request, layers);
        writer.graph.addInputs(Composition.INPUT);
        writer.order.add(Composition.INPUT);
        composition.write(writer);
        writer.graph.setOutputs(writer.order.get(writer.order.size() - 1));
        ComputationGraphConfiguration configuration = writer.graph.build();
        writer.arrange(configuration);
        return configuration;
    }

    /** Registers the normalisations last, and computes in the order written. */
    private void arrange(ComputationGraphConfiguration configuration) {
        List<String> registered =
                order.subList(1, order.size()).stream()
                        .sorted(Comparator.comparing((String name) -> name.matches("BN\\d+")))
                        .toList();
        Map<String, GraphVertex> vertices = new LinkedHashMap<>();
        registered.forEach(name -> vertices.put(name, configuration.getVertices().get(name)));
        configuration.setVertices(vertices);
        Map<String, Integer> index = new LinkedHashMap<>();
        index.put(Composition.INPUT, 0);
        IntStream.range(0, registered.size()).forEach(i -> index.put(registered.get(i), i + 1));
        configuration.setTopologicalOrderStr(List.copyOf(order));
        configuration.setTopologicalOrder(order.stream().mapToInt(index::get).toArray());
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
                named(out), layers.shortcut(in.channels(), out.channels(), stride), in.name());
    }

    @Override
    public void addRelu(Feature first, Feature second, Feature out) {
        graph.addVertex(named(out), layers.addRelu(), first.name(), second.name());
    }

    @Override
    public void globalAverage(Feature in, Feature out) {
        graph.addVertex(named(out), layers.globalAverage(), in.name());
    }

    @Override
    public void linear(Feature in, Feature out) {
        add(out, layers.dense(dense(in, out)), in);
    }

    @Override
    public void logits(Feature in, Feature out) {
        add(out, layers.output(dense(in, out), targets), in);
    }

    @Override
    public void gridReset(List<Feature> in, Feature out, Level level) {
        long seed = dropout.split(out.name()).bits(0);
        graph.addVertex(
                named(out),
                layers.gridReset(level.n(), level.side(), level.dropout(), seed),
                in.stream().map(Feature::name).toArray(String[]::new));
    }

    private Dense dense(Feature in, Feature out) {
        return new Dense(in.channels(), out.channels(), weights.split(out.name()).bits(0));
    }

    private void add(Feature out, Layer layer, Feature in) {
        graph.addLayer(named(out), layer, in.name());
    }

    private String named(Feature out) {
        order.add(out.name());
        return out.name();
    }
}
