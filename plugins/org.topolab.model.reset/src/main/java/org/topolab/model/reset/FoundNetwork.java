package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A residual network as its tensors tell it. Strides have no tensors, so several presets may share
 * the same ones.
 *
 * @param presets presets with these tensors, at least one
 */
record FoundNetwork(List<ResNet> presets) {

    /**
     * Reads widths and blocks.
     *
     * @param prefix what its names start with, such as {@code Nest1.0.}
     * @throws IllegalArgumentException if no preset has them
     */
    static FoundNetwork of(String prefix, ForeignTensors tensors) {
        tensors.dimension(prefix + "conv1.weight", 4, 0);
        List<Integer> widths = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        for (int stage = 1; tensors.count(prefix + "layer" + stage + ".") > 0; stage++) {
            String first = "%slayer%d.0.conv1.weight".formatted(prefix, stage);
            widths.add(tensors.dimension(first, 4, 0));
            blocks.add(tensors.count(prefix + "layer" + stage + "."));
        }
        List<ResNet> presets =
                ResNet.PRESETS.stream()
                        .filter(preset -> preset.widths().equals(widths))
                        .filter(preset -> blocks.stream().allMatch(b -> b == preset.blocks()))
                        .toList();
        if (presets.isEmpty()) {
            throw new IllegalArgumentException(
                    "a residual network '%s' with channels %s and blocks %s, which is none of %s"
                            .formatted(prefix, widths, blocks, String.join(", ", ResNet.ids())));
        }
        return new FoundNetwork(presets);
    }

    /** The preset that someone says it is, if that is possible; else the first possible one. */
    ResNet preset(Object said) {
        return named(said).orElse(presets.get(0));
    }

    /** The preset of a name, if it is possible. */
    Optional<ResNet> named(Object said) {
        return presets.stream().filter(preset -> preset.id().equals(said)).findFirst();
    }

    /** What the tensors leave open, in a sentence; empty if that is nothing, or it was said. */
    Optional<String> doubt(String option, Object said) {
        return presets.size() == 1 || named(said).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "%s is taken as '%s'; '%s' has the same tensors: say model.%s=... if it is"
                                        .formatted(
                                                option,
                                                presets.get(0).id(),
                                                presets.get(1).id(),
                                                option)
                                + " that");
    }
}
