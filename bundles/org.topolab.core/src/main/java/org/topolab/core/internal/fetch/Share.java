package org.topolab.core.internal.fetch;

import java.util.Locale;
import org.topolab.api.data.Download;
import org.topolab.api.task.Monitor;

/** Tells how far all files together are; seldom enough for a terminal. */
final class Share {

    private static final int STEPS = 500;
    private static final int MEGABYTE = 1 << 20;

    private final Monitor monitor;
    private final long total;
    private long before;
    private long told = -1;

    /**
     * @param total bytes of all files
     * @param there bytes of those that are there already
     */
    Share(Monitor monitor, long total, long there) {
        this.monitor = monitor;
        this.total = total;
        this.before = there;
    }

    boolean cancelled() {
        return monitor.cancelled();
    }

    /** A file has so many bytes by now. */
    void has(Download file, long bytes) {
        long step = STEPS * (before + bytes) / total;
        if (step != told) {
            told = step;
            monitor.progress(
                    (double) (before + bytes) / total,
                    String.format(
                            Locale.ROOT,
                            "%s, %.1f of %.1f MB",
                            file.fileName(),
                            bytes / (double) MEGABYTE,
                            file.bytes() / (double) MEGABYTE));
        }
    }

    /** A file is complete. */
    void done(Download file) {
        before += file.bytes();
    }
}
