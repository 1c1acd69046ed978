package org.topolab.nn.nd4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.GroupNorm;
import org.topolab.nn.Head;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LayerNorm;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Loss;
import org.topolab.nn.Pooling;
import org.topolab.nn.Shortcut;
import org.topolab.nn.Squash;
import org.topolab.nn.Tap;
import org.topolab.nn.Tiling;
import org.topolab.nn.Upsampling;
import org.topolab.testkit.TinyTask;

/** One network with sheets at every kind of layer and vertex; reads [batch, 2, 6, 6]. */
final class GradientGraphs {

    static final int SIDE = 6;

    private final LayerFactory layers;
    private final GraphBuilder graph;
    private final List<Tap> taps = new ArrayList<>();

    private GradientGraphs(LayerFactory layers, ModelRequest request) {
        this.layers = layers;
        this.graph = GraphModel.begin(request).graphBuilder().addInputs("image");
    }

    static TinyTask task() {
        return TinyTask.stripes(2, SIDE, 4);
    }

    static ModelRequest request(TinyTask task, Compute compute) {
        return new ModelRequest(
                Options.of(List.of(), Map.of()),
                task.shape(),
                task.targets(),
                new Training(TinyTask.sgd(0.02), task.images(), 20, compute),
                1,
                TinyTask.noEngines());
    }

    /** The network, with two optimiser steps behind it, so that no running statistic is 0 or 1. */
    static GraphModel of(Kernels kernels, Compute compute) {
        TinyTask task = task();
        ModelRequest request = request(task, compute);
        LayerFactory layers = new KernelLayerFactory(kernels);
        GraphModel model =
                new GraphModel(new GradientGraphs(layers, request).plan(), request, layers);
        model.train(task.batch());
        model.train(task.batch());
        return model;
    }

    private GraphPlan plan() {
        maps();
        vectors();
        graph.setOutputs("out", "pictures");
        return new GraphPlan(
                graph.build(),
                taps,
                List.of(
                        new Head("out", Head.Aim.TARGETS, 1),
                        new Head("pictures", Head.Aim.IMAGES, 1)));
    }

    private void maps() {
        layer("conv", new Convolution(2, 4, 3, 1, 1, true, 1).withRelu(), "image");
        map("conv", SIDE, 4);
        layer("linear", new Convolution(4, 4, 3, 1, 1, false, 2), "conv");
        map("linear", SIDE, 4);
        graph.addLayer("norm", layers.batchNorm(BatchNorm.of(4, true)), "linear");
        map("norm", SIDE, 4);
        graph.addLayer("plain-norm", layers.batchNorm(BatchNorm.of(4, false)), "linear");
        map("plain-norm", SIDE, 4);
        graph.addVertex("sum", layers.addRelu(), "plain-norm", "norm");
        map("sum", SIDE, 4);
        graph.addVertex("max", layers.pooling(new Pooling(Pooling.Kind.MAX, 2, 2, 0)), "sum");
        map("max", 3, 4);
        graph.addVertex("tanh", layers.activation(Activation.TANH), "max");
        map("tanh", 3, 4);
        graph.addVertex("shortcut", layers.shortcut(new Shortcut(4, 8, 2)), "sum");
        map("shortcut", 3, 8);
        graph.addVertex("mean", layers.pooling(new Pooling(Pooling.Kind.AVERAGE, 3, 2, 1)), "sum");
        map("mean", 3, 4);
        graph.addVertex("relu", layers.activation(Activation.RELU), "mean");
        graph.addLayer(
                "places",
                layers.locallyConnected(
                        new LocallyConnected(4, 2, 3, 3, new Geometry(2, 1, 0), true, true, 3)),
                "tanh");
        map("places", 2, 2);
        taps.add(
                Tap.hypercolumns(
                        new Sheet("columns", "columns", new Layout.Grid(4, 2, 2, 1)), "places"));
        graph.addLayer(
                "layer-norm",
                layers.layerNorm(new LayerNorm(2, 2, 2, LayerNorm.Over.ALL, true, true, 1e-3)),
                "places");
        map("layer-norm", 2, 2);
        graph.addLayer(
                "group-norm",
                layers.groupNorm(new GroupNorm(2, 2, 2, 1, true, true, 1e-3)),
                "layer-norm");
        graph.addLayer("mask", layers.mask(new ImageShape(2, 2, 2), 0.1), "group-norm");
        map("mask", 2, 2);
        layer("spread", new Convolution(2, 3, 2, 2, 0, true, 4).transpose().withRelu(), "mask");
        map("spread", 4, 3);
        graph.addVertex("twice", layers.upsampling(new Upsampling(2)), "relu");
        map("twice", SIDE, 4);
        graph.addVertex("noise", layers.noise(0.5, 6), "twice");
        graph.addVertex("penalty", layers.activityPenalty(0.1, true), "noise");
        graph.addVertex("channel-dropout", layers.channelDropout(0.5, 7), "penalty");
        graph.addVertex("dropout", layers.dropout(0.5, 5), "channel-dropout");
        map("dropout", SIDE, 4);
    }

