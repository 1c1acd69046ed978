package org.topolab.data.imagefolder;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.topolab.format.file.FormatException;

/** Images in a zip file, read from there; nothing is unpacked to disk. */
final class ZipStore implements Store {

    private final Path path;
    private final ZipFile zip;

    private ZipStore(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /**
     * Opens a zip file.
     *
     * @throws FormatException if it is none, or damaged
     */
    static ZipStore open(Path path) throws IOException {
        try {
            return new ZipStore(path, new ZipFile(path.toFile()));
        } catch (ZipException e) {
            throw new FormatException(
                    path.toString(),
                    "a file that is no zip file, or a damaged one",
                    "a folder of images, or a zip file of one",
                    "download or copy it again",
                    e);
        }
    }

    @Override
    public Tree tree() throws IOException {
        ZipTree tree = new ZipTree(path.toString());
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            tree.add(entries.nextElement());
        }
        return tree;
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(where(name) + ": no such file in the zip file");
        }
        long size = entry.getSize();
        if (size > MOST_BYTES) {
            throw new FormatException(
                    where(name), size + " bytes", "at most " + MOST_BYTES, "leave this file out");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size) {
                throw new EOFException("%d of %d bytes".formatted(bytes.length, size));
            }
            return bytes;
        } catch (EOFException | ZipException e) {
            throw new FormatException(
                    where(name),
                    "packed bytes that cannot be unpacked (%s)".formatted(e.getMessage()),
                    "an undamaged zip file without password",
                    "download or copy it again",
                    e);
        }
    }

    @Override
    public String where(String name) {
        return name.isEmpty() ? path.toString() : path + ": " + name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
