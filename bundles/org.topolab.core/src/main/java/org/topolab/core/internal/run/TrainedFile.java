package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.topolab.api.model.Tensor;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;
import org.topolab.format.hdf5.Hdf5File;
import org.topolab.format.json.Json;
import org.topolab.format.safetensors.Safetensors;
import org.topolab.format.torch.Torch;

/**
 * A file with the tensors of a trained network.
 *
 * @param format {@code safetensors}, {@code torch} or {@code hdf5}
 * @param tensors by name, in the order of the file; in HDF5 names are paths
 * @param facts what the file says of itself, as an exported one does
 */
record TrainedFile(String format, Map<String, Tensor> tensors, Map<String, String> facts) {

    static final String FAMILY = "family";
    static final String OPTIONS = "options";
    static final String EPOCH = "epoch";

    /**
     * Reads a file of any format that is known.
     *
     * @throws FormatException if it is foreign, damaged or holds no tensors
     */
    static TrainedFile read(Path file) throws IOException {
        TrainedFile read = readByName(file);
        if (read.tensors().isEmpty()) {
            throw new FormatException(
                    file.toString(),
                    "no tensors",
                    "the weights of a network",
                    "name a file of torch.save(model.state_dict(), file), of Keras'"
                            + " model.save_weights or of 'topolab export'");
        }
        return read;
    }

    private static TrainedFile readByName(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".safetensors")) {
            return safetensors(file);
        }
        return name.endsWith(".h5") || name.endsWith(".hdf5") ? hdf5(file) : torch(file);
    }

    private static TrainedFile safetensors(Path file) throws IOException {
        Safetensors read = Safetensors.read(file);
        return new TrainedFile("safetensors", read.tensors(), read.metadata());
    }

    private static TrainedFile torch(Path file) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, NumberArray> entry : Torch.read(file).tensors().entrySet()) {
            NumberArray tensor = entry.getValue();
            tensors.put(entry.getKey(), new Tensor(tensor.shape(), tensor.toFloats()));
        }
        return new TrainedFile("torch", tensors, Map.of());
    }

    private static TrainedFile hdf5(Path path) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        try (Hdf5File file = Hdf5File.open(path)) {
            collect(file, "", tensors);
        }
        return new TrainedFile("hdf5", tensors, Map.of());
    }

    /** All arrays in a group and in the groups in it. */
    private static void collect(Hdf5File file, String group, Map<String, Tensor> tensors)
            throws IOException {
        for (String name : file.names(group)) {
            String path = group.isEmpty() ? name : group + "/" + name;
            if (file.group(path)) {
                collect(file, path, tensors);
            } else {
                NumberArray array = file.array(path).read();
                tensors.put(path, new Tensor(array.shape(), array.toFloats()));
            }
        }
    }

    /** Id of the family, if the file says it. */
    Optional<String> family() {
        return Optional.ofNullable(facts.get(FAMILY));
    }

    /** Options of the family by name, as far as the file says them. */
    Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        try {
            if (facts.containsKey(OPTIONS)
                    && Json.read(OPTIONS, facts.get(OPTIONS)) instanceof Map<?, ?> said) {
                said.forEach((name, value) -> options.put(String.valueOf(name), value));
            }
        } catch (FormatException e) {
            // another program's word of the same name: it says nothing of ours
            options.clear();
        }
        return options;
    }

    /** Epochs trained, if the file says it. */
    OptionalInt epoch() {
        String epoch = facts.getOrDefault(EPOCH, "");
        return epoch.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(epoch))
                : OptionalInt.empty();
    }
}
