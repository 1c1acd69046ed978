package org.topolab.format.npy;

import java.nio.ByteBuffer;
import org.topolab.format.file.FormatException;

/** The bytes of a file in memory by their place. */
final class MemoryBytes {

    private final String where;
    private final byte[] file;

    /**
     * @param where name for messages
     * @param file all bytes; not changed
     */
    MemoryBytes(String where, byte[] file) {
        this.where = where;
        this.file = file;
    }

    /** A copy of so many bytes from a place on. */
    ByteBuffer read(long position, int count) throws FormatException {
        if (count > file.length - position) {
            throw new FormatException(
                    where,
                    "the end after %d bytes".formatted(file.length),
                    "at least %d".formatted(position + count),
                    Npy.AGAIN);
        }
        return ByteBuffer.allocate(count).put(file, (int) position, count).flip();
    }
}
