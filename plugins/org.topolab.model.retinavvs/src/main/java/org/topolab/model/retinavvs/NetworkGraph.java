package org.topolab.model.retinavvs;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.Feature;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;

/** Writes a retina and its cortex as the configuration of a DL4J graph. */
final class NetworkGraph implements NetworkWriter {

    private final RetinaVvsOptions options;
    private final GraphBuilder graph;
    private final LayerFactory layers;
    private final Targets targets;
    private final double decay;
    private final RandomStream weights;
    private final RandomStream noise;

    private NetworkGraph(RetinaVvsOptions options, ModelRequest request, LayerFactory layers) {
        this.options = options;
        this.graph = GraphModel.begin(request).graphBuilder();
        this.layers = layers;
        this.targets = request.targets();
        this.decay = request.training().optimizer().number("weight-decay");
        this.weights = RandomStream.of(request.seed()).split("weights");
        this.noise = RandomStream.of(request.seed()).split("noise");
    }

    /**
     * The graph of a network.
     *
     * @param request its seed is split by purpose, then by the name of the layer
     */
    static ComputationGraphConfiguration write(
            RetinaVvs network,
            RetinaVvsOptions options,
            ModelRequest request,
            LayerFactory layers) {
        NetworkGraph writer = new NetworkGraph(options, request, layers);
        writer.graph.addInputs(RetinaVvs.INPUT);
        network.write(writer);
        return writer.graph.setOutputs(RetinaVvs.LOGITS).build();
    }

    @Override
    public void noise(Feature in, Feature out, double sd) {
        long seed = noise.split(out.name()).bits(0);
        graph.addVertex(out.name(), layers.noise(sd, seed), in.name());
    }

    @Override
    public void convolution(Feature in, Feature out, Filter filter) {
        Convolution.Geometry window =
                Convolution.Geometry.same(filter.kernel(), filter.stride(), in.height());
        Convolution spec =
                new Convolution(
                                in.channels(),
                                out.channels(),
                                window,
                                1,
                                filter.bias(),
                                true,
                                false,
                                seed(out))
                        .starting(options.start());
        add(out, penalised(layers.convolution(spec), filter.l1()), in);
    }

    @Override
    public void activityPenalty(Feature in, Feature out, double coefficient) {
        graph.addVertex(
                out.name(),
                layers.activityPenalty(coefficient, options.burden().perImage()),
                in.name());
    }

    @Override
    public void dense(Feature in, Feature out, double l1) {
        add(out, penalised(layers.dense(linear(in, out, true)), l1), in);
    }

    @Override
    public void logits(Feature in, Feature out) {
        Dense linear = linear(in, out, false);
        add(
                out,
                options.nllOfSoftmax()
                        ? layers.output(linear, Loss.NEGATIVE_PROBABILITY)
                        : layers.output(linear, targets),
                in);
    }

    private Dense linear(Feature in, Feature out, boolean relu) {
        int values = Math.toIntExact(in.values());
        return new Dense(values, out.channels(), relu, seed(out)).starting(options.start());
    }

    /** With a penalty of its own, a layer keeps the weight decay that all have. */
    private Layer penalised(Layer layer, double l1) {
        return l1 == 0 ? layer : GraphModel.penalised(layer, l1, decay);
    }

    private long seed(Feature out) {
        return weights.split(out.name()).bits(0);
    }

    private void add(Feature out, Layer layer, Feature in) {
        graph.addLayer(out.name(), layer, in.name());
    }
}
