package org.topolab.core.sweep;

import java.nio.file.Path;
import java.util.List;
import org.topolab.core.run.Row;

/**
 * How a trial stands.
 *
 * @param run its run folder, which need not be there yet
 * @param status {@code waiting}, {@code running} (also of one that was killed), {@code
 *     interrupted}, {@code failed} or {@code finished}
 * @param last rows of its last measured epoch; none if it has not been measured
 */
public record Standing(Sweep.Trial trial, Path run, String status, List<Row> last) {

    /** Status of a trial that has not begun. */
    public static final String WAITING = "waiting";

    /** Status of a trial that broke; another sweep tries it again. */
    public static final String FAILED = "failed";

    /** Status of a trial that is done. */
    public static final String FINISHED = "finished";

    public Standing {
        last = List.copyOf(last);
    }

    /** Whether nothing is left to do. */
    public boolean finished() {
        return status.equals(FINISHED);
    }
}
