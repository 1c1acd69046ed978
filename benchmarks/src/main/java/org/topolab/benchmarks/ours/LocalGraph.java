package org.topolab.benchmarks.ours;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.benchmarks.Work;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Tap;

/** Three locally connected layers on 3 x 64 x 64 images; the peer's {@code Local}. */
final class LocalGraph {

    private LocalGraph() {}

    static Model model(ModelRequest request, LayerFactory layers) {
        GraphBuilder graph = GraphModel.begin(request).graphBuilder().addInputs("image");
        int side = request.image().height();
        LocallyConnected first =
                new LocallyConnected(3, 16, side, side, new Geometry(7, 3, 0), true, true, 1);
        LocallyConnected second = after(first, 36, 2);
        LocallyConnected third = after(second, 36, 3);
        graph.addLayer("local1", layers.locallyConnected(first), "image");
        graph.addLayer("local2", layers.locallyConnected(second), "local1");
        graph.addLayer("local3", layers.locallyConnected(third), "local2");
        graph.addLayer(
                "dense",
                layers.output(new Dense(third.units(), Work.CLASSES, 4), request.targets()),
                "local3");
        Layout sheet = new Layout.Grid(6 * third.rows(), 6 * third.columns(), 6, 6);
        return new GraphModel(
                graph.setOutputs("dense").build(),
                List.of(new Tap(new Sheet("local3", "the last layer", sheet), "local3")),
                request,
                layers);
    }

    /** A layer of 3 x 3 on another. */
    private static LocallyConnected after(LocallyConnected below, int out, long seed) {
        return new LocallyConnected(
                below.out(),
                out,
                below.rows(),
                below.columns(),
                new Geometry(3, 1, 0),
                true,
                true,
                seed);
    }
}
