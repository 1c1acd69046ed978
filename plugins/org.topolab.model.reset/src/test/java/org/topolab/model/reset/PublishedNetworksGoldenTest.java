package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.Options;
import org.topolab.format.file.Sha256;
import org.topolab.format.torch.Torch;

/** The published networks, where their files are at hand, against an independent implementation. */
class PublishedNetworksGoldenTest {

    /** Stated in the golden file. */
    private static final double VALUE = 1e-4;

    private static final double SUM_OF_1024 = 2e-2;

    private final Path folder =
            Path.of(System.getProperty("topolab.shared", "../shared"), "data", "reset-networks");

    @BeforeEach
    void skipWithoutFiles() {
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> "SKIPPED: no published networks in " + folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ResetNumber1CIFAR10best_ckpt.t7", "ResetNumber1Numbers10best_ckpt.t7"})
    void importedNetwork_computesWhatThePublishedOneDoes(String name) throws IOException {
        Path file = folder.resolve(name);
        Golden known = golden("checkpoints", name).findFirst().orElseThrow();
        assertThat(Sha256.of(file)).isEqualTo(known.at("sha256").text());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Torch.read(file)
                .tensors()
                .forEach((key, t) -> tensors.put(key, new Tensor(t.shape(), t.toFloats())));
        Adopted adopted = new ResetFamily().adopt(name, tensors, Map.of());
        assertThat(adopted.options()).isEqualTo(Map.of("n", 1L, "grid", 32L, "subnet", "resnet20"));
        assertThat(adopted.trained()).isEqualTo(known.at("trainable_parameters").integer());
        assertThat(adopted.updates()).hasValue(known.at("num_batches_tracked").integer());
        assertThat(adopted.parameters()).hasSize(198);
        assertThat(adopted.notes()).hasSize(1);
        try (Model model = new ResetFamily().create(request(adopted))) {
            adopted.parameters().forEach(model.parameters()::set);
            golden("forward", name).forEach(expected -> check(model, expected));
        }
    }

    private static Stream<Golden> golden(String block, String file) {
        return Golden.block("published.json", block).list().stream()
                .filter(entry -> entry.at("file").text().equals(file));
    }

    /** Ten classes, or codes of a hundred numbers in 0 to 1. */
    private static ModelRequest request(Adopted adopted) {
        ModelRequest request = Fixture.request(Map.of(), Map.of(), Fixture.cpu());
        Targets targets =
                adopted.outputs() == 10
                        ? request.targets()
                        : new Targets.Vectors(new float[4 * adopted.outputs()], adopted.outputs());
        return new ModelRequest(
                Options.of(ResetOptions.specs(), adopted.options()),
                request.image(),
                targets,
                request.training(),
                request.seed(),
                request.engines());
    }

    private static void check(Model model, Golden expected) {
        String input = expected.at("input").text();
        Map<String, double[]> heard = Fixture.infer(model, image(input));
        double[] grid = heard.get("grid");
        Golden statistics = expected.at("grid");
        assertThat(Arrays.stream(grid).sum())
                .as("input %s, sum", input)
                .isCloseTo(statistics.at("sum").number(), within(SUM_OF_1024));
        assertThat(Arrays.stream(grid).max().orElseThrow())
                .isCloseTo(statistics.at("max").number(), within(VALUE));
        assertThat(Arrays.copyOf(grid, 8))
                .as("input %s", input)
                .containsExactly(statistics.at("first8").numbers(), within(VALUE));
        assertThat(grid[16 * 32 + 5]).isCloseTo(statistics.at("cell_16_5").number(), within(VALUE));
        assertThat(IntStream.range(0, 8).mapToDouble(row -> grid[row * 32]).toArray())
                .containsExactly(statistics.at("col0_first8").numbers(), within(VALUE));
        double[] outputs = heard.get("predictions");
        checkOutputs(outputs, expected.at("logits").numbers(), input);
        int best =
                IntStream.range(0, outputs.length)
                        .reduce((a, b) -> outputs[a] >= outputs[b] ? a : b)
                        .orElseThrow();
        assertThat(best).isEqualTo(expected.at("argmax").integer());
    }

    /**
     * Compares logits: behind a softmax they are known up to one constant; behind a sigmoid in
     * float32 only where it is not nearly 1.
     */
    private static void checkOutputs(double[] outputs, double[] logits, String input) {
        if (outputs.length == 10) {
            double[] logs = Arrays.stream(outputs).map(Math::log).toArray();
            double shift =
                    Arrays.stream(logits).average().orElseThrow()
                            - Arrays.stream(logs).average().orElseThrow();
            assertThat(Arrays.stream(logs).map(x -> x + shift).toArray())
                    .as("input %s", input)
                    .containsExactly(logits, within(VALUE));
            return;
        }
        for (int i = 0; i < logits.length; i++) {
            double p = outputs[i];
            assertThat(p)
                    .as("input %s, output %d", input, i)
                    .isCloseTo(1 / (1 + Math.exp(-logits[i])), within(1e-5));
            if (logits[i] < 4) {
                assertThat(Math.log(p / (1 - p))).isCloseTo(logits[i], within(VALUE));
            }
        }
    }

    private static ImageBatch image(String input) {
        FloatBuffer pixels = FloatBuffer.allocate(Fixture.COLOUR.values());
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 32; i++) {
                for (int j = 0; j < 32; j++) {
                    pixels.put((float) pixel(input, c, i, j));
                }
            }
        }
        return new ImageBatch(Fixture.COLOUR, 1, pixels);
    }

    /** The inputs of the golden file. */
    private static double pixel(String input, int c, int i, int j) {
        return switch (input) {
            case "A" -> Math.sin(0.1 * (i + 1) * (j + 1) + c);
            case "B" -> 0.5 * Math.cos(0.37 * i - 0.23 * j + 1.1 * c);
            case "C" -> (7 * i + 13 * j + 29 * c) % 32 / 31.0;
            case "Z" -> 0;
            default -> throw new IllegalArgumentException(input);
        };
    }
}
