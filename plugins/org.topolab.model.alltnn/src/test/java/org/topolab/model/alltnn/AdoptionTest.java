package org.topolab.model.alltnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Model;
import org.topolab.api.model.Tensor;

/** Tensors in Keras' names and shapes, here those of the tiny network. */
class AdoptionTest {

    private static final int CLASSES = 10;

    private static Adopted adopt(Map<String, Tensor> tensors, Map<String, Object> said) {
        return new AllTnnFamily().adopt("weights.h5", tensors, said);
    }

    /** Numbers that tell where they stood: layer * 1e6 + row-major index. */
    private static Tensor numbered(int layer, int... shape) {
        int size = IntStream.of(shape).reduce(1, Math::multiplyExact);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = 1e6f * layer + i;
        }
        return new Tensor(shape, values);
    }

    private static Map<String, Tensor> keras(String kind, String norm) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        AllTnn network = Fixture.network(Map.of("preset", "tiny32"), 32);
        for (Stage stage : network.stages()) {
            int l = stage.number() - 1;
            int filters = stage.area().filters();
            int side = stage.out().height();
            boolean tied = kind.equals("cnn");
            String layer = (tied ? "conv_%d/conv_%d/" : "sheet_%d/sheet_%d/").formatted(l, l);
            int kernel = stage.area().kernel();
            int in = stage.in().channels();
            tensors.put(
                    layer + "kernel:0",
                    tied
                            ? numbered(l, kernel, kernel, in, filters)
                            : numbered(l, side * side, kernel * kernel * in, filters));
            tensors.put(
                    layer + "bias:0",
                    tied ? numbered(l, filters) : numbered(l, side, side, filters));
            String normal = "%s_Layer_%d_Time_0/".formatted(norm, l);
            if (!norm.isEmpty()) {
                tensors.put(normal + "gamma:0", numbered(l, filters));
                tensors.put(normal + "beta:0", numbered(l, filters));
            }
            if (norm.equals("BatchNorm")) {
                tensors.put(normal + "moving_mean:0", numbered(l, filters));
                tensors.put(normal + "moving_variance:0", numbered(l, filters));
            }
        }
        tensors.put("ReadoutDense/ReadoutDense/kernel:0", numbered(9, 100, CLASSES));
        tensors.put("ReadoutDense/ReadoutDense/bias:0", numbered(9, CLASSES));
        return tensors;
    }

    @ParameterizedTest
    @CsvSource({
        "all-tnn, LayerNorm, layer",
        "all-tnn, '', none",
        "all-tnn, BatchNorm, batch",
        "cnn, LayerNorm, layer"
    })
    void networks_areRecognisedAndFit(String kind, String keras, String norm) {
        Adopted adopted = adopt(keras(kind, keras), Map.of());
        assertThat(adopted.options())
                .containsEntry("kind", kind)
                .containsEntry("preset", "tiny32")
                .containsEntry("norm", norm);
        assertThat(adopted.image()).contains(new ImageShape(3, 32, 32));
        assertThat(adopted.outputs()).isEqualTo(CLASSES);
        try (Model model =
                new AllTnnFamily().create(Fixture.request(adopted.options(), 32, Fixture.cpu()))) {
            assertThat(adopted.parameters().keySet())
                    .containsExactlyInAnyOrderElementsOf(model.parameters().names());
            adopted.parameters().forEach(model.parameters()::set);
        }
    }

    /** Weight [place, filter, (row, column, channel)] is kernel [place, the same, filter]. */
    @Test
    void untiedKernels_becomeWeightsByUnit() {
        Map<String, Tensor> given = keras("all-tnn", "LayerNorm");
        Map<String, Tensor> taken = adopt(given, Map.of()).parameters();
        float[] kernel = given.get("sheet_1/sheet_1/kernel:0").toArray();
        float[] weights = taken.get("sheet_2.weight").toArray();
        int fan = 144;
        for (int place = 0; place < 25; place++) {
            for (int q = 0; q < fan; q++) {
                for (int f = 0; f < 16; f++) {
                    assertThat(weights[(place * 16 + f) * fan + q])
                            .isEqualTo(kernel[(place * fan + q) * 16 + f]);
                }
            }
        }
        assertThat(taken.get("sheet_2.bias").toArray())
                .isEqualTo(given.get("sheet_1/sheet_1/bias:0").toArray());
        assertThat(taken.get("readout.weight").get(3 * 100 + 7)).isEqualTo(9e6f + 7 * CLASSES + 3);
    }

    /** Weight [filter, channel, row, column] is kernel [row, column, channel, filter]. */
    @Test
    void tiedKernels_becomeWeightsOfConvolutions() {
        Map<String, Tensor> given = keras("cnn", "");
        float[] weights = adopt(given, Map.of()).parameters().get("sheet_2.weight").toArray();
        float[] kernel = given.get("conv_1/conv_1/kernel:0").toArray();
        for (int f = 0; f < 16; f++) {
            for (int c = 0; c < 16; c++) {
                for (int at = 0; at < 9; at++) {
                    assertThat(weights[(f * 16 + c) * 9 + at])
                            .isEqualTo(kernel[(at * 16 + c) * 16 + f]);
                }
            }
        }
    }

    @Test
    void whatTensorsDoNotTell_isWhatIsSaid() {
        Adopted adopted =
                adopt(keras("all-tnn", "LayerNorm"), Map.of("kind", "lcn", "norm-first", true));
        assertThat(adopted.options())
                .containsEntry("kind", "lcn")
                .containsEntry("norm-first", true);
        assertThat(adopted.notes()).singleElement().asString().contains("not in the tensors");
    }

    @Test
    void optimizersMemory_isLeftOut() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        keras("all-tnn", "")
                .forEach((name, tensor) -> tensors.put("model_weights/" + name, tensor));
        tensors.put("optimizer_weights/Adam/sheet_0/kernel/m:0", numbered(0, 1));
        assertThat(adopt(tensors, Map.of()).options()).containsEntry("preset", "tiny32");
    }

    @Test
    void otherNetworks_areRefusedInWords() {
        Map<String, Tensor> three = keras("all-tnn", "");
        three.remove("sheet_3/sheet_3/kernel:0");
        three.remove("sheet_3/sheet_3/bias:0");
        refused(three, "[16, 16, 16] filters, as none of the presets [full, small64, tiny32] has");
        Map<String, Tensor> odd = keras("all-tnn", "");
        odd.put("sheet_2/sheet_2/bias:0", numbered(2, 9, 16));
        refused(odd, "'sheet_2/bias' of shape [9, 16] instead of [3, 3, 16]");
        Map<String, Tensor> foreign = keras("all-tnn", "");
        foreign.put("mask/m:0", numbered(2, 9));
        refused(foreign, "tensor 'mask/m:0' of no layer that these networks have");
        Map<String, Tensor> more = keras("all-tnn", "");
        more.put("LayerNorm_Layer_3_Time_0/gamma:0", numbered(3, 100));
        refused(more, "'LayerNorm_Layer_3_Time_0/gamma' that this network does not have");
        Map<String, Tensor> none = keras("all-tnn", "");
        none.remove("ReadoutDense/ReadoutDense/bias:0");
        refused(none, "no tensor 'ReadoutDense/bias'");
    }

    private static void refused(Map<String, Tensor> tensors, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adopt(tensors, Map.of()))
                .withMessageContaining(message);
    }
}
