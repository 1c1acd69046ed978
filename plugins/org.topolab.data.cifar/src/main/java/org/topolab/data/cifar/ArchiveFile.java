package org.topolab.data.cifar;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.topolab.format.file.FormatException;

/**
 * The published archive, read as it is: nothing is unpacked to disk, and paths inside are only
 * compared with the names that are known.
 *
 * @param path the archive
 * @param distribution what it should be
 * @param parts names of the files that are read
 * @param checked whether it must have the published MD5
 */
record ArchiveFile(Path path, Distribution distribution, List<String> parts, boolean checked)
        implements Place {

    /** Deflate cannot pack more than 1032 bytes into one (zlib's technical details). */
    private static final long MOST_PACKED = 1032;

    @Override
    public Map<String, Batch> read(BatchReader reader) throws IOException {
        MessageDigest md5 = md5();
        try (InputStream file = Files.newInputStream(path);
                InputStream raw =
                        new DigestInputStream(new BufferedInputStream(file, 1 << 16), md5);
                InputStream unpacked = new GZIPInputStream(raw, 1 << 16)) {
            Map<String, Batch> batches = files(new Tar(where(), unpacked), reader);
            if (checked) {
                raw.transferTo(OutputStream.nullOutputStream());
                check(HexFormat.of().formatHex(md5.digest()));
            }
            return batches;
        } catch (EOFException | ZipException e) {
            throw new FormatException(
                    where(),
                    "a gzip file of %d bytes that is damaged or ends early"
                            .formatted(Files.size(path)),
                    "a complete one",
                    "download or copy it again",
                    e);
        }
    }

    private Map<String, Batch> files(Tar tar, BatchReader reader) throws IOException {
        Map<String, Batch> batches = new HashMap<>();
        long most = Files.size(path) * MOST_PACKED;
        for (Optional<Tar.Entry> next = tar.next();
                next.isPresent() && batches.size() < parts.size();
                next = tar.next()) {
            Tar.Entry entry = next.get();
            Optional<String> other = OtherVersion.named(entry.name());
            if (other.isPresent()) {
                throw OtherVersion.refused(distribution, where(), other.get());
            }
            String name = entry.name().substring(entry.name().lastIndexOf('/') + 1);
            if (parts.contains(name)) {
                String where = where() + ": " + name;
                if (entry.size() > most) {
                    throw new FormatException(
                            where,
                            "%d bytes in an archive that can hold %d".formatted(entry.size(), most),
                            "no more than that",
                            "download it again");
                }
                batches.put(name, reader.read(where, tar, entry.size()));
            }
        }
        return batches;
    }

    private void check(String found) throws FormatException {
        Distribution.Archive published = distribution.archive();
        if (!found.equals(published.md5())) {
            throw new FormatException(
                    where(),
                    "content with MD5 " + found,
                    "the published %s with %s".formatted(published.name(), published.md5()),
                    "download it again, or set data.checksum=false for files of your own");
        }
    }

    private String where() {
        return distribution.id() + ": " + path;
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has MD5", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
