package org.topolab.data.syntheticv1;

import java.io.InterruptedIOException;
import org.topolab.api.task.Monitor;

/**
 * One of several equal parts of long work, told as progress of the whole.
 *
 * @param index of the part, from 0
 * @param parts how many there are
 */
record Part(Monitor monitor, int index, int parts) {

    /**
     * Reports progress.
     *
     * @param fraction share of this part that is done
     * @throws InterruptedIOException if the work should stop
     */
    void progress(double fraction, String what) throws InterruptedIOException {
        if (monitor.cancelled()) {
            throw new InterruptedIOException("stopped while %s; nothing was kept".formatted(what));
        }
        monitor.progress((index + fraction) / parts, what);
    }
}
