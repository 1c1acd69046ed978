package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
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
import org.topolab.nn.Activation;
import org.topolab.nn.BatchNorm;
import org.topolab.nn.BatchNormKernel;
import org.topolab.nn.Convolution;
import org.topolab.nn.Filters;
import org.topolab.nn.GraphModel;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.MapKernel;
import org.topolab.nn.Rates;
import org.topolab.nn.Start;
import org.topolab.nn.Tap;
import org.topolab.nn.WeightedKernel;
import org.topolab.nn.onednn.OneDnnKernels;
import org.topolab.testkit.TinyTask;

/**
 * Processor time of a training step of a published core, 64 channels on 36 x 64 pixels, with 8,000
 * neurons that each read the features of one place, and of the layers alone. Run with
 * -Dtest=NeuronsBenchmark.
 */
class NeuronsBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int IMAGES = 32;
    private static final int CHANNELS = 64;
    private static final int NEURONS = 8000;
    private static final int THREADS = 2;
    private static final int ROUNDS = 12;
    private static final ImageShape SHAPE = new ImageShape(1, 36, 64);
    private static final ImageShape FEATURES = new ImageShape(CHANNELS, 28, 56);

    @BeforeAll
    static void nd4jIsLoaded() {
        assertThat(new OneDnnKernels().available()).isTrue();
    }

    @Test
    void step() {
        LayerFactory layers = new KernelLayerFactory(new OneDnnKernels());
        Responses responses = responses();
        int[] trials = IntStream.range(0, IMAGES).toArray();
        FloatBuffer pixels = FloatBuffer.allocate(IMAGES * SHAPE.values());
        for (int i = 0; i < pixels.capacity(); i++) {
            pixels.put((float) Math.sin(0.37 * i));
        }
        ImageBatch images =
                new ImageBatch(SHAPE, IMAGES, pixels).during(new Trials(responses, trials));
        Batch batch = new Batch(images, responses, trials);
        PlaceReadout readout = new PlaceReadout(NEURONS, FEATURES);
        try (GraphModel model = model(layers, readout, responses)) {
            time("step", () -> model.train(batch));
            time("inference", () -> Heard.all(model, images));
            assertThat(model.train(batch)).isFinite();
        }
        System.out.printf("readout alone %.1f ms of each call%n", readout.milliseconds());
    }

    @Test
    void layers() {
        Kernels kernels = new OneDnnKernels();
        kernels.threads(THREADS);
        convolution(kernels, new Convolution(1, CHANNELS, 9, 1, 0, false, 1), 36, 64);
        convolution(kernels, new Convolution(CHANNELS, CHANNELS, 1, 1, 0, false, 1), 28, 56);
        convolution(
                kernels,
                new Convolution(CHANNELS, CHANNELS, 7, 1, 3, false, 1).inGroups(CHANNELS),
                28,
                56);
        INDArray x = random(IMAGES, 28, 56, CHANNELS);
        INDArray y = random(x.shape());
        INDArray dx = random(x.shape());
        MapKernel elu = kernels.activation(Activation.ELU);
        time("ELU forward", () -> elu.forward(x, y));
        time("ELU forward in place", () -> elu.forward(y, y));
        time("ELU backward", () -> elu.backward(y, x, dx));
        time("ELU backward in place", () -> elu.backward(y, dx, dx));
        BatchNormKernel norm = kernels.batchNorm(BatchNorm.of(CHANNELS, false));
        var affine = new BatchNormKernel.Affine(random(1, CHANNELS), random(1, CHANNELS));
        var gradient = new BatchNormKernel.Affine(random(1, CHANNELS), random(1, CHANNELS));
        var moments = new BatchNormKernel.Moments(random(1, CHANNELS), random(1, CHANNELS));
        time("norm forward", () -> norm.train(x, affine, y, moments));
        time(
                "norm backward",
                () -> norm.backward(new BatchNormKernel.Step(x, affine, moments, y), dx, gradient));
    }

    private static void convolution(Kernels kernels, Convolution spec, int height, int width) {
        INDArray x = random(IMAGES, height, width, spec.in());
        INDArray y = random(IMAGES, spec.size(height), spec.size(width), spec.out());
        INDArray dx = random(x.shape());
        Filters filters = new Filters(random(spec.weights()), java.util.Optional.empty());
        Filters gradient = new Filters(random(spec.weights()), java.util.Optional.empty());
        WeightedKernel kernel = kernels.convolution(spec);
        String name = "convolution %d, groups %d, ".formatted(spec.kernel(), spec.groups());
        time(name + "forward", () -> kernel.forward(x, filters, y));
        time(name + "to input", () -> kernel.backwardData(y, filters, dx));
        time(name + "to weights", () -> kernel.backwardFilters(x, y, gradient));
        kernel.close();
    }

    private static void time(String what, Runnable work) {
        for (int round = 0; round < ROUNDS / 3; round++) {
            work.run();
        }
        long start = PROCESS.getProcessCpuTime(); // in steps of 10 ms
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long clock = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - clock);
        }
        double all = (PROCESS.getProcessCpuTime() - start) / 1e6 / ROUNDS;
        System.out.printf("%-40s %7.1f ms of processors, best %7.1f ms%n", what, all, best / 1e6);
    }

    private static INDArray random(long... shape) {
        return Nd4j.rand(DataType.FLOAT, shape);
    }

    private static Responses responses() {
        float[][] values = new float[IMAGES][NEURONS];
        for (int i = 0; i < IMAGES * NEURONS; i++) {
            values[i / NEURONS][i % NEURONS] = Math.max(0, (float) Math.cos(0.7 * i));
        }
        int[] stimuli = IntStream.range(0, IMAGES).toArray();
        return Responses.of(Neurons.unknown(NEURONS), new int[IMAGES], stimuli, values);
    }

    private static GraphModel model(
            LayerFactory layers, PlaceReadout readout, Responses responses) {
        ModelRequest request =
                new ModelRequest(
                        Options.of(List.of(), Map.of()),
                        SHAPE,
                        responses,
                        new Training(
                                TinyTask.optimizer(Map.of("name", "adam", "rate", 0.005)),
                                IMAGES,
                                1,
                                Compute.f32(THREADS)),
                        1,
                        TinyTask.noEngines());
        GraphBuilder graph = GraphModel.begin(request).graphBuilder().addInputs("image");
        String last = "image";
        for (int layer = 0; layer < 4; layer++) {
            String name = "core-" + layer;
            if (layer == 0) {
                add(graph, layers, name, new Convolution(1, CHANNELS, 9, 1, 0, false, 1), last);
            } else {
                Convolution point = new Convolution(CHANNELS, CHANNELS, 1, 1, 0, false, layer);
                Convolution deep = new Convolution(CHANNELS, CHANNELS, 7, 1, 3, false, layer);
                add(graph, layers, name + ".in", point, last);
                add(graph, layers, name + ".deep", deep.inGroups(CHANNELS), name + ".in");
                add(graph, layers, name, point, name + ".deep");
            }
            BatchNorm norm = new BatchNorm(CHANNELS, false, 1e-5, 0.9);
            graph.addLayer(name + ".norm", layers.batchNorm(norm), name);
            last = name + ".elu";
            graph.addVertex(last, layers.activation(Activation.ELU), name + ".norm");
        }
        graph.addLayer("readout", layers.neurons(readout, FEATURES, Rates.eluPlusOne()), last)
                .setOutputs("readout");
        Sheet sheet = new Sheet("neurons", "neurons", new Layout.Outputs(NEURONS));
        return new GraphModel(graph.build(), List.of(new Tap(sheet, "readout")), request, layers);
    }

    private static void add(
            GraphBuilder graph, LayerFactory layers, String name, Convolution spec, String input) {
        graph.addLayer(name, layers.convolution(spec.starting(Start.GLOROT_NORMAL)), input);
    }
}
