package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;
import org.topolab.format.safetensors.Safetensors;

/** Weights and running statistics of a model as safetensors. */
final class Weights {

    private Weights() {}

    static void write(Path file, Parameters parameters, Map<String, String> facts)
            throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        parameters.names().forEach(name -> tensors.put(name, parameters.get(name)));
        Safetensors.write(file, tensors, new TreeMap<>(facts));
    }

    /**
     * Puts a file's tensors into a model.
     *
     * @throws IOException if names or shapes are not those of the model
     */
    static void read(Path file, Parameters parameters) throws IOException {
        Map<String, Tensor> tensors = Safetensors.read(file).tensors();
        Set<String> expected = new LinkedHashSet<>(parameters.names());
        if (!tensors.keySet().equals(expected)) {
            Set<String> missing = new LinkedHashSet<>(expected);
            missing.removeAll(tensors.keySet());
            throw new IOException(
                    "%s holds %d tensors, expected the %d of this model%s; it belongs to another"
                            .formatted(
                                    file,
                                    tensors.size(),
                                    expected.size(),
                                    missing.isEmpty()
                                            ? ""
                                            : ", such as " + missing.iterator().next()));
        }
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            try {
                parameters.set(tensor.getKey(), tensor.getValue());
            } catch (IllegalArgumentException e) {
                throw new IOException(
                        "%s does not fit this model: %s".formatted(file, e.getMessage()), e);
            }
        }
    }

    /** A weights file and the epoch it is from. */
    record Kept(Path file, int epoch) {}

    /**
     * The weights of the latest epoch in a run.
     *
     * @throws IOException if it has none yet
     */
    static Kept latest(RunFolder folder) throws IOException {
        return last(folder)
                .orElseThrow(
                        () ->
                                new IOException(
                                        "%s has no weights yet; resume the run first"
                                                .formatted(folder.path())));
    }

    /** The weights of the latest epoch in a run; empty if it has none yet. */
    static Optional<Kept> last(RunFolder folder) throws IOException {
        if (!Files.isDirectory(folder.weights())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder.weights())) {
            return files.filter(f -> f.getFileName().toString().matches("epoch-\\d+\\.safetensors"))
                    .map(f -> new Kept(f, epoch(f)))
                    .max(java.util.Comparator.comparingInt(Kept::epoch));
        }
    }

    private static int epoch(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }
}
