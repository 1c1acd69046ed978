package org.topolab.format.torch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.topolab.format.file.FormatException;

/**
 * A file of PyTorch 1.6 or newer: a zip with {@code root/data.pkl} and {@code root/data/key} for
 * each storage. Nothing is unpacked to disk.
 */
final class ZipCheckpoint {

    private static final String PICKLE = "/data.pkl";

    /** The most that deflate makes of a byte, zlib's documentation. */
    private static final long MAX_RATIO = 1032;

    private final String where;
    private final ZipFile zip;
    private final long fileBytes;

    private ZipCheckpoint(String where, ZipFile zip, long fileBytes) {
        this.where = where;
        this.zip = zip;
        this.fileBytes = fileBytes;
    }

    static TorchFile read(Path file, long fileBytes) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ZipCheckpoint(file.toString(), zip, fileBytes).read();
        } catch (ZipException | EOFException e) {
            throw new FormatException(
                    file.toString(),
                    "a zip archive with damage (%s)".formatted(e.getMessage()),
                    "a complete one",
                    Torch.AGAIN,
                    e);
        }
    }

    private TorchFile read() throws IOException {
        String root = root();
        checkByteOrder(root);
        Budget budget = Budget.objects(where, fileBytes);
        ZipEntry pickle = entry(root + PICKLE);
        String place = where + ", data.pkl";
        Contents contents;
        try (CheckedInputStream in = checked(pickle)) {
            PickleInput input = new PickleInput(place, in, pickle.getSize());
            contents = new Contents(where, budget).add(new Machine(input, budget).run());
            checkEnd(place, pickle, in);
        }
        return contents.load(
                storage -> bytes(root, storage), fileBytes, Runtime.getRuntime().maxMemory());
    }

    /** The folder that holds the pickle, without slash. */
    private String root() throws FormatException {
        Set<String> names = new HashSet<>();
        Set<String> roots = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!names.add(name)) {
                throw refuse(PickleInput.printable(name) + " twice", "each entry once");
            }
            if (name.endsWith(PICKLE) && name.indexOf('/') == name.length() - PICKLE.length()) {
                roots.add(name.substring(0, name.indexOf('/')));
            }
        }
        if (roots.size() != 1) {
            throw new FormatException(
                    where,
                    "a zip archive with %d files named data.pkl".formatted(roots.size()),
                    "one, as in files of torch.save",
                    "check that this is a PyTorch checkpoint");
        }
        return roots.iterator().next();
    }

    /** Newer files say it in an entry; older ones are little-endian. */
    private void checkByteOrder(String root) throws IOException {
        ZipEntry order = zip.getEntry(root + "/byteorder");
        if (order == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(order)) {
            String text = new String(in.readNBytes(16), StandardCharsets.US_ASCII);
            if (!text.equals("little")) {
                throw new FormatException(
                        where,
                        "the byte order '%s'".formatted(PickleInput.printable(text)),
                        "'little'",
                        "save it on a little-endian machine");
            }
        }
    }

    private ZipEntry entry(String name) throws FormatException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw refuse("no entry " + PickleInput.printable(name), "one for each storage");
        }
        return entry;
    }

    private byte[] bytes(String root, Storage storage) throws IOException {
        ZipEntry entry = entry(root + "/data/" + storage.key());
        String place = "%s, storage %s".formatted(where, storage.key());
        long size = entry.getSize();
        long present = Math.min(entry.getCompressedSize(), fileBytes);
        if (size != storage.bytes() || size / MAX_RATIO > present) {
            throw new FormatException(
                    place,
                    "%d bytes packed as %d".formatted(size, present),
                    "%d for its %d numbers".formatted(storage.bytes(), storage.count()),
                    Torch.AGAIN);
        }
        byte[] bytes = new byte[storage.bytes()];
        try (CheckedInputStream in = checked(entry)) {
            int read = in.readNBytes(bytes, 0, bytes.length);
            if (read < bytes.length) {
                throw new EOFException("storage %s ends early".formatted(storage.key()));
            }
            checkEnd(place, entry, in);
        }
        return bytes;
    }

    private CheckedInputStream checked(ZipEntry entry) throws IOException {
        return new CheckedInputStream(
                new BufferedInputStream(zip.getInputStream(entry)), new CRC32());
    }

    private static void checkEnd(String place, ZipEntry entry, CheckedInputStream in)
            throws IOException {
        if (in.read() >= 0) {
            throw new FormatException(place, "bytes after its end", "none", Torch.AGAIN);
        }
        long found = in.getChecksum().getValue();
        if (found != entry.getCrc()) {
            throw new FormatException(
                    place,
                    "CRC-32 %08x".formatted(found),
                    "%08x as the archive says".formatted(entry.getCrc()),
                    Torch.AGAIN);
        }
    }

    private FormatException refuse(String found, String expected) {
        return new FormatException(where, found, expected, Torch.AGAIN);
    }
}
