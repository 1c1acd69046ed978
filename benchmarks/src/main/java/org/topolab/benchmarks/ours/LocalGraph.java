package org.topolab.benchmarks.ours;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.benchmarks.LocalLayer;
import org.topolab.benchmarks.Work;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Tap;

/** Locally connected layers, one on the other, and a dense one; the peer's {@code Local}. */
final class LocalGraph {

    private LocalGraph() {}

    static Model model(ModelRequest request, LayerFactory layers, List<LocalLayer> asked) {
        GraphBuilder graph = GraphModel.begin(request).graphBuilder().addInputs("image");
        int channels = request.image().channels();
        int side = request.image().height();
        String below = "image";
        for (int at = 0; at < asked.size(); at++) {
            LocalLayer each = asked.get(at);
            Geometry window = new Geometry(each.kernel(), each.stride(), 0);
            LocallyConnected spec =
                    new LocallyConnected(
                            channels, each.out(), side, side, window, true, true, at + 1);
            String name = "local" + (at + 1);
            graph.addLayer(name, layers.locallyConnected(spec), below);
            channels = each.out();
            side = spec.rows();
            below = name;
        }
        int values = side * side * channels;
        graph.addLayer(
                "dense",
                layers.output(new Dense(values, Work.CLASSES, 4), request.targets()),
                below);
        Layout.Grid block = Layout.Grid.nearSquare(channels);
        Layout sheet =
                new Layout.Grid(
                        side * block.rows(), side * block.columns(), block.rows(), block.columns());
        return new GraphModel(
                graph.setOutputs("dense").build(),
                List.of(new Tap(new Sheet("last", "the last layer", sheet), below)),
                request,
                layers);
    }
}
