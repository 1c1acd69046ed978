package org.topolab.format.idx;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.topolab.format.file.FormatException;

/**
 * Reads IDX, the format of MNIST: big-endian lengths, then unsigned bytes, plain or gzipped
 * (recognised by content).
 *
 * @see <a href="https://yann.lecun.com/exdb/mnist/">format, at the end of the page</a>
 */
public final class Idx {

    /** Deflate cannot pack more than 1032 bytes into one (zlib's technical details). */
    private static final long MOST_PACKED = 1032;

    private static final int BUFFER_BYTES = 1 << 16;

    private Idx() {}

    /**
     * Reads a file of unsigned bytes.
     *
     * @param rank number of dimensions it must have, 1 (labels) to 4
     * @throws FormatException if it is foreign, of another type or rank, or not exactly as long as
     *     its header says; a gzipped file is unpacked no further than that
     */
    public static IdxArray read(Path file, int rank) throws IOException {
        long length = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, length, rank);
        }
    }

    /**
     * Reads the content of a file, such as a bundle's resource.
     *
     * @param where name for messages
     * @param content the whole file, plain or gzipped
     * @param rank number of dimensions it must have, 1 (labels) to 4
     * @throws FormatException as {@link #read(Path, int)}
     */
    public static IdxArray read(String where, byte[] content, int rank) throws IOException {
        return read(where, new ByteArrayInputStream(content), content.length, rank);
    }

    private static IdxArray read(String where, InputStream raw, long length, int rank)
            throws IOException {
        if (rank < 1 || rank > 4) {
            throw new IllegalArgumentException("found rank " + rank + ", expected 1 to 4");
        }
        try (InputStream buffered = new BufferedInputStream(raw, BUFFER_BYTES)) {
            if (!gzipped(buffered)) {
                return new IdxReader(where, buffered, length, length).read(rank);
            }
            try (InputStream unpacked = new GZIPInputStream(buffered, BUFFER_BYTES)) {
                return new IdxReader(where, unpacked, length * MOST_PACKED, -1).read(rank);
            }
        } catch (EOFException | ZipException e) {
            throw new FormatException(
                    where,
                    "a gzip file of %d bytes that is damaged or ends early".formatted(length),
                    "a complete one",
                    "download or copy it again",
                    e);
        }
    }

    private static boolean gzipped(InputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() | in.read() << 8;
        in.reset();
        return magic == GZIPInputStream.GZIP_MAGIC;
    }
}
