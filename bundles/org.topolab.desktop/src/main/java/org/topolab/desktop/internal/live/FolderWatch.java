package org.topolab.desktop.internal.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;

/**
 * Notices that folders come or go, whoever made them, by looking every few seconds at when the
 * working directory and the folders in it were changed last. On a thread of its own, since file
 * systems may be slow.
 */
final class FolderWatch {

    private static final long BETWEEN_MILLIS = 3000;

    private final Path directory;
    private final Runnable changed;
    private final Thread thread;

    /**
     * Begins.
     *
     * @param changed called on the event thread
     */
    FolderWatch(Path directory, Runnable changed) {
        this.directory = directory;
        this.changed = changed;
        this.thread = new Thread(this::watch, "topolab-runs-watch");
        thread.setDaemon(true);
        thread.start();
    }

    void close() {
        thread.interrupt();
    }

    private void watch() {
        List<String> known = state(directory);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            List<String> now = state(directory);
            if (!now.equals(known)) {
                known = now;
                SwingUtilities.invokeLater(changed);
            }
        }
    }

    /** Tells two states of a directory apart: its folders, and when each was changed. */
    static List<String> state(Path directory) {
        List<String> state = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path folder : entries.filter(Files::isDirectory).sorted().toList()) {
                state.add(folder.getFileName() + " " + Files.getLastModifiedTime(folder));
            }
        } catch (IOException e) {
            state.add(e.toString()); // it is gone, which is a change as well
        }
        return state;
    }
}
