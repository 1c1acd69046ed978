package org.topolab.format.hdf5;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.PipelineFilterWithData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.topolab.format.file.FormatException;

/**
 * Reads chunks and undoes what was done to them when they were written. jHDF finds them; their
 * bytes are decompressed here, into no more than a chunk's size, whatever the file says.
 */
final class Chunks {

    private final ChunkedDataset data;
    private final int bytes;
    private final int numberBytes;
    private final Hdf5Array.Source source;

    /** From the last that was applied on. */
    private final List<Filter> undone = new ArrayList<>();

    /**
     * @param bytes of a chunk
     * @throws FormatException if they are compressed in another way than is known here
     */
    Chunks(ChunkedDataset data, int bytes, int numberBytes, Hdf5Array.Source source)
            throws IOException {
        this.data = data;
        this.bytes = bytes;
        this.numberBytes = numberBytes;
        this.source = source;
        long stored = data.getStorageInBytes(); // makes the list of chunks, too
        if (stored < 0 || stored > source.channel().size()) {
            throw new IllegalArgumentException("%d bytes in chunks".formatted(stored));
        }
        for (PipelineFilterWithData filter : filters()) {
            undone.add(
                    0,
                    Filter.of(filter.getId())
                            .orElseThrow(() -> unknown("filter " + filter.getName())));
        }
    }

    private List<PipelineFilterWithData> filters() throws FormatException {
        try {
            return data.getFilters();
        } catch (HdfFilterException e) {
            throw unknown(String.valueOf(e.getMessage()));
        }
    }

    private FormatException unknown(String found) {
        return new FormatException(
                source.where(),
                found,
                "chunks with gzip, lzf, shuffle or fletcher32",
                "pack it anew: h5repack -f GZIP=4 OLD NEW");
    }

    /**
     * Reads a chunk.
     *
     * @param corner its first index in each dimension
     */
    byte[] read(int[] corner) throws IOException {
        ByteBuffer buffer = data.getRawChunkBuffer(corner);
        byte[] chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        for (Filter filter : undone) {
            chunk = filter.undo(chunk, bytes, numberBytes);
        }
        if (chunk.length != bytes) {
            throw new FormatException(
                    source.where(),
                    "a chunk of %d bytes".formatted(chunk.length),
                    "%d".formatted(bytes),
                    Hdf5File.REMEDY);
        }
        return chunk;
    }
}
