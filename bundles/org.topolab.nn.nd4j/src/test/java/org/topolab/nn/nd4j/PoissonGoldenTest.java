package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Batch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.Training;
import org.topolab.api.option.Options;
import org.topolab.nn.GraphModel;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Rates;
import org.topolab.nn.Rates.Function;
import org.topolab.nn.Tap;
import org.topolab.testkit.Golden;
import org.topolab.testkit.TinyTask;

/**
 * Rates and their loss against cases poisson and elu_plus_one of core-readout.golden.json. Image b
 * is 1 at place b and 0 elsewhere, so that weight [n, b] is the value of neuron n for it.
 */
class PoissonGoldenTest {

    private static final Golden GOLDEN =
            Golden.read(PoissonGoldenTest.class, "core-readout.golden.json");
    private static final Golden POISSON = GOLDEN.at("poisson");
    private static final int IMAGES = 5;
    private static final int NEURONS = 3;
    private static final ImageShape SHAPE = new ImageShape(1, 1, IMAGES);
    private static final double RATE = 1e-2;

    @Test
    void sum_eps1e_12() {
        assertThat(IMAGES * loss(rates(1e-12, false)))
                .isCloseTo(POISSON.at("sum_eps1e_12").number(), within(1e-5));
        assertThat(IMAGES * loss(rates(1e-12, false)) / (IMAGES * NEURONS))
                .isCloseTo(POISSON.at("mean_eps1e_12").number(), within(1e-6));
    }

    @Test
    void sum_eps1e_8() {
        assertThat(IMAGES * loss(rates(1e-8, false)))
                .isCloseTo(POISSON.at("sum_eps1e_8").number(), within(1e-5));
    }

    @Test
    void full_stirling_sum_eps1e_8() {
        assertThat(IMAGES * loss(rates(1e-8, true)))
                .isCloseTo(POISSON.at("full_stirling_sum_eps1e_8").number(), within(1e-5));
    }

    /** sqrt(M / m) sum = sqrt(M m) mean: the published objective is ours times sqrt(M m). */
    @Test
    void scaled_batch_loss_M5993_m5() {
        double m = IMAGES;
        double trials = 5993;
        double expected = POISSON.at("scaled_batch_loss_M5993_m5").number();
        double ours = loss(rates(1e-8, false));
        assertThat(Math.sqrt(trials / m) * (m * ours)).isCloseTo(expected, within(3e-4));
        assertThat(Math.sqrt(trials * m) * ours).isCloseTo(expected, within(3e-4));
    }

    @Test
    void elu_plus_one() {
        double[] x = GOLDEN.at("elu_plus_one", "x").numbers();
        double[] y = GOLDEN.at("elu_plus_one", "y").numbers();
        for (int i = 0; i < x.length; i++) {
            assertThat(rate(new Rates(Function.ELU_PLUS_ONE, 0, 0, false), x[i]))
                    .isCloseTo(y[i], within(1e-5 * Math.max(1, Math.abs(y[i]))));
        }
    }

    @Test
    void otherFunctions_andTheOffset() {
        Rates shifted = new Rates(Function.ELU_PLUS_ONE, -0.5, 0, false);
        assertThat(rate(shifted, 2)).isCloseTo(2.5, within(1e-6));
        assertThat(rate(shifted, 0.25)).isCloseTo(Math.exp(-0.25), within(1e-6));
        Rates soft = new Rates(Function.SOFTPLUS, 0, 0, false);
        assertThat(rate(soft, 0)).isCloseTo(Math.log(2), within(1e-6));
        assertThat(rate(soft, 90)).isCloseTo(90, within(1e-4));
        assertThat(rate(soft, -3)).isCloseTo(Math.log1p(Math.exp(-3)), within(1e-6));
        Rates exponential = new Rates(Function.EXP, 1, 0, false);
        assertThat(rate(exponential, -2)).isCloseTo(Math.exp(-1), within(1e-6));
    }

