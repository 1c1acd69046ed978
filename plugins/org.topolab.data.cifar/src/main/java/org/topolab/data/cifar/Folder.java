package org.topolab.data.cifar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that lie in a folder.
 *
 * @param id name of the data set, for messages
 * @param path the folder
 * @param parts names of the files that are read
 */
record Folder(String id, Path path, List<String> parts) implements Place {

    /** Whether any of the files is there. */
    boolean any() {
        return parts.stream().map(path::resolve).anyMatch(Files::isRegularFile);
    }

    @Override
    public Map<String, Batch> read(BatchReader reader) throws IOException {
        Map<String, Batch> batches = new HashMap<>();
        for (String part : parts) {
            Path file = path.resolve(part);
            if (Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    batches.put(part, reader.read(id + ": " + file, in, Files.size(file)));
                }
            }
        }
        return batches;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
