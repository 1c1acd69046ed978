package org.topolab.format.hdf5;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chunks that were decompressed last, so that rows beside each other need not do it again. */
final class ChunkCache {

    /** What it may keep, in bytes. */
    private static final long MOST_BYTES = 64L << 20;

    /** Reads a chunk. */
    interface Reading {
        byte[] chunk() throws IOException;
    }

    // guarded by this; the least recently used first
    private final Map<List<Integer>, byte[]> chunks = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** A chunk by its first index in each dimension; two threads may read it at a time. */
    byte[] get(int[] corner, Reading reading) throws IOException {
        List<Integer> key = Arrays.stream(corner).boxed().toList();
        Optional<byte[]> kept = kept(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] chunk = reading.chunk();
        keep(key, chunk);
        return chunk;
    }

    private synchronized Optional<byte[]> kept(List<Integer> key) {
        return Optional.ofNullable(chunks.get(key));
    }

    private synchronized void keep(List<Integer> key, byte[] chunk) {
        if (chunks.putIfAbsent(key, chunk) == null) {
            bytes += chunk.length;
        }
        var oldest = chunks.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