    /** A step is -rate times the gradient, which is that of differences of the loss. */
    @Test
    void gradients_areDifferencesOfTheLoss() {
        for (Function function : Function.values()) {
            Rates rates = new Rates(function, 0.3, 1e-8, true);
            float[] values = values();
            try (GraphModel model = model(rates, NEURONS, values)) {
                model.train(batch());
                float[] after = model.parameters().get("readout.table").toArray();
                for (int i = 0; i < values.length; i++) {
                    double slope = (values[i] - after[i]) / RATE;
                    float[] up = values.clone();
                    float[] down = values.clone();
                    up[i] += 1e-2f;
                    down[i] -= 1e-2f;
                    double difference = (loss(rates, up) - loss(rates, down)) / 2e-2;
                    assertThat(slope).as("%s %d", function, i).isCloseTo(difference, within(1e-3));
                }
            }
        }
    }

    private static double rate(Rates rates, double value) {
        float[] values = new float[IMAGES];
        values[0] = (float) value;
        try (GraphModel model = model(rates, 1, values)) {
            return Heard.all(model, images()).get("neurons")[0];
        }
    }

    private static Rates rates(double epsilon, boolean stirling) {
        return new Rates(Function.ELU_PLUS_ONE, 0, epsilon, stirling);
    }

    private static double loss(Rates rates) {
        return loss(rates, values());
    }

    private static double loss(Rates rates, float[] values) {
        try (GraphModel model = model(rates, NEURONS, values)) {
            return model.train(batch());
        }
    }

    /** Values whose ELU + 1 are the rates. */
    private static float[] values() {
        double[] rates = POISSON.at("rate").numbers();
        float[] values = new float[rates.length];
        for (int i = 0; i < rates.length; i++) {
            int at = i % NEURONS * IMAGES + i / NEURONS;
            values[at] = (float) (rates[i] > 1 ? rates[i] - 1 : Math.log(rates[i]));
        }
        return values;
    }

    private static Responses responses(int neurons) {
        double[] targets = POISSON.at("target").numbers();
        float[][] rows = new float[IMAGES][neurons];
        for (int i = 0; i < IMAGES * neurons; i++) {
            rows[i / neurons][i % neurons] = (float) targets[i];
        }
        return Responses.of(
                Neurons.unknown(neurons),
                new int[IMAGES],
                IntStream.range(0, IMAGES).toArray(),
                rows);
    }

    private static ImageBatch images() {
        FloatBuffer pixels = FloatBuffer.allocate(IMAGES * IMAGES);
        for (int image = 0; image < IMAGES; image++) {
            pixels.put(image * IMAGES + image, 1);
        }
        return new ImageBatch(SHAPE, IMAGES, pixels);
    }

    private static Batch batch() {
        return new Batch(images(), responses(NEURONS), IntStream.range(0, IMAGES).toArray());
    }

    private static GraphModel model(Rates rates, int neurons, float[] values) {
        LayerFactory layers = new KernelLayerFactory(new Nd4jKernels());
        ModelRequest request =
                new ModelRequest(
                        Options.of(List.of(), Map.of()),
                        SHAPE,
                        responses(neurons),
                        new Training(
                                TinyTask.optimizer(NeuronTask.plain(RATE)),
                                IMAGES,
                                1,
                                Compute.f32(1)),
                        1,
                        TinyTask.noEngines());
        var graph =
                GraphModel.begin(request)
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer(
                                "readout",
                                layers.neurons(
                                        new LinearReadout(neurons, IMAGES, 0, 1e9), SHAPE, rates),
                                "image")
                        .setOutputs("readout")
                        .build();
        Sheet sheet = new Sheet("neurons", "neurons", new Layout.Outputs(neurons));
        GraphModel model =
                new GraphModel(graph, List.of(new Tap(sheet, "readout")), request, layers);
        model.parameters().set("readout.table", new Tensor(new int[] {neurons, IMAGES}, values));
        ones(model, "readout.scale", new int[] {neurons}, 1);
        ones(model, "readout.bias", new int[] {neurons, 1}, 0);
        return model;
    }

    private static void ones(GraphModel model, String name, int[] shape, float value) {
        float[] all = new float[shape[0]];
        java.util.Arrays.fill(all, value);
        model.parameters().set(name, new Tensor(shape, all));
    }
}
