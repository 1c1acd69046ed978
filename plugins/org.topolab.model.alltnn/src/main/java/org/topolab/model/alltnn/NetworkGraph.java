package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.Activation;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.Drive;
import org.topolab.nn.Feature;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Pooling;
import org.topolab.nn.Start;
import org.topolab.nn.Tap;

/**
 * Writes a network as the configuration of a DL4J graph, and says where its sheets are read: after
 * the ReLU of each layer.
 */
final class NetworkGraph implements NetworkWriter {

    private final AllTnnOptions options;
    private final GraphBuilder graph;
    private final LayerFactory layers;
    private final Targets targets;
    private final double decay;
    private final RandomStream weights;
    private final RandomStream dropout;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Tap> taps = new ArrayList<>();
    private final List<Drive> drives = new ArrayList<>();

    private NetworkGraph(AllTnnOptions options, ModelRequest request, LayerFactory layers) {
        this.options = options;
        this.graph = GraphModel.begin(request).graphBuilder();
        this.layers = layers;
        this.targets = request.targets();
        this.decay =
                request.training().optimizer().number("weight-decay") + options.burden().decay();
        this.weights = RandomStream.of(request.seed()).split("weights");
        this.dropout = RandomStream.of(request.seed()).split("dropout");
    }

    /**
     * The graph of a network and its sheets.
     *
     * @param request its seed is split by purpose, then by the name of the layer
     */
    static GraphPlan plan(AllTnn network, ModelRequest request, LayerFactory layers) {
        NetworkGraph writer = new NetworkGraph(network.options(), request, layers);
        writer.graph.addInputs(AllTnn.INPUT);
        network.write(writer);
        writer.graph.setOutputs(AllTnn.READOUT);
        return GraphPlan.of(writer.graph.build(), writer.taps).withDrives(writer.drives);
    }

    @Override
    public void sheet(Stage stage, Feature in, Feature out, boolean relu) {
        Geometry window = new Geometry(stage.area().kernel(), stage.area().stride(), 0);
        Layer layer =
                options.kind().untied()
                        ? untied(stage, in, out, window, relu)
                        : layers.convolution(tied(in, out, window, relu));
        layer(in, out, GraphModel.penalised(layer, 0, decay));
        Sheet sheet = stage.sheet();
        sheets.add(sheet);
        drives.add(new Drive(sheet.id(), out.name(), in.name()));
        if (relu) {
            taps.add(Tap.hypercolumns(sheet, out.name()));
        }
    }

    private Layer untied(Stage stage, Feature in, Feature out, Geometry window, boolean relu) {
        Start start =
                options.publishedStart() ? Start.GLOROT_UNIFORM_PLACES : Start.GLOROT_UNIFORM_PLACE;
        LocallyConnected spec =
                new LocallyConnected(
                        in.channels(),
                        out.channels(),
                        in.height(),
                        in.width(),
                        window,
                        true,
                        relu,
                        seed(weights, out),
                        start);
        double alpha = options.alpha(stage.number());
        return alpha > 0
                ? layers.locallyConnected(
                        spec, options.topography().smoothness(alpha, stage.hypercolumn()))
                : layers.locallyConnected(spec);
    }

    private Convolution tied(Feature in, Feature out, Geometry window, boolean relu) {
        return new Convolution(
                in.channels(),
                out.channels(),
                window,
                1,
                true,
                relu,
                false,
                seed(weights, out),
                Start.GLOROT_UNIFORM);
    }

    @Override
    public void norm(Stage stage, Feature in, Feature out) {
        layer(in, out, options.normalising().layer(layers, out));
    }

    @Override
    public void relu(Feature in, Feature out) {
        vertex(in, out, layers.activation(Activation.RELU));
        taps.add(Tap.hypercolumns(sheets.get(sheets.size() - 1), out.name()));
    }

    @Override
    public void dropout(Feature in, Feature out) {
        vertex(in, out, layers.dropout(options.burden().dropout(), seed(dropout, out)));
    }

    @Override
    public void pool(Feature in, Feature out) {
        vertex(in, out, layers.pooling(new Pooling(Pooling.Kind.MAX, Area.POOL, Area.POOL, 0)));
    }

    @Override
    public void mask(Feature in, Feature out) {
        ImageShape shape = new ImageShape(out.channels(), out.height(), out.width());
        layer(in, out, layers.mask(shape, options.burden().maskL1()));
    }

    @Override
    public void average(Feature in, Feature out) {
        vertex(in, out, layers.globalAverage());
    }

    @Override
    public void logits(Feature in, Feature out) {
        int values = Math.toIntExact(in.values());
        Dense linear =
                new Dense(values, out.channels(), seed(weights, out))
                        .starting(Start.GLOROT_UNIFORM);
        layer(in, out, layers.output(linear, targets));
    }

    private static long seed(RandomStream purpose, Feature out) {
        return purpose.split(out.name()).bits(0);
    }

    private void layer(Feature in, Feature out, Layer layer) {
        graph.addLayer(out.name(), layer, in.name());
    }

    private void vertex(Feature in, Feature out, GraphVertex vertex) {
        graph.addVertex(out.name(), vertex, in.name());
    }
}
