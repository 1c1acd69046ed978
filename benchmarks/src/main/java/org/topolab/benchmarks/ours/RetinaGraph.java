package org.topolab.benchmarks.ours;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.benchmarks.Work;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Tap;

/**
 * Retina and cortex on 3 x 32 x 32 images: two retinal and two cortical layers of 9 x 9, the second
 * retinal one with a bottleneck of 4 channels; the peer's {@code Retina}.
 *
 * @see <a href="https://arxiv.org/abs/1901.00945">Lindsey, Ocko, Ganguli, Deny 2019</a>
 */
final class RetinaGraph {

    private static final int KERNEL = 9;
    private static final int WIDTH = 32;
    private static final int BOTTLENECK = 4;
    private static final int HIDDEN = 1024;

    private RetinaGraph() {}

    static Model model(ModelRequest request, LayerFactory layers) {
        GraphBuilder graph = GraphModel.begin(request).graphBuilder().addInputs("image");
        graph.addLayer("retina1", layers.convolution(convolution(3, WIDTH, 1)), "image");
        graph.addLayer("retina2", layers.convolution(convolution(WIDTH, BOTTLENECK, 2)), "retina1");
        graph.addLayer("vvs1", layers.convolution(convolution(BOTTLENECK, WIDTH, 3)), "retina2");
        graph.addLayer("vvs2", layers.convolution(convolution(WIDTH, WIDTH, 4)), "vvs1");
        int values = WIDTH * request.image().height() * request.image().width();
        graph.addLayer("dense1", layers.dense(new Dense(values, HIDDEN, true, 5)), "vvs2");
        graph.addLayer(
                "dense2",
                layers.output(new Dense(HIDDEN, Work.CLASSES, 6), request.targets()),
                "dense1");
        Sheet hidden = new Sheet("dense1", "the hidden layer", new Layout.Grid(32, 32));
        return new GraphModel(
                graph.setOutputs("dense2").build(),
                List.of(new Tap(hidden, "dense1")),
                request,
                layers);
    }

    private static Convolution convolution(int in, int out, long seed) {
        return new Convolution(in, out, KERNEL, 1, KERNEL / 2, true, seed).withRelu();
    }
}
