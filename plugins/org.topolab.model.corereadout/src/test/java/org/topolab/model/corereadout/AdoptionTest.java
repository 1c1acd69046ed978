package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;

/** Tensors in the names and shapes of the neuralpredictors library. */
class AdoptionTest {

    private static Adopted adopt(Map<String, Tensor> tensors, Map<String, Object> said) {
        return Fixture.family().adopt("weights.pth", tensors, said);
    }

    /** Numbers that tell where they stood. */
    private static Tensor numbered(int... shape) {
        int size = IntStream.of(shape).reduce(1, Math::multiplyExact);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = i;
        }
        return new Tensor(shape, values);
    }

    private static Map<String, Tensor> core(boolean separable) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("core._input_weights_regularizer.laplace.filter", numbered(1, 1, 3, 3));
        tensors.put("core.features.layer0.conv.weight", numbered(4, 1, 5, 5));
        String second = "core.features.layer1.";
        if (separable) {
            tensors.put(second + "ds_conv.in_depth_conv.weight", numbered(4, 4, 1, 1));
            tensors.put(second + "ds_conv.spatial_conv.weight", numbered(4, 1, 3, 3));
            tensors.put(second + "ds_conv.out_depth_conv.weight", numbered(4, 4, 1, 1));
        } else {
            tensors.put(second + "conv.weight", numbered(4, 4, 3, 3));
        }
        for (int layer = 0; layer < 2; layer++) {
            for (String part : List.of("weight", "bias", "running_mean", "running_var")) {
                tensors.put("core.features.layer%d.norm.%s".formatted(layer, part), numbered(4));
            }
        }
        return tensors;
    }

    private static void readout(Map<String, Tensor> tensors, String session, int neurons) {
        String at = "readout." + session + ".";
        tensors.put(at + "sigma", numbered(1, neurons, 2, 2));
        tensors.put(at + "_features", numbered(1, 4, 1, neurons));
        tensors.put(at + "bias", numbered(neurons));
        tensors.put(at + "source_grid", numbered(neurons, 2));
        tensors.put(at + "mu_transform.0.weight", numbered(2, 2));
        tensors.put(at + "mu_transform.0.bias", numbered(2));
    }

    private static Model model(Adopted adopted) {
        Responses unseen =
                Responses.of(
                        Neurons.unknown(adopted.outputs()), new int[0], new int[0], new float[0][]);
        Model model = Fixture.model(adopted.options(), unseen);
        adopted.parameters().forEach(model.parameters()::set);
        assertThat(adopted.parameters().keySet())
                .containsExactlyInAnyOrderElementsOf(model.parameters().names());
        return model;
    }

    @Test
    void severalReadouts_becomeRecordings() {
        Map<String, Tensor> tensors = core(true);
        readout(tensors, "111-1-1", 2);
        readout(tensors, "222-2-2", 3);
        Adopted adopted = adopt(tensors, Map.of());
        assertThat(adopted.outputs()).isEqualTo(5);
        assertThat(adopted.options())
                .containsEntry("recordings", List.of(2L, 3L))
                .containsEntry("kernels", List.of(5L, 3L))
                .containsEntry("kind", "separable")
                .containsEntry("linear", false);
        assertThat(adopted.notes()).anyMatch(note -> note.contains("[111-1-1, 222-2-2]"));
        // channel c of neuron n of the second recording is at c * 3 + n
        Tensor features = adopted.parameters().get("readout.features");
        assertThat(features.shape()).containsExactly(5, 4);
        assertThat(features.get((2 + 1) * 4 + 2)).isEqualTo(2 * 3 + 1);
        try (Model model = model(adopted)) {
            assertThat(model.sheets().stream().map(Sheet::id))
                    .containsExactly("neurons-1", "neurons-2", "core-1", "core-2");
            long trained =
                    model.parameters().names().stream()
                            .filter(model.parameters()::trained)
                            .mapToLong(name -> model.parameters().get(name).size())
                            .sum();
            assertThat(adopted.trained()).isEqualTo(trained);
        }
    }

    @Test
    void denseCoresAndFreeCentres_areRecognised() {
        Map<String, Tensor> tensors = core(false);
        tensors.put("readout.1.sigma", numbered(1, 2, 1, 1));
        tensors.put("readout.1.features", numbered(1, 4, 1, 2));
        tensors.put("readout.1.bias", numbered(2));
        tensors.put("readout.1._mu", numbered(1, 2, 1, 2));
        Adopted adopted = adopt(tensors, Map.of("linear", true));
        assertThat(adopted.options()).containsEntry("kind", "dense").containsEntry("linear", true);
        assertThat((Map<?, ?>) adopted.options().get("gaussian"))
                .isEqualTo(
                        Map.of(
                                "covariance",
                                "isotropic",
                                "positions",
                                "free",
                                "hidden",
                                List.of(),
                                "final-tanh",
                                false));
        try (Model model = model(adopted)) {
            assertThat(model.parameters().get("readout.mu").toArray()).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void otherNetworks_areRefusedInWords() {
        Map<String, Tensor> none = core(true);
        refused(none, "no tensors 'readout....'");
        Map<String, Tensor> shifted = core(true);
        readout(shifted, "1", 2);
        shifted.put("shifter.1.mlp.0.weight", numbered(5, 2));
        refused(shifted, "tensor 'shifter.1.mlp.0.weight' is of a part");
        Map<String, Tensor> odd = core(true);
        readout(odd, "1", 2);
        odd.put("readout.1._features", numbered(1, 3, 1, 2));
        refused(odd, "'readout.1._features' of shape [1, 3, 1, 2] instead of [1, 4, 1, 2]");
        Map<String, Tensor> bare = core(true);
        bare.remove("core.features.layer1.norm.bias");
        readout(bare, "1", 2);
        refused(bare, "no tensor 'core.features.layer1.norm.bias'");
        Map<String, Tensor> mixed = core(true);
        readout(mixed, "1", 2);
        readout(mixed, "2", 2);
        mixed.put("readout.2.sigma", numbered(1, 2, 1, 2));
        refused(mixed, "readout of '1' is");
        refused(Map.of("fc.weight", numbered(1)), "neuralpredictors library");
    }

    private static void refused(Map<String, Tensor> tensors, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adopt(tensors, Map.of()))
                .withMessageContaining(message);
    }
}
