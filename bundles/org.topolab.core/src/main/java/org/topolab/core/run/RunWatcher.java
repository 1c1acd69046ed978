package org.topolab.core.run;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.core.recipe.Recipe;

/**
 * Hears of every run of this process, whoever started it. Registered as an OSGi service; called on
 * the run's own thread, so it must return quickly. A watcher that throws is told in the log and
 * left out from then on; the run goes on. A run has the same bits with and without watchers.
 */
@ConsumerType
public interface RunWatcher {

    /** A run begins or goes on; its folder is there. */
    default void began(Path folder, Recipe recipe) {}

    /** Where training stands, at most about ten times a second. */
    default void training(Path folder, TrainingProgress progress) {}

    /** A number was measured, in the words of {@code metrics.csv}. */
    default void measured(Path folder, Row row) {}

    /** All rows and maps of an epoch lie in the folder. */
    default void epochEnded(Path folder, int epoch) {}

    /**
     * Whether this watcher wants to see maps while an epoch runs. They are measured only if one
     * does, and take at most about two hundredths of the time.
     */
    default boolean curious() {
        return false;
    }

    /** What a map looks like in the midst of an epoch; nothing of it is written to the run. */
    default void glimpsed(Path folder, Glimpse glimpse) {}

    /**
     * A run has ended.
     *
     * @param status {@code finished}, {@code interrupted} or {@code failed}
     * @param cause why it failed, in one sentence; empty if it did not
     */
    default void ended(Path folder, String status, String cause) {}
}
