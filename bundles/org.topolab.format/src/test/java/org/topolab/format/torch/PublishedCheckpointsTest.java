package org.topolab.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.topolab.format.array.NumberArray;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.Sha256;
import org.topolab.format.json.Json;

/** Reads published checkpoints where they are at hand. */
class PublishedCheckpointsTest {

    private final Path shared = Path.of(System.getProperty("topolab.shared", "../shared"));

    @Test
    void resetNetworks_holdTheGoldenNumbers() throws IOException {
        Path specification = shared.resolve("specs/reset-networks.golden.json");
        skipWithout(specification);
        int read = 0;
        for (Object block : list(map(Json.read(specification)).get("checkpoints"))) {
            Map<?, ?> golden = map(block);
            Path name = Path.of((String) golden.get("file")).getFileName();
            Path file = shared.resolve("data/reset-networks").resolve(name);
            if (Files.isRegularFile(file)) {
                check(golden, file);
                read++;
            }
        }
        assertThat(read).isEqualTo(2);
    }

    private static void check(Map<?, ?> golden, Path file) throws IOException {
        assertThat(Sha256.of(file)).isEqualTo(golden.get("sha256"));
        TorchFile read = Torch.read(file);
        assertThat(read.values()).isEmpty();
        Map<String, NumberArray> tensors = read.tensors();
        assertThat((long) tensors.size()).isEqualTo(golden.get("entries"));
        List<NumberArray> floats =
                tensors.values().stream().filter(t -> t.type() == NumberType.FLOAT32).toList();
        assertThat((long) floats.size()).isEqualTo(golden.get("float_entries"));
        double sum = 0;
        long count = 0;
        for (NumberArray tensor : floats) {
            count += tensor.size();
            for (float number : tensor.toFloats()) {
                sum += number;
            }
        }
        assertThat(count)
                .isEqualTo(
                        (Long) golden.get("trainable_parameters")
                                + (Long) golden.get("bn_buffer_values"));
        assertThat(sum).isCloseTo(number(golden.get("sum_of_all_float_values")), within(1e-2));
        assertThat(tensors.get("net.module.BN0.num_batches_tracked").toLongs())
                .containsExactly((Long) golden.get("num_batches_tracked"));
        for (Map.Entry<?, ?> probe : map(golden.get("probes")).entrySet()) {
            List<?> expected = list(probe.getValue());
            NumberArray tensor = tensors.get("net." + probe.getKey());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(tensor.number(i))
                        .as("%s %s[%d]", file.getFileName(), probe.getKey(), i)
                        .isCloseTo(number(expected.get(i)), within(1e-6));
            }
        }
        assertThat(tensors.get("net.module.Nest1.0.linear.weight").shape())
                .containsExactly(1024, 64);
    }

    @Test
    void sensoriumModel_isRead() throws IOException {
        Path file = shared.resolve("data/sensorium/sensorium_sota_model.pth");
        skipWithout(file);
        TorchFile read = Torch.read(file);

        // counts, first numbers and the sum as numpy reads them from the stored entries
        assertThat(read.values()).isEmpty();
        assertThat(read.tensors()).hasSize(39);
        assertThat(read.tensors().keySet())
                .startsWith("core._input_weights_regularizer.laplace.filter");
        NumberArray weight = read.tensors().get("core.features.layer0.conv.weight");
        assertThat(weight.shape()).containsExactly(64, 1, 9, 9);
        assertThat(weight.number(0)).isCloseTo(0.0318827, within(1e-7));
        assertThat(weight.number(1)).isCloseTo(0.01902768, within(1e-7));
        assertThat(weight.number(2)).isCloseTo(0.03429808, within(1e-7));
        assertThat(read.tensors().get("readout.26872-17-20._features").shape())
                .containsExactly(1, 64, 1, 7776);
        double sum = 0;
        int whole = 0;
        for (NumberArray tensor : read.tensors().values()) {
            whole += tensor.type().whole() ? 1 : 0;
            for (int i = 0; i < tensor.size() && !tensor.type().whole(); i++) {
                sum += tensor.number(i);
            }
        }
        assertThat(whole).isEqualTo(4);
        assertThat(sum).isCloseTo(-8331.6137, within(1e-3));
    }

    private static void skipWithout(Path file) {
        Assumptions.assumeTrue(
                Files.isRegularFile(file), () -> "SKIPPED: no published file " + file);
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
