package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.topolab.format.file.IoConsumer;

/** Makes folders appear whole, and never over something that is not a run. */
public final class Staging {

    private Staging() {}

    /**
     * Checks that a run may be written to a folder, before any work.
     *
     * @throws IOException if something is there that may not be replaced
     */
    static void check(Path target, boolean replace) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!replace) {
            throw new FileAlreadyExistsException(
                    "%s exists already; choose another folder with --out, or replace it with --force"
                            .formatted(target));
        }
        boolean folder = Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
        if (!folder || !(empty(target) || new RunFolder(target).isRun())) {
            throw new FileAlreadyExistsException(
                    "%s is no run of Topolab, so it is not replaced; choose another folder"
                            .formatted(target));
        }
    }

    /**
     * Fills a hidden sibling and renames it to the target. If anything fails nothing is left of it.
     */
    public static void publish(Path target, boolean replace, IoConsumer<Path> fill)
            throws IOException {
        check(target, replace);
        Path parent = target.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        String unique = "%d-%x".formatted(ProcessHandle.current().pid(), System.nanoTime());
        Path stage =
                Files.createDirectory(
                        parent.resolve(".%s.tmp-%s".formatted(target.getFileName(), unique)));
        try {
            fill.accept(stage);
            Path old = stage.resolveSibling(stage.getFileName() + "-old");
            boolean replaced = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
            if (replaced) {
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
            force(parent);
            if (replaced) {
                RunFolder.delete(old);
            }
        } finally {
            RunFolder.delete(stage);
        }
    }

    /** Forces a folder's names to the disk, where the system can. */
    static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException e) {
            // Windows cannot open folders and needs no forcing of names
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