    private void vectors() {
        String[] parts = new String[4];
        for (int q = 0; q < parts.length; q++) {
            parts[q] = "part" + q;
            graph.addLayer(
                    parts[q], layers.dense(new Dense(SIDE * SIDE * 4, 4, q == 0, q)), "dropout");
        }
        grid("part0", 2);
        graph.addVertex("reset", layers.gridReset(new Tiling(2, 4, Squash.TANH, 0.2, 9)), parts);
        grid("reset", 4);
        graph.addVertex("channels", layers.globalAverage(), "shortcut");
        taps.add(new Tap(new Sheet("channels", "means", new Layout.Grid(2, 4)), "channels"));
        graph.addLayer(
                "masked", layers.masked(new Dense(16, 6, true, 11), factors(6 * 16)), "reset");
        taps.add(new Tap(new Sheet("masked", "masked", new Layout.Grid(2, 3)), "masked"));
        graph.addVertex("fixed", layers.fixed(6, 6, factors(6 * 6)), "masked");
        graph.addLayer("read", layers.batchNorm(BatchNorm.of(6, true)), "fixed");
        taps.add(new Tap(new Sheet("read", "read", new Layout.Grid(2, 3)), "read"));
        graph.addLayer("spread-read", layers.dense(new Dense(48, 6, true, 12)), "spread");
        graph.addVertex("both", layers.addRelu(), "read", "spread-read");
        graph.addLayer("out", layers.output(new Dense(6, 2, 13), Loss.CROSS_ENTROPY), "both");
        taps.add(new Tap(new Sheet("out", "classes", new Layout.Grid(1, 2)), "out"));
        ImageShape shape = new ImageShape(2, SIDE, SIDE);
        graph.addLayer("decoder", layers.dense(new Dense(8, shape.values(), 14)), "channels");
        graph.addVertex("unflatten", layers.unflatten(shape), "decoder");
        graph.addVertex("pictures", layers.pictures(Loss.BINARY_CROSS_ENTROPY), "unflatten");
        taps.add(
                new Tap(
                        new Sheet("pictures", "pictures", new Layout.Pixels(2, SIDE, SIDE)),
                        "pictures"));
    }

    private static float[] factors(int count) {
        float[] factors = new float[count];
        for (int i = 0; i < count; i++) {
            factors[i] = i % 3 - 0.5f;
        }
        return factors;
    }

    private void layer(String name, Convolution spec, String from) {
        graph.addLayer(name, layers.convolution(spec), from);
    }

    private void map(String vertex, int side, int channels) {
        Layout layout = new Layout.FeatureMap(side, side, channels);
        taps.add(new Tap(new Sheet(vertex, vertex, layout), vertex));
    }

    private void grid(String vertex, int side) {
        taps.add(new Tap(new Sheet(vertex, vertex, new Layout.Grid(side, side)), vertex));
    }
}
