package org.topolab.model.reset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.topolab.api.model.Tensor;

/**
 * Tensors of a file of PyTorch by the names the network itself gives them. What refuses them says
 * what was found.
 */
final class ForeignTensors {

    private static final String COUNTER = ".num_batches_tracked";

    /** What wrappers and files put in front of a name. */
    private static final String PREFIXES = "^((net|module|state_dict)\\.)+";

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private long updates = -1;

    /**
     * Takes prefixes off and counters out.
     *
     * @throws IllegalArgumentException if two tensors get the same name
     */
    ForeignTensors(Map<String, Tensor> given) {
        given.forEach(
                (name, tensor) -> {
                    String plain = name.replaceFirst(PREFIXES, "");
                    if (plain.endsWith(COUNTER)) {
                        updates = Math.max(updates, tensor.size() == 1 ? (long) tensor.get(0) : -1);
                    } else if (tensors.put(plain, tensor) != null) {
                        throw new IllegalArgumentException("two tensors for '%s'".formatted(plain));
                    }
                });
    }

    /** Updates of running statistics, one for each optimiser step; empty if nothing counted. */
    OptionalLong updates() {
        return updates < 0 ? OptionalLong.empty() : OptionalLong.of(updates);
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** Number of dimensions of a tensor that is there. */
    int rank(String name) {
        return tensors.get(name).rank();
    }

    /**
     * Number of parts that are called {@code <prefix>0.}, {@code <prefix>1.} and so on without a
     * gap.
     */
    int count(String prefix) {
        int count = 0;
        while (any(prefix + count + ".")) {
            count++;
        }
        return count;
    }

    private boolean any(String prefix) {
        return tensors.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /**
     * A dimension of a tensor.
     *
     * @param rank dimensions it must have
     * @throws IllegalArgumentException if it is not there or has others
     */
    int dimension(String name, int rank, int dimension) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            String example = tensors.keySet().stream().findFirst().orElse("none");
            throw new IllegalArgumentException(
                    "no tensor '%s' among %d, such as '%s'"
                            .formatted(name, tensors.size(), example));
        }
        if (tensor.rank() != rank) {
            throw new IllegalArgumentException(
                    "'%s' of shape %s instead of %d dimensions"
                            .formatted(name, Arrays.toString(tensor.shape()), rank));
        }
        return tensor.shape()[dimension];
    }

    /**
     * The tensors of a network, in its order.
     *
     * @param expected shapes by name
     * @throws IllegalArgumentException if one is missing, foreign or of another shape
     */
    Map<String, Tensor> exactly(Map<String, int[]> expected) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        expected.forEach(
                (name, shape) -> {
                    dimension(name, shape.length, 0);
                    Tensor tensor = tensors.get(name);
                    if (!Arrays.equals(tensor.shape(), shape)) {
                        throw new IllegalArgumentException(
                                "'%s' of shape %s instead of %s"
                                        .formatted(
                                                name,
                                                Arrays.toString(tensor.shape()),
                                                Arrays.toString(shape)));
                    }
                    found.put(name, tensor);
                });
        List<String> foreign =
                tensors.keySet().stream().filter(name -> !expected.containsKey(name)).toList();
        if (!foreign.isEmpty()) {
            throw new IllegalArgumentException(
                    "%d tensors that this network does not have, such as '%s'"
                            .formatted(foreign.size(), foreign.get(0)));
        }
        return found;
    }
}
