package org.topolab.format.hdf5;

import io.jhdf.api.dataset.ChunkedDataset;
import java.io.IOException;
import java.util.Arrays;
import org.topolab.format.file.FormatException;

/**
 * Numbers in chunks: boxes of one size that lie anywhere in the file, often compressed. A chunk is
 * the least that can be read.
 */
final class ChunkedRows implements Rows {

    /** The largest chunk that is read, in bytes; HDF5 itself allows 4 GB. */
    private static final long MOST_BYTES = 1 << 28;

    private final int rank;
    private final int[] shape;
    private final int[] box;
    private final int numberBytes;
    private final Chunks chunks;
    private final ChunkCache cache = new ChunkCache();

    ChunkedRows(ChunkedDataset data, int numberBytes, Hdf5Array.Source source) throws IOException {
        int[] all = data.getDimensions();
        int[] chunk = data.getChunkDimensions();
        if (chunk.length != all.length || Arrays.stream(chunk).anyMatch(side -> side < 1)) {
            throw new IllegalArgumentException("chunks of shape " + Arrays.toString(chunk));
        }
        long bytes = numberBytes;
        for (int side : chunk) {
            bytes = Math.multiplyExact(bytes, (long) side);
        }
        if (bytes > MOST_BYTES) {
            throw new FormatException(
                    source.where(),
                    "chunks of %d bytes".formatted(bytes),
                    "at most %d".formatted(MOST_BYTES),
                    "write it with chunks of a few rows");
        }
        this.chunks = new Chunks(data, (int) bytes, numberBytes, source);
        this.numberBytes = numberBytes;
        this.rank = all.length;
        // dimensions at the end that are never cut are as one
        int cut = rank;
        while (cut > 1 && chunk[cut - 1] == all[cut - 1]) {
            cut--;
        }
        this.shape = merged(all, cut);
        this.box = merged(chunk, cut);
    }

    /** The same lengths, with one length for all dimensions from an index on, if there are any. */
    private static int[] merged(int[] lengths, int from) {
        if (from == lengths.length) {
            return lengths.clone();
        }
        int[] merged = Arrays.copyOf(lengths, from + 1);
        merged[from] = Arrays.stream(lengths, from, lengths.length).reduce(1, Math::multiplyExact);
        return merged;
    }

    @Override
    public void read(int first, int count, byte[] to) throws IOException {
        int[] from = new int[shape.length];
        int[] end = shape.clone();
        from[0] = first;
        end[0] = first + count;
        Part part = new Part(from, end, to);
        int[] corner = new int[shape.length];
        corner[0] = first / box[0] * box[0];
        boolean more = count > 0;
        while (more) {
            part.copy(chunk(corner), corner);
            int d = corner.length - 1;
            for (; d >= 0; d--) {
                corner[d] = Math.addExact(corner[d], box[d]);
                if (corner[d] < end[d]) {
                    break;
                }
                corner[d] = d == 0 ? corner[d] : 0;
            }
            more = d >= 0;
        }
    }

    private byte[] chunk(int[] corner) throws IOException {
        int[] whole = Arrays.copyOf(corner, rank);
        return box[0] == 1 ? chunks.read(whole) : cache.get(whole, () -> chunks.read(whole));
    }

    /** What of the array is wanted, from an index up to another in each dimension. */
    private final class Part {
        private final int[] from;
        private final int[] end;
        private final byte[] to;

        Part(int[] from, int[] end, byte[] to) {
            this.from = from;
            this.end = end;
            this.to = to;
        }

        /** Copies what a chunk has of it. */
        void copy(byte[] chunk, int[] corner) {
            copy(chunk, corner, 0, 0, 0);
        }

        private void copy(byte[] chunk, int[] corner, int d, int inChunk, int inPart) {
            int low = Math.max(from[d], corner[d]);
            int high = (int) Math.min(end[d], (long) corner[d] + box[d]);
            if (d == box.length - 1) {
                System.arraycopy(
                        chunk,
                        (inChunk + low - corner[d]) * numberBytes,
                        to,
                        (inPart + low - from[d]) * numberBytes,
                        (high - low) * numberBytes);
                return;
            }
            for (int i = low; i < high; i++) {
                copy(
                        chunk,
                        corner,
                        d + 1,
                        (inChunk + i - corner[d]) * box[d + 1],
                        (inPart + i - from[d]) * (end[d + 1] - from[d + 1]));
            }
        }
    }
}
