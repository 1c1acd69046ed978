package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One file of those that a writer makes, under the name that is wanted. */
final class OneFile {

    /** Name of what is written before it gets its own. */
    private static final String DRAFT = "draft";

    /** Writes files into a folder, all of the given name with different endings. */
    interface Writing {
        List<Path> write(Path folder, String name) throws IOException;
    }

    private OneFile() {}

    /**
     * Checks that a file may be written, before any work, and makes its folder.
     *
     * @throws IOException if it is there and may not be replaced
     */
    static void check(Path file, boolean replace) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(
                    "%s is a folder, expected the name of a file".formatted(file));
        }
        if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(
                    "%s exists already; choose another name with --out, or replace it with --force"
                            .formatted(file));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
    }

    /**
     * Has files written and keeps the one with the ending of the target.
     *
     * @param ending without dot
     * @throws IOException if none has it
     */
    static Path write(Path target, String ending, Writing writing) throws IOException {
        Path folder =
                Files.createTempDirectory(target.toAbsolutePath().getParent(), ".topolab-map");
        try {
            for (Path file : writing.write(folder, DRAFT)) {
                if (file.toString().endsWith("." + ending)) {
                    return Files.move(
                            file,
                            target,
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            throw new IOException(
                    "%s: nothing installed writes .%s; choose another ending"
                            .formatted(target, ending));
        } finally {
            RunFolder.delete(folder);
        }
    }
}
