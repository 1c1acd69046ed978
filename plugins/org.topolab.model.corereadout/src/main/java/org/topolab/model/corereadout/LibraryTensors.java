package org.topolab.model.corereadout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topolab.api.model.Tensor;

/** Tensors under the names of the neuralpredictors library, each to be taken once. */
final class LibraryTensors {

    private static final String READOUT = "readout.";

    private final Map<String, Tensor> left = new LinkedHashMap<>();

    LibraryTensors(Map<String, Tensor> tensors) {
        tensors.forEach(
                (name, tensor) -> {
                    // filters of penalties, and counters
                    if (!name.contains("_regularizer.") && !name.endsWith(".num_batches_tracked")) {
                        left.put(name, tensor);
                    }
                });
    }

    /** Whether there is any left whose name begins so. */
    boolean any(String beginning) {
        return left.keySet().stream().anyMatch(name -> name.startsWith(beginning));
    }

    /** Whether there is one of this name. */
    boolean has(String name) {
        return left.containsKey(name);
    }

    /** Names of the recordings that there are readouts of, in order. */
    List<String> sessions() {
        return left.keySet().stream()
                .filter(name -> name.startsWith(READOUT))
                .map(name -> name.substring(READOUT.length()))
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .toList();
    }

    /**
     * Takes one.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    Tensor take(String name) {
        Tensor tensor = left.remove(name);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "no tensor '%s', expected a model of the neuralpredictors library"
                            .formatted(name));
        }
        return tensor;
    }

    /**
     * Refuses tensors of another shape.
     *
     * @param shape expected; -1 for any length
     */
    static void expect(String name, Tensor tensor, int... shape) {
        int[] found = tensor.shape();
        boolean fits =
                found.length == shape.length
                        && IntStream.range(0, shape.length)
                                .allMatch(d -> shape[d] < 0 || shape[d] == found[d]);
        if (!fits) {
            throw new IllegalArgumentException(
                    "tensor '%s' of shape %s instead of %s"
                            .formatted(
                                    name,
                                    Arrays.toString(found),
                                    Arrays.stream(shape)
                                            .mapToObj(n -> n < 0 ? "any" : String.valueOf(n))
                                            .collect(Collectors.joining(", ", "[", "]"))));
        }
    }

    /** Refuses what nobody took. */
    void refuseOthers() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "tensor '%s' is of a part that these models do not have here"
                            .formatted(left.keySet().iterator().next()));
        }
    }
}
