package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Compute;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.readout.Viewing;
import org.topolab.nn.GraphModel;
import org.topolab.nn.KernelLayerFactory;
import org.topolab.nn.Kernels;
import org.topolab.nn.LayerFactory;
import org.topolab.nn.Rates;
import org.topolab.nn.Tap;
import org.topolab.nn.internal.SheetReader;
import org.topolab.nn.onednn.OneDnnKernels;

/** Models of neurons of two recordings: what they know of images, and what they hand out. */
class NeuronSheetsTest {

    private static final Compute ONE = Compute.f32(1);
    private static final double RATE = 1e-3;
    private static final Map<String, Object> ADAM =
            Map.of("name", "adam", "rate", 0.02, "weight-decay", 0.01);

    static Stream<Kernels> kernels() {
        return Stream.of(new Nd4jKernels(), new OneDnnKernels());
    }

    @Test
    void viewing_saysWhatIsKnownOfTheImages() {
        var request = NeuronTask.request(NeuronTask.plain(RATE), ONE);
        LinearReadout readout = NeuronTask.readout();
        try (GraphModel model = NeuronTask.model(new Nd4jKernels(), readout, request)) {
            model.train(NeuronTask.batch(1));
            model.train(NeuronTask.batch(2));
            Heard.all(model, NeuronTask.batch(3).images());
            Heard.all(model, NeuronTask.images(3, 2));
            Viewing second = readout.seen.get(1);
            assertThat(readout.seen).hasSize(4);
            assertThat(readout.seen.get(0).step()).isZero();
            assertThat(second.step()).isEqualTo(1);
            assertThat(second.training()).isTrue();
            assertThat(second.recording(0)).isZero();
            assertThat(second.recording(3)).isEqualTo(1);
            assertThat(readout.seen.get(2).training()).isFalse();
            assertThat(readout.seen.get(2).trials()).isPresent();
            assertThat(readout.seen.get(2).recording(3)).isEqualTo(Viewing.ALL);
            assertThat(readout.seen.get(3).trials()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void sheets_arePartsOfTheRates(Kernels kernels) {
        var request = NeuronTask.request(NeuronTask.plain(RATE), ONE);
        try (GraphModel model = NeuronTask.model(kernels, NeuronTask.readout(), request)) {
            ImageBatch images = NeuronTask.images(9, 3);
            Map<String, float[]> found = Heard.all(model, images);
            float[] all = found.get("neurons");
            assertThat(all).hasSize(15);
            for (int image = 0; image < 3; image++) {
                assertThat(Arrays.copyOfRange(found.get("neurons-1"), 3 * image, 3 * image + 3))
                        .isEqualTo(Arrays.copyOfRange(all, 5 * image, 5 * image + 3));
                assertThat(Arrays.copyOfRange(found.get("neurons-2"), 2 * image, 2 * image + 2))
                        .isEqualTo(Arrays.copyOfRange(all, 5 * image + 3, 5 * image + 5));
            }
            InputGradient units = units(model);
            float[] after = units.values("neurons-2", Point.AFTER_ACTIVATION, images);
            float[] before = units.values("neurons-2", Point.BEFORE_ACTIVATION, images);
            assertThat(after).isEqualTo(found.get("neurons-2"));
            for (int i = 0; i < after.length; i++) {
                double rate = before[i] > 0 ? before[i] + 1 : Math.exp(before[i]);
                assertThat((double) after[i]).isCloseTo(rate, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void receptiveFields_areDifferencesOfTheValues(Kernels kernels) {
        var request = NeuronTask.request(NeuronTask.plain(RATE), ONE);
        try (GraphModel model = NeuronTask.model(kernels, NeuronTask.readout(), request)) {
            int pixels = NeuronTask.SHAPE.values();
            float[] image = new float[pixels];
            NeuronTask.images(4, 1).pixels().get(image);
            float step = 1e-2f;
            FloatBuffer moved = FloatBuffer.allocate(2 * pixels * pixels);
            for (int p = 0; p < 2 * pixels; p++) {
                float[] copy = image.clone();
                copy[p / 2] += p % 2 == 0 ? step : -step;
                moved.put(copy);
            }
            FloatBuffer two = FloatBuffer.allocate(2 * pixels).put(image).put(image);
            for (Point point : Point.values()) {
                float[] values =
                        units(model)
                                .values(
                                        "neurons-2",
                                        point,
                                        new ImageBatch(NeuronTask.SHAPE, 2 * pixels, moved));
                float[] found =
                        units(model)
                                .gradients(
                                        "neurons-2",
                                        point,
                                        new int[] {0, 1},
                                        new ImageBatch(NeuronTask.SHAPE, 2, two));
                for (int i = 0; i < found.length; i++) {
                    int unit = i / pixels;
                    int p = i % pixels;
                    double slope = (values[4 * p + unit] - values[4 * p + 2 + unit]) / (2 * step);
                    assertThat((double) found[i])
                            .as("%s, unit %d, pixel %d", point, unit, p)
                            .isCloseTo(slope, within(2e-3 + 1e-2 * Math.abs(slope)));
                }
            }
        }
    }

    @Test
    void featuresOfAnotherShape_areRefused() {
        ImageShape wrong = new ImageShape(3, 5, 4);
        LayerFactory layers = new KernelLayerFactory(new Nd4jKernels());
        var request = NeuronTask.request(ADAM, ONE);
        var graph =
                GraphModel.begin(request)
                        .graphBuilder()
                        .addInputs("image")
                        .addLayer(
                                "readout",
                                layers.neurons(NeuronTask.readout(), wrong, Rates.eluPlusOne()),
                                "image")
                        .setOutputs("readout")
                        .build();
        Sheet sheet = new Sheet("all", "neurons", new Layout.Outputs(NeuronTask.NEURONS));
        try (GraphModel model =
                new GraphModel(graph, List.of(new Tap(sheet, "readout")), request, layers)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.train(NeuronTask.batch(1)))
                    .withMessageContainingAll("[6, 6, 7, 1]", "[batch, 5, 4, 3]");
        }
    }

    @Test
    void partThatReachesBeyondTheNeurons_isRefused() {
        Sheet sheet = new Sheet("most", "neurons", new Layout.Outputs(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tap.part(sheet, "readout", -1))
                .withMessageContaining("from value -1 on");
        SheetReader reader = new SheetReader(Tap.part(sheet, "readout", 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(Made.counting(2, 5), 2))
                .withMessageContainingAll("4 units from value 2 on", "5 values");
    }

    private static InputGradient units(GraphModel model) {
        return model.capability(InputGradient.class).orElseThrow();
    }
}
