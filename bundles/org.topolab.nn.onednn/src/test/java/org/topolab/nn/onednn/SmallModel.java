package org.topolab.nn.onednn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.Head;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Loss;
import org.topolab.nn.Shortcut;
import org.topolab.nn.Squash;
import org.topolab.nn.Tap;
import org.topolab.nn.Tiling;
import org.topolab.testkit.TinyTask;

/** A network with every kind of layer: four tiny residual networks, their map, a head. */
final class SmallModel {

    static final LayerFactory LAYERS = new KernelLayerFactory(new OneDnnKernels());

    private SmallModel() {}

    static GraphModel of(TinyTask task, Map<String, Object> optimizer) {
        return of(task, request(task, task.targets(), optimizer, Compute.f32(1)));
    }

    static GraphModel of(TinyTask task, ModelRequest request) {
        return new GraphModel(graph(task, request), List.of(grid()), request, LAYERS);
    }

    private static Tap grid() {
        return new Tap(new Sheet("grid", "the map", new Layout.Grid(4, 4, 2, 2)), "grid");
    }

    static ModelRequest request(
            TinyTask task, Targets targets, Map<String, Object> optimizer, Compute compute) {
        Map<String, Object> given = new HashMap<>(Map.of("rate", 0.05));
        given.putAll(optimizer);
        return new ModelRequest(
                Options.of(List.of(), Map.of()),
                task.shape(),
                targets,
                new Training(TinyTask.optimizer(given), task.images(), 40, compute),
                1,
                TinyTask.noEngines());
    }

    static ComputationGraphConfiguration graph(TinyTask task, ModelRequest request) {
        return begin(task, request).setOutputs("head.linear").build();
    }

    /** The same with classes that count differently. */
    static GraphModel weighing(TinyTask task, ModelRequest request, List<Double> classes) {
        Head head = new Head("head.linear", Head.Aim.TARGETS, 1).counting(classes);
        return new GraphModel(
                new GraphPlan(graph(task, request), List.of(grid()), List.of(head)),
                request,
                LAYERS);
    }

    /** The same with two readers of the grid: the head, and pictures of the images. */
    static GraphModel withPictures(
            TinyTask task, ModelRequest request, double targets, double images) {
        Sheet pictures =
                new Sheet(
                        "pictures",
                        "reconstructions",
                        new Layout.Pixels(
                                task.shape().channels(),
                                task.shape().height(),
                                task.shape().width()));
        ComputationGraphConfiguration graph =
                begin(task, request)
                        .addLayer(
                                "decoder",
                                LAYERS.dense(new Dense(16, task.shape().values(), 9)),
                                "grid")
                        .addVertex("pictures", LAYERS.pictures(Loss.SQUARED_ERROR), "decoder")
                        .setOutputs("head.linear", "pictures")
                        .build();
        return new GraphModel(
                new GraphPlan(
                        graph,
                        List.of(new Tap(pictures, "pictures")),
                        List.of(
                                new Head("head.linear", Head.Aim.TARGETS, targets),
                                new Head("pictures", Head.Aim.IMAGES, images))),
                request,
                LAYERS);
    }

    private static ComputationGraphConfiguration.GraphBuilder begin(
            TinyTask task, ModelRequest request) {
        ComputationGraphConfiguration.GraphBuilder graph =
                GraphModel.begin(request).graphBuilder().addInputs("image");
        String[] parts = new String[4];
        for (int q = 0; q < 4; q++) {
            parts[q] = residual(graph, "Nest1." + q + ".", task.shape().channels(), q);
        }
        graph.addVertex("reset", LAYERS.gridReset(new Tiling(2, 4, Squash.TANH, 0.2, 9)), parts);
        graph.addLayer("grid", LAYERS.batchNorm(BatchNorm.of(1, false)), "reset");
        graph.addLayer(
                "head.conv", LAYERS.convolution(new Convolution(1, 8, 3, 1, 1, true, 7)), "grid");
        graph.addVertex("head.pool", LAYERS.globalAverage(), "head.conv");
        graph.addLayer(
                "head.linear",
                LAYERS.output(new Dense(8, request.targets().outputs(), 8), request.targets()),
                "head.pool");
        return graph;
    }

    private static String residual(
            ComputationGraphConfiguration.GraphBuilder graph, String p, int channels, int q) {
        graph.addLayer(
                p + "conv1",
                LAYERS.convolution(new Convolution(channels, 4, 3, 1, 1, false, 10 + q)),
                "image");
        graph.addLayer(p + "bn1", LAYERS.batchNorm(BatchNorm.of(4, true)), p + "conv1");
        graph.addLayer(
                p + "conv2",
                LAYERS.convolution(new Convolution(4, 8, 3, 2, 1, false, 20 + q)),
                p + "bn1");
        graph.addLayer(p + "bn2", LAYERS.batchNorm(BatchNorm.of(8, false)), p + "conv2");
        graph.addVertex(p + "shortcut", LAYERS.shortcut(new Shortcut(4, 8, 2)), p + "bn1");
        graph.addVertex(p + "sum", LAYERS.addRelu(), p + "bn2", p + "shortcut");
        graph.addVertex(p + "pool", LAYERS.globalAverage(), p + "sum");
        graph.addLayer(p + "linear", LAYERS.dense(new Dense(8, 4, 30 + q)), p + "pool");
        return p + "linear";
    }
}
