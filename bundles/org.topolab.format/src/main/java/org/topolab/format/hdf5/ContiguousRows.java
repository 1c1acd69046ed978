package org.topolab.format.hdf5;

import io.jhdf.api.dataset.ContiguousDataset;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.topolab.format.file.FormatException;

/** Numbers that lie in one piece: rows are read where they are, by any number of threads. */
final class ContiguousRows implements Rows {

    private final Hdf5Array.Source source;
    private final long start;

    ContiguousRows(ContiguousDataset data, int numberBytes, Hdf5Array.Source source)
            throws IOException {
        this.source = source;
        long address = data.isEmpty() ? -1 : data.getDataAddress();
        this.start = address < 0 ? -1 : Math.addExact(address, source.userBlock());
        long bytes = Math.multiplyExact(data.getSize(), (long) numberBytes);
        long length = source.channel().size();
        if (start < 0 || bytes > length - start) {
            throw new FormatException(
                    source.where(),
                    start < 0
                            ? "an array that was never written"
                            : "%d of its %d bytes".formatted(Math.max(0, length - start), bytes),
                    "a whole array inside the file",
                    Hdf5File.REMEDY);
        }
    }

    @Override
    public void read(int first, int count, byte[] to) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(to);
        long row = count == 0 ? 0 : to.length / count;
        read(source.channel(), start + first * row, buffer);
    }

    private static void read(FileChannel channel, long at, ByteBuffer buffer) throws IOException {
        long next = at;
        while (buffer.hasRemaining()) {
            int got = channel.read(buffer, next);
            if (got < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
            next += got;
        }
    }
}
