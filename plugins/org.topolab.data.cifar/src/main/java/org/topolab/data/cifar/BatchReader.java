package org.topolab.data.cifar;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

/** Reads the records of one file of the binary version. */
final class BatchReader {

    /** What pixels of one file can fill: an array. */
    private static final int MOST_RECORDS = (Integer.MAX_VALUE - 8) / Distribution.PIXELS;

    private final Distribution distribution;
    private final Reading reading;

    BatchReader(Distribution distribution, Reading reading) {
        this.distribution = distribution;
        this.reading = reading;
    }

    /**
     * Reads a whole file; keeps no more images than the limit.
     *
     * @param where name for messages
     * @param raw the content; stays open
     * @param size bytes of the content
     * @throws FormatException if it is truncated, too long, another version or has a label without
     *     a name
     */
    Batch read(String where, InputStream raw, long size) throws IOException {
        InputStream in = new BufferedInputStream(raw, 1 << 16);
        checkStart(where, in);
        int records = records(where, size);
        int kept = Math.min(records, reading.limit().wanted(records));
        int kinds = distribution.labels().size();
        byte[] pixels = new byte[kept * Distribution.PIXELS];
        byte[] labels = new byte[kept * kinds];
        int[][] counts =
                distribution.labels().stream()
                        .map(l -> new int[l.names().size()])
                        .toArray(int[][]::new);
        MessageDigest digest = Sha256.digest();
        byte[] record = new byte[distribution.recordBytes()];
        for (int i = 0; i < records; i++) {
            if (in.readNBytes(record, 0, record.length) < record.length) {
                throw damaged(where, "the end inside image " + i, records + " images");
            }
            digest.update(record);
            count(where, i, record, counts);
            if (i < kept) {
                System.arraycopy(record, 0, labels, i * kinds, kinds);
                System.arraycopy(
                        record, kinds, pixels, i * Distribution.PIXELS, Distribution.PIXELS);
            }
        }
        return new Batch(kept, pixels, labels, counts, Sha256.hex(digest));
    }

    /** Refuses what is no file of records by its first two bytes, which say more than its size. */
    private void checkStart(String where, InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean pickle = first == 0x80 && second >= 2 && second <= 5;
        boolean gzip = first == 0x1f && second == 0x8b;
        if (pickle || gzip) {
            throw new FormatException(
                    where,
                    pickle ? "a Python pickle, that is the python version" : "a gzipped file",
                    "an unpacked file of the binary version",
                    "get %s".formatted(distribution.archive().name()));
        }
    }

    private int records(String where, long size) throws FormatException {
        int bytes = distribution.recordBytes();
        long published = distribution.partBytes(reading.limit().split());
        if (reading.checked() && size != published) {
            throw damaged(
                    where,
                    size + " bytes",
                    "%d, for %d images of %d bytes".formatted(published, published / bytes, bytes));
        }
        if (size == 0 || size % bytes != 0 || size / bytes > MOST_RECORDS) {
            throw damaged(
                    where,
                    size + " bytes",
                    "a multiple of %d, from 1 to %d images".formatted(bytes, MOST_RECORDS));
        }
        return (int) (size / bytes);
    }

    private void count(String where, int image, byte[] record, int[][] counts)
            throws FormatException {
        for (int kind = 0; kind < counts.length; kind++) {
            int label = Byte.toUnsignedInt(record[kind]);
            if (label >= counts[kind].length) {
                throw new FormatException(
                        where,
                        "label %d of image %d".formatted(label, image),
                        "0 to %d".formatted(counts[kind].length - 1),
                        "check that this is a file of %s, binary version"
                                .formatted(distribution.id()));
            }
            counts[kind][label]++;
        }
    }

    private FormatException damaged(String where, String found, String expected) {
        return new FormatException(
                where,
                found,
                expected,
                "get %s again, or set data.checksum=false for files of your own"
                        .formatted(distribution.archive().name()));
    }
}
