package org.topolab.format.file;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there completely or not at all, whatever happens while they are written. */
public final class AtomicFile {

    private static final int BUFFER_BYTES = 1 << 16;

    private AtomicFile() {}

    /**
     * Writes a file: under a temporary name in the target's folder, forced to the disk, renamed,
     * and the folder forced too. An older file of this name stays as it is until the new one is
     * complete. After a failure nothing of the new one is left.
     *
     * @param target where; its folder must exist; a symbolic link is replaced, not followed
     * @param content writes the bytes; may close the stream
     * @throws IOException if the folder is missing, the target is a folder, or the disk refuses
     */
    public static void write(Path target, IoConsumer<OutputStream> content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new FileNotFoundException(
                    "%s: found a folder, expected the name of a file; give the file another name"
                            .formatted(target));
        }
        if (!Files.isDirectory(folder)) {
            throw new FileNotFoundException(
                    "%s: found no folder %s, expected it to exist; create it first"
                            .formatted(target, folder));
        }
        Path temporary =
                folder.resolve(".%s.%s.tmp".formatted(absolute.getFileName(), UUID.randomUUID()));
        try {
            writeForced(temporary, content);
            Files.move(
                    temporary,
                    absolute,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary); // does nothing once it is renamed
        }
        forceFolder(folder);
    }

    /**
     * Writes a file as {@link #write} does.
     *
     * @param text its content, encoded as UTF-8
     */
    public static void text(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void writeForced(Path file, IoConsumer<OutputStream> content)
            throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out =
                    new StaysOpen(
                            new BufferedOutputStream(
                                    Channels.newOutputStream(channel), BUFFER_BYTES));
            content.accept(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } // elsewhere (Windows) a folder cannot be opened, and the rename is journalled
    }

    /** Flushes where it should close: the file must still be open to be forced to the disk. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length); // the inherited one writes byte by byte
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
