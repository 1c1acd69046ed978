package org.topolab.core.run;

import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.task.Monitor;

/** Watches a run. Called on the run's own thread; must return quickly. */
@ConsumerType
public interface RunMonitor extends Monitor {

    /** Hears of training, at most about ten times a second. */
    void training(TrainingProgress progress);

    /** Hears of a finished measurement of a scalar, in the words of {@code metrics.csv}. */
    void measured(Row row);

    /** Hears one sentence worth telling. */
    void note(String sentence);
}
