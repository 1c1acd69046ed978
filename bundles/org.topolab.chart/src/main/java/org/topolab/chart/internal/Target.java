package org.topolab.chart.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the files of one figure or movie go. */
record Target(Path folder, String name) {

    /**
     * Checks the place before anything is painted.
     *
     * @param kind what is written, for messages: "figure" or "movie"
     */
    static Target of(String kind, Path folder, String name) throws IOException {
        if (!name.matches("[^/\\\\\\x00.][^/\\\\\\x00]*")) {
            throw new IOException(
                    "%s name '%s' is no plain file name; use letters, digits and hyphens"
                            .formatted(kind, name));
        }
        if (!Files.isDirectory(folder)) {
            throw new FileNotFoundException(
                    "%s '%s': %s is no folder; create it first".formatted(kind, name, folder));
        }
        return new Target(folder, name);
    }

    NewFile file(String ending) throws IOException {
        return NewFile.at(folder.resolve(name + ending));
    }

    /** Makes the names of completed files last through a power cut. */
    void force() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } // elsewhere a folder cannot be opened, and renaming is journalled
    }
}
