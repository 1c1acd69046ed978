package org.topolab.model.localityprior;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.stat.RandomStream;
import org.topolab.model.localityprior.LocalityOptions.Penalties;
import org.topolab.model.localityprior.Stage.Window;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.Feature;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Pooling;

/** Writes a network as the configuration of a DL4J graph. */
final class NetworkGraph {

    private final GraphBuilder graph;
    private final LayerFactory layers;
    private final LocalityOptions options;
    private final Targets targets;
    private final RandomStream weights;
    private final RandomStream dropout;

    private NetworkGraph(LocalityOptions options, ModelRequest request, LayerFactory layers) {
        this.graph = GraphModel.begin(request).graphBuilder();
        this.layers = layers;
        this.options = options;
        this.targets = request.targets();
        this.weights = RandomStream.of(request.seed()).split("weights");
        this.dropout = RandomStream.of(request.seed()).split("dropout");
    }

    /**
     * The graph of a network.
     *
     * @param request its seed is split by purpose, then by the name of the stage, so that a control
     *     begins with the same weights
     */
    static ComputationGraphConfiguration write(
            Network network, ModelRequest request, LayerFactory layers) {
        NetworkGraph writer = new NetworkGraph(network.options(), request, layers);
        writer.graph.addInputs(Network.INPUT);
        List<Stage> stages = network.stages();
        stages.forEach(writer::add);
        writer.graph.setOutputs(stages.get(stages.size() - 1).out().name());
        return writer.graph.build();
    }

    private void add(Stage stage) {
        switch (stage.kind()) {
            case CONVOLUTION -> layer(stage, layers.convolution(convolution(stage)));
            case MAX_POOL -> vertex(stage, layers.pooling(pooling(stage.window())));
            case RELU -> vertex(stage, layers.activation(Activation.RELU));
            case CHANNEL_DROPOUT ->
                    vertex(stage, layers.channelDropout(options.dropout(), dropped(stage)));
            case DROPOUT -> vertex(stage, layers.dropout(options.dropout(), dropped(stage)));
            case FLATTEN -> vertex(stage, layers.flatten());
            case LINEAR -> layer(stage, between(stage, layers.dense(dense(stage))));
            case LOCALITY -> layer(stage, between(stage, layers.masked(dense(stage), prior())));
            case SPREAD ->
                    vertex(stage, layers.fixed(units(stage.out()), units(stage.in()), prior()));
            case BATCH_NORM ->
                    layer(stage, layers.batchNorm(BatchNorm.of(units(stage.out()), stage.relu())));
            case LOGITS -> layer(stage, layers.output(dense(stage), targets));
        }
    }

    /** The layer, with penalties of its own if it is the one between the sheets. */
    private Layer between(Stage stage, Layer layer) {
        Penalties penalties = options.penalties();
        boolean own = stage.out().name().equals(options.preset().names().second());
        return own && penalties.given()
                ? GraphModel.penalised(layer, penalties.l1(), penalties.l2())
                : layer;
    }

    private float[] prior() {
        return options.sheets().prior(options.arm()).values();
    }

    private Convolution convolution(Stage stage) {
        Window window = stage.window();
        Convolution plain =
                new Convolution(
                                stage.in().channels(),
                                stage.out().channels(),
                                window.kernel(),
                                window.stride(),
                                window.padding(),
                                true,
                                seed(stage))
                        .starting(options.start());
        return stage.relu() ? plain.withRelu() : plain;
    }

    private Dense dense(Stage stage) {
        return new Dense(units(stage.in()), units(stage.out()), stage.relu(), seed(stage))
                .starting(options.start());
    }

    private static Pooling pooling(Window window) {
        return new Pooling(Pooling.Kind.MAX, window.kernel(), window.stride(), window.padding());
    }

    private long seed(Stage stage) {
        return weights.split(stage.out().name()).bits(0);
    }

    private long dropped(Stage stage) {
        return dropout.split(stage.out().name()).bits(0);
    }

    private void layer(Stage stage, Layer layer) {
        graph.addLayer(stage.out().name(), layer, stage.in().name());
    }

    private void vertex(Stage stage, GraphVertex vertex) {
        graph.addVertex(stage.out().name(), vertex, stage.in().name());
    }

    private static int units(Feature feature) {
        return Math.toIntExact(feature.values());
    }
}
