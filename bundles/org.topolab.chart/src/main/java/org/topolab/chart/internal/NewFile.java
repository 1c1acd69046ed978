package org.topolab.chart.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file under a temporary name until it is complete: complete or not there at all. */
final class NewFile implements Closeable {

    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;

    private NewFile(Path file, Path unfinished, FileChannel channel) {
        this.file = file;
        this.unfinished = unfinished;
        this.channel = channel;
    }

    static NewFile at(Path file) throws IOException {
        Path unfinished = file.resolveSibling(".%s.tmp".formatted(UUID.randomUUID()));
        FileChannel channel =
                FileChannel.open(
                        unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new NewFile(file, unfinished, channel);
    }

    /** Bytes written so far. */
    long size() throws IOException {
        return channel.size();
    }

    void append(byte[] content) throws IOException {
        overwrite(channel.size(), content);
    }

    /** Writes over what is there already, from a position on. */
    void overwrite(long position, byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest, position + rest.position());
        }
    }

    /** Forces it to the disk and gives it its name. */
    Path complete() throws IOException {
        channel.force(true);
        channel.close();
        return Files.move(
                unfinished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what is not complete. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
