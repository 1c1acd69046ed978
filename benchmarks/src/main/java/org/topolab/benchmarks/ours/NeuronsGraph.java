package org.topolab.benchmarks.ours;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.Options;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.readout.ReadoutRequest;
import org.topolab.benchmarks.CoreReadout;
import org.topolab.model.corereadout.readout.GaussianProvider;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.GraphModel;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Rates;
import org.topolab.nn.Roughness;
import org.topolab.nn.Tap;

/** Core and Gaussian readout of {@link CoreReadout}; the peer's {@code NeuronsContender}. */
final class NeuronsGraph {

    private static final int CHANNELS = CoreReadout.CHANNELS;
    private static final long SEED = 1;

    private final GraphBuilder graph;
    private final LayerFactory layers;
    private String top = "image";

    private NeuronsGraph(GraphBuilder graph, LayerFactory layers) {
        this.graph = graph;
        this.layers = layers;
    }

    static Model model(ModelRequest request, LayerFactory layers) {
        NeuronsGraph network =
                new NeuronsGraph(
                        GraphModel.begin(request).graphBuilder().addInputs("image"), layers);
        int batch = request.training().batch();
        network.core(batch);
        int lost = CoreReadout.FIRST_KERNEL - 1;
        ImageShape image = request.image();
        ImageShape features = new ImageShape(CHANNELS, image.height() - lost, image.width() - lost);
        network.graph.addLayer(
                CoreReadout.READOUT,
                layers.neurons(readout(features, batch), features, Rates.eluPlusOne()),
                network.top);
        Sheet neurons = new Sheet("neurons", "all", new Layout.Grid(1, CoreReadout.NEURONS));
        Model model =
                new GraphModel(
                        network.graph.setOutputs(CoreReadout.READOUT).build(),
                        List.of(new Tap(neurons, CoreReadout.READOUT)),
                        request,
                        layers);
        start(model.parameters());
        return model;
    }

    private void core(int batch) {
        Convolution first =
                new Convolution(1, CHANNELS, CoreReadout.FIRST_KERNEL, 1, 0, false, SEED);
        Roughness roughness =
                new Roughness(
                        Roughness.Kind.LAPLACE_L2_NORM, CoreReadout.roughness(batch), 1, false);
        graph.addLayer("conv0", layers.convolution(first, roughness), top);
        top = "conv0";
        normalise(0);
        for (int layer = 1; layer <= CoreReadout.SEPARABLE; layer++) {
            convolve("in" + layer, new Convolution(CHANNELS, CHANNELS, 1, 1, 0, false, SEED));
            int side = CoreReadout.KERNEL;
            Geometry window = new Geometry(side, 1, side / 2);
            convolve(
                    "depth" + layer,
                    new Convolution(
                            CHANNELS, CHANNELS, window, CHANNELS, false, false, false, SEED));
            convolve("out" + layer, new Convolution(CHANNELS, CHANNELS, 1, 1, 0, false, SEED));
            normalise(layer);
        }
    }

    private void convolve(String name, Convolution spec) {
        graph.addLayer(name, layers.convolution(spec), top);
        top = name;
    }

    /** Batch norm, then ELU. */
    private void normalise(int layer) {
        BatchNorm spec =
                new BatchNorm(CHANNELS, false, CoreReadout.NORM_EPSILON, CoreReadout.NORM_MOMENTUM);
        graph.addLayer("norm" + layer, layers.batchNorm(spec), top);
        graph.addVertex("elu" + layer, layers.activation(Activation.ELU), "norm" + layer);
        top = "elu" + layer;
    }

    private static Readout readout(ImageShape features, int batch) {
        ReadoutProvider provider = new GaussianProvider();
        return provider.create(
                new ReadoutRequest(
                        Options.of(
                                provider.info().facts().options(),
                                Map.of("penalty", CoreReadout.sparsity(batch))),
                        features.height(),
                        features.width(),
                        features.channels(),
                        Neurons.unknown(CoreReadout.NEURONS),
                        Collections.nCopies(CoreReadout.NEURONS, 0f),
                        SEED));
    }

    /** Makes parameters and statistics begin as the peer's do. */
    private static void start(Parameters parameters) {
        for (String name : parameters.names()) {
            int[] shape = parameters.get(name).shape();
            long[] sizes = Arrays.stream(shape).asLongStream().toArray();
            parameters.set(name, new Tensor(shape, CoreReadout.start(name, sizes)));
        }
    }
}
