package org.topolab.data.numbers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where the NPY files lie: in the published archive, or unpacked in a folder. */
interface Source extends Closeable {

    /** Name of a file for messages. */
    String where(String name);

    /** A file's content; empty if there is no such file. */
    Optional<InputStream> open(String name) throws IOException;

    @Override
    default void close() throws IOException {}

    /**
     * The source at a place.
     *
     * @throws java.util.zip.ZipException if it is a file that is no zip archive
     */
    static Source at(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new Folder(place);
        }
        return new Archive(place, new ZipFile(place.toFile()));
    }

    /** A folder with the files unpacked. */
    record Folder(Path folder) implements Source {

        @Override
        public String where(String name) {
            return "numbers: " + folder.resolve(name);
        }

        @Override
        public Optional<InputStream> open(String name) throws IOException {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.newInputStream(file))
                    : Optional.empty();
        }
    }

    /** The archive; nothing is unpacked to the disk, and no name but ours is looked at. */
    record Archive(Path file, ZipFile zip) implements Source {

        @Override
        public String where(String name) {
            return "numbers: %s in %s".formatted(name, file);
        }

        @Override
        public Optional<InputStream> open(String name) throws IOException {
            Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(name));
            return entry.isPresent()
                    ? Optional.of(zip.getInputStream(entry.get()))
                    : Optional.empty();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
