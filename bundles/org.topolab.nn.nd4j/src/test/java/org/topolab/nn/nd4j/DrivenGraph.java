package org.topolab.nn.nd4j;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.Transmission;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Dense;
import org.topolab.nn.Drive;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Loss;
import org.topolab.nn.Pooling;
import org.topolab.nn.Tap;
import org.topolab.nn.onednn.OneDnnKernels;

/**
 * A locally connected layer of hypercolumns on images [2, 4, 4], a convolution in groups on the
 * pooled images, a masked layer on what that gives, and a dense one.
 */
final class DrivenGraph {

    static final ImageShape SHAPE = new ImageShape(2, 4, 4);
    static final List<Kernels> KERNELS = List.of(new Nd4jKernels(), new OneDnnKernels());
    static final List<Drive> DRIVES =
            List.of(
                    new Drive("columns", "local", "image"),
                    new Drive("map", "conv", "image"),
                    new Drive("masked", "masked", "pool"),
                    new Drive("dense", "dense", "masked"));

    static final ModelRequest REQUEST = Asked.of(SHAPE, Map.of());

    static GraphPlan plan(LayerFactory layers) {
        LocallyConnected local =
                new LocallyConnected(2, 4, 4, 4, new Geometry(3, 1, 0), true, true, 1);
        Convolution conv = new Convolution(2, 4, new Geometry(3, 2, 1, 1), 2, true, true, false, 2);
        float[] factors = new float[5 * 4];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = i % 3 * 0.5f;
        }
        GraphBuilder graph =
                GraphModel.begin(REQUEST)
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer("local", layers.locallyConnected(local), "image")
                        .addLayer("conv", layers.convolution(conv), "image")
                        .addVertex(
                                "pool",
                                layers.pooling(new Pooling(Pooling.Kind.MAX, 2, 2, 0)),
                                "conv")
                        .addLayer(
                                "masked", layers.masked(new Dense(4, 5, true, 3), factors), "pool")
                        .addLayer("dense", layers.dense(new Dense(5, 16, true, 4)), "masked")
                        .addLayer(
                                "up",
                                layers.convolution(
                                        new Convolution(4, 2, 2, 2, 0, true, 5).transpose()),
                                "local")
                        .addLayer("other", layers.dense(new Dense(32, 16, true, 6)), "up")
                        .addVertex("both", layers.addRelu(), "dense", "other")
                        .addLayer(
                                "out",
                                layers.output(new Dense(16, 2, 7), Loss.CROSS_ENTROPY),
                                "both")
                        .setOutputs("out");
        Layout.Grid columns = new Layout.Grid(4, 4, 2, 2);
        return GraphPlan.of(
                graph.build(),
                List.of(
                        Tap.hypercolumns(new Sheet("columns", "columns", columns), "local"),
                        new Tap(new Sheet("plain", "the same", columns), "local"),
                        new Tap(new Sheet("map", "map", new Layout.FeatureMap(2, 2, 4)), "conv"),
                        new Tap(new Sheet("masked", "five", new Layout.Grid(1, 5)), "masked"),
                        new Tap(new Sheet("dense", "sixteen", new Layout.Grid(4, 4)), "dense")));
    }

    static GraphModel model(Kernels kernels) {
        LayerFactory layers = new KernelLayerFactory(kernels);
        return new GraphModel(plan(layers).withDrives(DRIVES), REQUEST, layers);
    }

    static IncomingWeights weights(GraphModel model) {
        return model.capability(IncomingWeights.class).orElseThrow();
    }

    static Transmission transmission(GraphModel model) {
        return model.capability(Transmission.class).orElseThrow();
    }

    static void set(GraphModel model, String name, IntToDoubleFunction value) {
        Tensor old = model.parameters().get(name);
        float[] values = new float[old.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(i);
        }
        model.parameters().set(name, new Tensor(old.shape(), values));
    }

    static ImageBatch images(int count, IntToDoubleFunction value) {
        FloatBuffer pixels = FloatBuffer.allocate(count * SHAPE.values());
        for (int i = 0; i < pixels.capacity(); i++) {
            pixels.put(i, (float) value.applyAsDouble(i));
        }
        return new ImageBatch(SHAPE, count, pixels);
    }

    private DrivenGraph() {}
}
