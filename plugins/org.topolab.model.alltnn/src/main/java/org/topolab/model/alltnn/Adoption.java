package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.Options;
import org.topolab.model.alltnn.Normalising.Norm;

/**
 * Takes over a network that the published code trained, from its tensors in Keras' names and
 * shapes: kernels [places, fan-in, filters] and biases [rows, columns, filters] of {@code sheet_0},
 * ..., or those of convolutions {@code conv_0}, ....
 */
final class Adoption {

    private static final int COLOURS = 3;

    private final KerasTensors tensors;
    private final Map<String, Object> said;
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private Adoption(Map<String, Tensor> tensors, Map<String, Object> said) {
        this.tensors = new KerasTensors(tensors);
        this.said = said;
    }

    /**
     * The network that tensors are of.
     *
     * @throws IllegalArgumentException if it is none of the presets
     */
    static Adopted adopt(Map<String, Tensor> tensors, Map<String, Object> said) {
        return new Adoption(tensors, said).adopted();
    }

    private Adopted adopted() {
        kind();
        Preset preset = preset();
        options.put("preset", Words.word(preset));
        norm();
        int classes = classes();
        ImageShape image = new ImageShape(COLOURS, preset.side(), preset.side());
        AllTnnOptions checked = AllTnnOptions.of(Options.of(AllTnnOptions.specs(), options));
        AllTnn network = AllTnn.of("", checked, image, classes);
        network.stages().forEach(stage -> layer(checked, stage));
        int values =
                Math.toIntExact(network.stages().get(preset.areas().size() - 1).out().values());
        parameters.put(
                AllTnn.READOUT + ".weight",
                Reordered.transposed(tensors.take("ReadoutDense/kernel", values, classes)));
        parameters.put(AllTnn.READOUT + ".bias", tensors.take("ReadoutDense/bias", classes));
        tensors.refuseOthers();
        return new Adopted(
                options,
                COLOURS,
                Optional.of(image),
                classes,
                parameters,
                NetworkCost.of(network).parameters(),
                OptionalLong.empty(),
                Map.of("orientation", Map.of(), "smoothness", Map.of(), "energy", Map.of()),
                notes);
    }

    private void kind() {
        if (tensors.any("conv_0")) {
            options.put("kind", Words.word(Kind.CNN));
            return;
        }
        Object kind = said.getOrDefault("kind", Words.word(Kind.ALL_TNN));
        options.put("kind", kind.equals(Words.word(Kind.CNN)) ? "all-tnn" : kind);
        notes.add(
                "whether neighbours were made alike, and how strongly, is not in the tensors; say"
                        + " model.kind=lcn or model.alpha=NUMBER where it matters");
    }

    private boolean untied() {
        return !options.get("kind").equals(Words.word(Kind.CNN));
    }

    private String layer(int number) {
        return (untied() ? "sheet_" : "conv_") + (number - 1);
    }

    /** The preset with as many filters at each layer. */
    private Preset preset() {
        List<Integer> found =
                Stream.iterate(1, number -> tensors.any(layer(number)), number -> number + 1)
                        .map(number -> tensors.find(layer(number) + "/kernel"))
                        .flatMap(Optional::stream)
                        .map(kernel -> kernel.shape()[kernel.rank() - 1])
                        .toList();
        return Stream.of(Preset.values())
                .filter(each -> each.areas().stream().map(Area::filters).toList().equals(found))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "layers '%s' and so on have %s filters, as none of the"
                                                        .formatted(layer(1), found)
                                                + " presets %s has"
                                                        .formatted(Words.of(Preset.class))));
    }

    private int classes() {
        return tensors.find("ReadoutDense/bias")
                .map(Tensor::size)
                .orElseThrow(() -> new IllegalArgumentException("no tensor 'ReadoutDense/bias'"));
    }

    private void norm() {
        Norm norm =
                Stream.of("LayerNorm", "BatchNorm", "GroupNorm")
                        .filter(each -> tensors.any(each + "_Layer_0_Time_0"))
                        .findFirst()
                        .map(this::norm)
                        .orElse(Norm.NONE);
        options.put("norm", Words.word(norm));
        if (said.get("norm-first") instanceof Boolean first && norm != Norm.NONE) {
            options.put("norm-first", first);
        }
    }

    private Norm norm(String name) {
        String layer = name + "_Layer_0_Time_0";
        options.put("scale", tensors.find(layer + "/gamma").isPresent());
        options.put("centre", tensors.find(layer + "/beta").isPresent());
        boolean all =
                Stream.of("/gamma", "/beta")
                        .flatMap(each -> tensors.find(layer + each).stream())
                        .anyMatch(tensor -> tensor.rank() > 1);
        return switch (name) {
            case "BatchNorm" -> Norm.BATCH;
            case "GroupNorm" -> Norm.GROUP;
            default -> all ? Norm.LAYER_ALL : Norm.LAYER;
        };
    }

    private void layer(AllTnnOptions checked, Stage stage) {
        String from = layer(stage.number());
        String to = stage.out().name();
        int filters = stage.area().filters();
        if (checked.kind().untied()) {
            int places = Math.toIntExact(stage.places());
            int fan = Math.toIntExact(stage.fan());
            Tensor kernel = tensors.take(from + "/kernel", places, fan, filters);
            parameters.put(to + ".weight", Reordered.transposed(kernel));
            int rows = stage.out().height();
            Tensor bias = tensors.take(from + "/bias", rows, stage.out().width(), filters);
            parameters.put(to + ".bias", Reordered.flat(bias));
        } else {
            int side = stage.area().kernel();
            int in = stage.in().channels();
            Tensor kernel = tensors.take(from + "/kernel", side, side, in, filters);
            parameters.put(to + ".weight", Reordered.convolution(kernel));
            parameters.put(to + ".bias", tensors.take(from + "/bias", filters));
        }
        norm(checked.normalising(), stage);
    }

    private void norm(Normalising norm, Stage stage) {
        if (!norm.given()) {
            return;
        }
        String name =
                switch (norm.norm()) {
                    case BATCH -> "BatchNorm";
                    case GROUP -> "GroupNorm";
                    default -> "LayerNorm";
                };
        String from = "%s_Layer_%d_Time_0/".formatted(name, stage.number() - 1);
        String to = stage.named("norm");
        int filters = stage.area().filters();
        int[] shape =
                norm.norm() == Norm.LAYER_ALL
                        ? new int[] {stage.out().height(), stage.out().width(), filters}
                        : new int[] {filters};
        if (norm.scale()) {
            parameters.put(to + ".weight", Reordered.flat(tensors.take(from + "gamma", shape)));
        }
        if (norm.centre()) {
            parameters.put(to + ".bias", Reordered.flat(tensors.take(from + "beta", shape)));
        }
        if (norm.norm() == Norm.BATCH) {
            parameters.put(to + ".running_mean", tensors.take(from + "moving_mean", shape));
            parameters.put(to + ".running_var", tensors.take(from + "moving_variance", shape));
        }
    }
}
