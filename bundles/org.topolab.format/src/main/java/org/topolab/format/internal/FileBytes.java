package org.topolab.format.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.topolab.format.file.FormatException;

/**
 * The bytes of a file by their place.
 *
 * @param where the file, for messages
 * @param channel open for reading; stays open, and its position is left alone
 * @param remedy what to do with a file that is too short, an imperative clause
 */
public record FileBytes(String where, FileChannel channel, String remedy) {

    /**
     * So many bytes from a place on: a little-endian buffer of an array that has nothing else.
     *
     * @throws FormatException if the file ends before; nothing is allocated then
     */
    public ByteBuffer read(long position, int count) throws IOException {
        if (count > channel.size() - position) {
            throw refuse(
                    "the end after %d bytes".formatted(channel.size()),
                    "at least %d".formatted(position + count));
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw refuse("a file that became shorter", "it to stay as it is");
            }
        }
        return bytes.flip();
    }

    private FormatException refuse(String found, String expected) {
        return new FormatException(where, found, expected, remedy);
    }
}
