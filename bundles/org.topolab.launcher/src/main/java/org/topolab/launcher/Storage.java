package org.topolab.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The framework's storage of this process alone: made in the temporary folder, deleted at the end
 * and, should the process be ended from outside, in a shutdown hook. Two processes must never share
 * one.
 */
final class Storage implements AutoCloseable {

    private final Path folder;
    private final Thread hook;

    private Storage(Path folder) {
        this.folder = folder;
        this.hook = new Thread(() -> delete(folder), "topolab-storage");
    }

    static Storage create() throws IOException {
        Storage storage = new Storage(Files.createTempDirectory("topolab-"));
        Runtime.getRuntime().addShutdownHook(storage.hook);
        return storage;
    }

    /** Where it is. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // a file still in use stays in the temporary folder; the system clears it away
            return;
        }
    }
}
