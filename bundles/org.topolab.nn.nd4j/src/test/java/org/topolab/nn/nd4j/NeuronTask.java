package org.topolab.nn.nd4j;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Training;
import org.topolab.api.model.Trials;
import org.topolab.api.option.Options;
import org.topolab.api.readout.Readout;
import org.topolab.api.stat.RandomStream;
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.Convolution;
import org.topolab.nn.Frozen;
import org.topolab.nn.GraphModel;
import org.topolab.nn.GraphPlan;
import org.topolab.nn.Head;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Rates;
import org.topolab.nn.Start;
import org.topolab.nn.Tap;
import org.topolab.testkit.TinyTask;

/** Two recordings, of 3 and of 2 neurons, in turn; and a small core for them. */
final class NeuronTask {

    static final ImageShape SHAPE = new ImageShape(1, 6, 7);
    static final ImageShape FEATURES = new ImageShape(3, 4, 5);
    static final int IMAGES = 6;
    static final int FIRST = 3;
    static final int SECOND = 2;
    static final int NEURONS = FIRST + SECOND;

    private static final Neurons BOTH =
            Neurons.of(
                    List.of(
                            new Neurons.Recording("a", 0, FIRST),
                            new Neurons.Recording("b", FIRST, SECOND)));

    private NeuronTask() {}

    static LinearReadout readout() {
        return new LinearReadout(NEURONS, FEATURES.values(), 0, 100);
    }

    static Responses responses() {
        RandomStream random = RandomStream.of(8);
        int[] recordings = IntStream.range(0, IMAGES).map(trial -> trial % 2).toArray();
        float[][] values = new float[IMAGES][];
        for (int trial = 0; trial < IMAGES; trial++) {
            values[trial] = new float[recordings[trial] == 0 ? FIRST : SECOND];
            for (int n = 0; n < values[trial].length; n++) {
                values[trial][n] = (float) Math.max(0, 3 * random.uniform(10L * trial + n) - 0.5);
            }
        }
        return Responses.of(BOTH, recordings, IntStream.range(0, IMAGES).toArray(), values);
    }

    /** Trials 0, 1, ... in which images are seen that are drawn from a seed. */
    static Batch batch(long seed) {
        Responses responses = responses();
        int[] trials = IntStream.range(0, IMAGES).toArray();
        ImageBatch images = images(seed, IMAGES).during(new Trials(responses, trials));
        return new Batch(images, responses, trials);
    }

    static ImageBatch images(long seed, int count) {
        RandomStream random = RandomStream.of(seed);
        FloatBuffer pixels = FloatBuffer.allocate(count * SHAPE.values());
        for (int i = 0; i < pixels.capacity(); i++) {
            pixels.put(i, (float) random.normal(i));
        }
        return new ImageBatch(SHAPE, count, pixels);
    }

    static Map<String, Object> plain(double rate) {
        return Map.of("rate", rate, "momentum", 0.0);
    }

    static ModelRequest request(Map<String, Object> optimizer, Compute compute) {
        Map<String, Object> given = new HashMap<>(Map.of("rate", 0.05));
        given.putAll(optimizer);
        return new ModelRequest(
                Options.of(List.of(), Map.of()),
                SHAPE,
                responses(),
                new Training(TinyTask.optimizer(given), IMAGES, 20, compute),
                1,
                TinyTask.noEngines());
    }

    /** A convolution, its batch normalisation, ELU, neurons. */
    static GraphModel model(Kernels kernels, Readout readout, ModelRequest request, Frozen frozen) {
        LayerFactory layers = new KernelLayerFactory(kernels);
        Convolution conv = new Convolution(1, 3, 3, 1, 0, false, 2).starting(Start.GLOROT_NORMAL);
        var graph =
                GraphModel.begin(request)
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer("conv", layers.convolution(conv), "image")
                        .addLayer("norm", layers.batchNorm(BatchNorm.of(3, false)), "conv")
                        .addVertex("core", layers.activation(Activation.ELU), "norm")
                        .addLayer(
                                "readout",
                                layers.neurons(readout, FEATURES, Rates.eluPlusOne()),
                                "core")
                        .setOutputs("readout")
                        .build();
        List<Tap> taps =
                List.of(
                        Tap.part(sheet("neurons-1", FIRST), "readout", 0),
                        Tap.part(sheet("neurons-2", SECOND), "readout", FIRST),
                        new Tap(sheet("neurons", NEURONS), "readout"));
        List<Head> heads = List.of(new Head("readout", Head.Aim.TARGETS, 1));
        return new GraphModel(
                new GraphPlan(graph, taps, heads).withFrozen(frozen), request, layers);
    }

    static GraphModel model(Kernels kernels, Readout readout, ModelRequest request) {
        return model(kernels, readout, request, Frozen.nothing());
    }

    private static Sheet sheet(String id, int neurons) {
        return new Sheet(id, "neurons", new Layout.Outputs(neurons));
    }
}
