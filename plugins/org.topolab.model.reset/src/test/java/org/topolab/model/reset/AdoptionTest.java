package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Tensor;

/** Networks told from names and shapes of their tensors. */
class AdoptionTest {

    private static Adopted reset(Map<String, Tensor> tensors, Map<String, Object> said) {
        return new ResetFamily().adopt("x.t7", tensors, said);
    }

    private static void refused(Map<String, Tensor> tensors, String... message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reset(tensors, Map.of()))
                .withMessageContainingAll(message);
    }

    private static Map<String, Tensor> small() {
        return Tensors.reset(Map.of("n", 2, "subnet", "small"), 1, 10);
    }

    @Test
    void publishedNames_giveOptionsAndOurNames() {
        Map<String, Tensor> two = Tensors.reset(Map.of("n", 2), 3, 100);
        Adopted adopted = reset(Tensors.asInFiles(two, 2221), Map.of());
        assertThat(adopted.options())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("n", 2L, "grid", 32L, "subnet", "resnet20"));
        assertThat(adopted.channels()).isEqualTo(3);
        assertThat(adopted.image()).isEmpty();
        assertThat(adopted.outputs()).isEqualTo(100);
        assertThat(adopted.updates()).hasValue(2221);
        // golden: parameter_counts
        assertThat(adopted.trained())
                .isEqualTo(
                        Golden.block("parameter_counts").at("cifar100").at("Reset(2)").integer());
        assertThat(adopted.parameters().keySet()).containsExactlyElementsOf(two.keySet());
        assertThat(adopted.metrics())
                .containsEntry("selectivity", Map.of("dprime", "published"))
                .containsEntry("clustering", Map.of("dprime", "published"))
                .containsEntry(
                        "topography", Map.of("dprime", "published", "definition", "published"));
        assertThat(adopted.notes()).singleElement().asString().contains("set as published");
    }

    @Test
    void everySizeOfGridAndMaster_isTold() {
        Map<String, Object> options =
                Map.of("n", 3, "grid", 48, "subnet", "small", "master", "resnet20");
        assertThat(reset(Tensors.reset(options, 1, 7), Map.of()).options())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("n", 3L, "grid", 48L, "subnet", "small", "master", "resnet20"));
    }

    @Test
    void networksWithTheSameTensors_areToldApartByWhatIsSaid() {
        Adopted guessed = reset(small(), Map.of());
        assertThat(guessed.options()).containsEntry("subnet", "small");
        assertThat(guessed.notes())
                .first()
                .isEqualTo(
                        "subnet is taken as 'small'; 'tiny' has the same tensors: say"
                                + " model.subnet=... if it is that");
        Adopted said = reset(small(), Map.of("subnet", "tiny", "master", "small"));
        assertThat(said.options()).containsEntry("subnet", "tiny").containsEntry("master", "small");
        assertThat(said.notes()).hasSize(1);
        assertThat(reset(small(), Map.of("subnet", "resnet20")).options())
                .containsEntry("subnet", "small");
    }

    @Test
    void fileNamedAfterAnotherNetwork_isTold() {
        Map<String, Tensor> one = Tensors.reset(Map.of("n", 1, "grid", 16), 1, 10);
        String name = "ResetNumber2FashionMNISTbest_ckpt.t7";
        assertThat(new ResetFamily().adopt(name, one, Map.of()).notes())
                .first()
                .isEqualTo(
                        "the name 'ResetNumber2FashionMNISTbest_ckpt.t7' says Reset(2), the tensors"
                                + " are those of a Reset(1)");
        assertThat(new ResetFamily().adopt("ResetNumber1Numbers10.t7", one, Map.of()).notes())
                .hasSize(1);
    }

    @Test
    void missingForeignOrMisshapenTensors_areRefusedByName() {
        Map<String, Tensor> missing = small();
        missing.remove("Nest1.3.layer2.0.bn1.bias");
        refused(missing, "no tensor 'Nest1.3.layer2.0.bn1.bias' among 188");
        Map<String, Tensor> foreign = small();
        foreign.put("Nest1.0.fc.weight", Tensors.ones(2, 2));
        refused(foreign, "1 tensors that this network does not have", "'Nest1.0.fc.weight'");
        Map<String, Tensor> misshapen = small();
        misshapen.put("Nest1.2.conv1.weight", Tensors.ones(8, 3, 3, 3));
        refused(misshapen, "'Nest1.2.conv1.weight' of shape [8, 3, 3, 3] instead of [8, 1, 3, 3]");
        Map<String, Tensor> flat = small();
        flat.put("Nest1.0.linear.bias", Tensors.ones(16, 16));
        refused(flat, "'Nest1.0.linear.bias' of shape [16, 16] instead of 1 dimensions");
        Map<String, Tensor> three = small();
        three.keySet().removeIf(tensor -> tensor.startsWith("Nest1.3."));
        refused(three, "3 sub-networks 'Nest1.', no square number");
        Map<String, Tensor> twice = new LinkedHashMap<>(small());
        twice.put("module.BN0.bias", Tensors.ones(1));
        refused(twice, "two tensors for 'BN0.bias'");
        refused(Map.of("encoder.w", Tensors.ones(2)), "no tensor 'Nest1.0.linear.bias' among 1");
    }

    @Test
    void unknownWidths_areRefusedWithWhatWasFound() {
        Composition wide =
                new Composition(
                        new ImageShape(1, 32, 32),
                        List.of(),
                        new ResNet("wide", List.of(32, 64, 128), 3, 1),
                        new Task(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResNetFamily().adopt("x", Tensors.of(wide), Map.of()))
                .withMessageContainingAll(
                        "channels [32, 64, 128] and blocks [3, 3, 3]",
                        "none of resnet20, small, tiny");
    }

    @Test
    void decoders_areToldWithTheSizeOfTheirImages() {
        for (String kind : List.of("mlp", "deconv")) {
            Adopted adopted =
                    reset(Tensors.reset(Map.of("n", 1, "decoder", kind), 3, 10), Map.of());
            assertThat(adopted.options()).containsEntry("decoder", kind);
            assertThat(adopted.image()).contains(new ImageShape(3, 32, 32));
            assertThat(adopted.trained())
                    .isEqualTo(
                            Golden.block("parameter_counts")
                                    .at("cifar10")
                                    .at("Reset(1)+decoder_" + kind)
                                    .integer());
        }
        Map<String, Tensor> odd = small();
        odd.put("Decoder.1.weight", Tensors.ones(500, 1024));
        odd.put("Decoder.3.weight", Tensors.ones(1000, 500));
        refused(odd, "a decoder of 1000 values, no square image of 1 channels");
    }

    @Test
    void levels_areToldAndKeepWhatWasSaidOfThem() {
        Map<String, Object> first = Map.of("n", 4L, "grid", 32L, "subnet", "small");
        Map<String, Object> second = Map.of("n", 2L, "grid", 16L, "subnet", "resnet20");
        Map<String, Tensor> tensors =
                Tensors.reset(
                        Map.of("levels", List.of(first, second), "master", "resnet20"), 1, 10);
        assertThat(reset(tensors, Map.of()).options())
                .isEqualTo(Map.of("levels", List.of(first, second)));
        Map<String, Object> dropped = Map.of("n", 4L, "dropout", 0.5, "subnet", "tiny");
        assertThat(reset(tensors, Map.of("levels", List.of(dropped, second))).options())
                .isEqualTo(
                        Map.of(
                                "levels",
                                List.of(
                                        Map.of(
                                                "n", 4L, "grid", 32L, "subnet", "tiny", "dropout",
                                                0.5),
                                        second)));
    }

    @Test
    void baseline_isAFamilyOfItsOwn() {
        Composition alone =
                new Composition(
                        new ImageShape(3, 32, 32), List.of(), ResNet.RESNET20, new Task(10));
        Map<String, Tensor> tensors = Tensors.of(alone);
        Adopted adopted = new ResNetFamily().adopt("x", Tensors.asInFiles(tensors, 5), Map.of());
        assertThat(adopted.options()).isEqualTo(Map.of("network", "resnet20"));
        assertThat(adopted.trained()).isEqualTo(269_722);
        assertThat(adopted.channels()).isEqualTo(3);
        refused(tensors, "one residual network without sub-networks", "family 'resnet20'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResNetFamily().adopt("x", small(), Map.of()))
                .withMessageContaining("that is a network of family 'reset'");
    }
}
