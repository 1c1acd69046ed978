package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.FieldCentres.Fields;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.format.array.NumberArray;
import org.topolab.format.torch.Torch;
import org.topolab.testkit.Golden;

/** Golden case pretrained_v1_checkpoint: a model of 7,776 neurons of a mouse, as published. */
class PretrainedGoldenTest {

    private static final Golden GOLDEN = Fixture.GOLDEN.at("pretrained_v1_checkpoint");
    private static final ImageShape SHAPE = new ImageShape(1, 36, 64);
    private static final int NEURONS = 7776;
    private static final double TOLERANCE = 1e-4;

    private static final Path FILE =
            Path.of(
                    System.getProperty("topolab.shared", "../shared"),
                    "data",
                    "sensorium",
                    "sensorium_sota_model.pth");

    @BeforeAll
    static void fileIsThere() {
        assumeTrue(
                Files.exists(FILE),
                "no " + FILE + "; set topolab.shared to the folder of shared data");
    }

    private static Adopted adopted() throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, NumberArray> each : Torch.read(FILE).tensors().entrySet()) {
            if (!each.getValue().type().whole()) {
                tensors.put(each.getKey(), each.getValue().toTensor());
            }
        }
        return Fixture.family().adopt("sensorium_sota_model.pth", tensors, Map.of());
    }

    private static Model model(Adopted adopted) {
        Targets targets = unseen(adopted.outputs());
        ModelRequest request =
                Fixture.request(adopted.options(), targets, SHAPE, Map.of("name", "adam"), 1);
        Model model = Fixture.family().create(request);
        adopted.parameters().forEach(model.parameters()::set);
        return model;
    }

    private static Targets unseen(int neurons) {
        return Responses.of(Neurons.unknown(neurons), new int[0], new int[0], new float[0][]);
    }

    private static ImageBatch image() {
        FloatBuffer pixels = FloatBuffer.allocate(SHAPE.values());
        for (int i = 0; i < SHAPE.height(); i++) {
            for (int j = 0; j < SHAPE.width(); j++) {
                pixels.put((float) Math.sin(0.1 * (i + 1) * (j + 1)));
            }
        }
        return new ImageBatch(SHAPE, 1, pixels.flip());
    }

    @Test
    void tensors_tellTheModel() throws IOException {
        Adopted adopted = adopted();
        assertThat(adopted.outputs()).isEqualTo(NEURONS);
        assertThat(adopted.channels()).isEqualTo(1);
        // 39,680 of the core, 64 + 4 + 1 of each neuron, 152 of the function of cortex
        assertThat(adopted.trained()).isEqualTo(39_680 + 69 * NEURONS + 152);
        try (Model model = model(adopted)) {
            assertThat(adopted.parameters().keySet())
                    .containsExactlyInAnyOrderElementsOf(model.parameters().names());
        }
    }

    @Test
    void coreAndRates_areThoseOfThePublishedModel() throws IOException {
        try (Model model = model(adopted())) {
            Map<String, float[]> seen = Fixture.look(model, image());
            float[] core = seen.get("core-4");
            assertThat(core).hasSize((int) GOLDEN.at("core", "count").number());
            double sum = 0;
            double squares = 0;
            for (float value : core) {
                sum += value;
                squares += (double) value * value;
            }
            assertThat(sum).isCloseTo(GOLDEN.at("core", "sum").number(), within(TOLERANCE * sum));
            assertThat(squares)
                    .isCloseTo(GOLDEN.at("core", "sumsq").number(), within(TOLERANCE * squares));
            // the file's order is [channel, row, column], that of a sheet [row, column, channel]
            double[] first = GOLDEN.at("core", "first").numbers();
            for (int column = 0; column < first.length; column++) {
                assertThat(core[64 * column]).isCloseTo((float) first[column], within(1e-4f));
            }
            double[] rates = GOLDEN.at("rates_first8").numbers();
            for (int neuron = 0; neuron < rates.length; neuron++) {
                assertThat((double) seen.get(Sheet.OUTPUT)[neuron])
                        .isCloseTo(rates[neuron], within(TOLERANCE));
            }
        }
    }

    @Test
    void neurons_lookWhereThePublishedModelSays() throws IOException {
        try (Model model = model(adopted())) {
            Fields fields = model.capability(FieldCentres.class).orElseThrow().fields(Sheet.OUTPUT);
            assertThat(fields.units()).isEqualTo(NEURONS);
            double[] mu = GOLDEN.at("mu_first4").numbers();
            for (int neuron = 0; neuron < mu.length / 2; neuron++) {
                double column = (mu[2 * neuron] + 1) / 2 * 55 + 4;
                double row = (mu[2 * neuron + 1] + 1) / 2 * 27 + 4;
                assertThat((double) fields.column(neuron))
                        .isCloseTo(column, within(28 * TOLERANCE));
                assertThat((double) fields.row(neuron)).isCloseTo(row, within(14 * TOLERANCE));
            }
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                least = Math.min(least, fields.column(neuron));
                most = Math.max(most, fields.column(neuron));
            }
            assertThat(least)
                    .isCloseTo(
                            (GOLDEN.at("mu_min", 0).number() + 1) / 2 * 55 + 4,
                            within(28 * TOLERANCE));
            assertThat(most)
                    .isCloseTo(
                            (GOLDEN.at("mu_max", 0).number() + 1) / 2 * 55 + 4,
                            within(28 * TOLERANCE));
        }
    }
}
