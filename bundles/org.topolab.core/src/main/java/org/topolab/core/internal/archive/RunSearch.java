package org.topolab.core.internal.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds run folders below a folder, by name: those of {@code runs/}, of sweeps and of
 * reproductions, or the folder itself. Symbolic links are not followed, hidden folders not looked
 * into, nor folders in a run.
 */
final class RunSearch {

    private static final Logger LOG = LoggerFactory.getLogger(RunSearch.class);

    /** {@code reproductions/NAME/part/sweep/runs/run} is not deeper. */
    static final int DEEPEST = 6;

    /** Files that are looked at in all, runs' own left out; working folders may hold data sets. */
    private static final int MOST = 100_000;

    /** A folder that begins with so many files and no folder holds data. */
    private static final int PLENTY = 1_000;

    private final BiConsumer<Path, Stamp> found;
    private final BooleanSupplier cancelled;
    private int seen;

    /**
     * @param found hears of every folder that has a {@code run.json}
     */
    RunSearch(BiConsumer<Path, Stamp> found, BooleanSupplier cancelled) {
        this.found = found;
        this.cancelled = cancelled;
    }

    /**
     * Searches a folder.
     *
     * @throws IOException if it cannot be listed; those below that cannot are left out
     */
    void search(Path top) throws IOException {
        if (!visit(top)) {
            below(top, 1);
        }
    }

    private boolean visit(Path folder) throws IOException {
        Optional<Stamp> stamp = Stamp.of(folder);
        stamp.ifPresent(it -> found.accept(folder, it));
        return stamp.isPresent();
    }

    private void below(Path folder, int depth) throws IOException {
        for (Path child : folders(folder)) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            try {
                if (!visit(child) && depth < DEEPEST) {
                    below(child, depth + 1);
                }
            } catch (IOException e) {
                LOG.debug("{} is left out: closed to this user, or gone by now", child, e);
            }
        }
    }

    private List<Path> folders(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        int files = 0;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    if (!child.getFileName().toString().startsWith(".")) {
                        folders.add(child);
                    }
                } else if (++seen > MOST || (++files > PLENTY && folders.isEmpty())) {
                    break;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(folders);
        return folders;
    }
}
