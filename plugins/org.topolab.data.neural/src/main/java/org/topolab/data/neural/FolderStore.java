package org.topolab.data.neural;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.topolab.format.file.FormatException;

/**
 * A recording in a folder.
 *
 * @param root the folder that has {@code data} and {@code meta}
 */
record FolderStore(Path root) implements Store {

    @Override
    public String name() {
        return Optional.ofNullable(root.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("recording");
    }

    /** {@inheritDoc} A link counts even if it leads nowhere, so that its content is missed. */
    @Override
    public boolean has(String path) {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) || Files.isSymbolicLink(file);
    }

    @Override
    public SortedSet<String> names(String folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        if (Files.isDirectory(root.resolve(folder))) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(root.resolve(folder))) {
                inside.forEach(path -> names.add(path.getFileName().toString()));
            }
        }
        return names;
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            boolean link = Files.isSymbolicLink(file);
            throw new FormatException(
                    where(path),
                    link ? "a link to content that is not here" : "no such file",
                    "a complete recording",
                    link ? "fetch the content with git annex get" : "copy the recording again");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new FormatException(
                    where(path),
                    Files.size(file) + " bytes",
                    "at most " + MOST_BYTES,
                    "copy the recording again");
        }
        return Files.readAllBytes(file);
    }

    @Override
    public String where(String path) {
        return NeuralProvider.ID + ": " + root.resolve(path);
    }

    @Override
    public void close() {}
}
