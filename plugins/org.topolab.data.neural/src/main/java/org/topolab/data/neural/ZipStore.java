package org.topolab.data.neural;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.topolab.format.file.FormatException;

/** A recording in a zip file, read from there; nothing is unpacked to disk. */
final class ZipStore implements Store {

    private static final String AGAIN = "download or copy it again";

    private final Path path;
    private final ZipFile zip;
    private final String root;
    private final Map<String, SortedSet<String>> folders = new HashMap<>();

    private ZipStore(Path path, ZipFile zip, String root) {
        this.path = path;
        this.zip = zip;
        this.root = root;
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(root))
                .forEach(this::add);
    }

    private void add(String entry) {
        String inside = entry.substring(root.length());
        int slash = inside.lastIndexOf('/');
        while (!inside.isEmpty()) {
            String folder = slash < 0 ? "" : inside.substring(0, slash);
            String name = inside.substring(slash + 1);
            boolean seen =
                    !name.isEmpty()
                            && !folders.computeIfAbsent(folder, f -> new TreeSet<>()).add(name);
            inside = seen ? "" : folder;
            slash = inside.lastIndexOf('/');
        }
    }

    /**
     * Opens a zip file.
     *
     * @throws FormatException if it is none, is damaged, or has not exactly one recording
     */
    static ZipStore open(Path path) throws IOException {
        ZipFile zip = file(path);
        try {
            List<String> roots =
                    zip.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.equals(TIERS) || name.endsWith("/" + TIERS))
                            .filter(name -> !name.startsWith("__MACOSX"))
                            .map(name -> name.substring(0, name.length() - TIERS.length()))
                            .distinct()
                            .sorted()
                            .toList();
            if (roots.size() != 1) {
                throw new FormatException(
                        NeuralProvider.ID + ": " + path,
                        roots.isEmpty() ? "no " + TIERS : "several recordings: " + roots,
                        "one recording, with data and meta in its folder",
                        roots.isEmpty()
                                ? "choose another file"
                                : "unpack it and name its folders in data.recordings");
            }
            return new ZipStore(path, zip, roots.get(0));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile file(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new FormatException(
                    NeuralProvider.ID + ": " + path,
                    "a file that is no zip file, or a damaged one",
                    "the folder of a recording, or a zip file of it",
                    AGAIN,
                    e);
        }
    }

    @Override
    public String name() {
        String name = root.isEmpty() ? path.getFileName().toString() : root;
        return name.replaceFirst("(?i)(/|\\.zip)$", "").replaceFirst(".*/", "");
    }

    @Override
    public boolean has(String name) {
        ZipEntry entry = zip.getEntry(root + name);
        return entry != null && !entry.isDirectory();
    }

    @Override
    public SortedSet<String> names(String folder) {
        return new TreeSet<>(folders.getOrDefault(folder, new TreeSet<>()));
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(root + name);
        if (entry == null) {
            throw new FormatException(where(name), "no such file", "a complete recording", AGAIN);
        }
        long size = entry.getSize();
        if (size > MOST_BYTES) {
            throw new FormatException(where(name), size + " bytes", "at most " + MOST_BYTES, AGAIN);
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
                    AGAIN,
                    e);
        }
    }

    @Override
    public String where(String name) {
        return "%s: %s: %s".formatted(NeuralProvider.ID, path, root + name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
