package org.topolab.model.alltnn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.topolab.api.model.Tensor;

/**
 * Tensors of a file of Keras by layer and name, such as {@code sheet_0/kernel}: what stands around
 * these in the file is taken off, and the optimiser's memory left out. Remembers what was taken, so
 * that nothing is left over unseen.
 */
final class KerasTensors {

    /** Layers of the published networks; others have no tensors. */
    private static final String LAYER =
            "(sheet_\\d+|conv_\\d+|ReadoutDense|(?:Layer|Batch|Group)Norm_Layer_\\d+_Time_0)";

    private static final String NAME = "(kernel|bias|gamma|beta|moving_mean|moving_variance)";

    private static final String WANTED =
            "(?:.*[/.])?" + LAYER + "[/.](?:.*[/.])?" + NAME + "(?::0)?";

    private static final String OPTIMIZER = "(?:.*[/.])?optimizer_weights[/.].*";

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    /**
     * @throws IllegalArgumentException if two tensors have the same name, or one is of no layer
     *     that the published networks have
     */
    KerasTensors(Map<String, Tensor> given) {
        given.forEach(
                (name, tensor) -> {
                    if (!name.matches(OPTIMIZER)) {
                        put(name, tensor);
                    }
                });
    }

    private void put(String name, Tensor tensor) {
        if (!name.matches(WANTED)) {
            throw new IllegalArgumentException(
                    "tensor '%s' of no layer that these networks have".formatted(name));
        }
        String plain = name.replaceFirst(WANTED, "$1/$2");
        if (tensors.put(plain, tensor) != null) {
            throw new IllegalArgumentException("two tensors for '%s'".formatted(plain));
        }
    }

    /** A tensor, if it is there. */
    Optional<Tensor> find(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    /** Whether a layer has tensors. */
    boolean any(String layer) {
        return tensors.keySet().stream().anyMatch(name -> name.startsWith(layer + "/"));
    }

    /**
     * The tensor of a name, of a shape.
     *
     * @throws IllegalArgumentException if it is missing or of another shape
     */
    Tensor take(String name, int... shape) {
        Tensor tensor =
                find(name)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "no tensor '%s' among %d"
                                                        .formatted(name, tensors.size())));
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new IllegalArgumentException(
                    "'%s' of shape %s instead of %s"
                            .formatted(
                                    name, Arrays.toString(tensor.shape()), Arrays.toString(shape)));
        }
        taken.add(name);
        return tensor;
    }

    /**
     * Refuses tensors that were not taken.
     *
     * @throws IllegalArgumentException if there are some
     */
    void refuseOthers() {
        tensors.keySet().stream()
                .filter(name -> !taken.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new IllegalArgumentException(
                                    "tensor '%s' that this network does not have".formatted(name));
                        });
    }
}
