package org.topolab.desktop.internal.compare;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Workbench;

/** Hears when a job has made a run or has ended: a list of runs is out of date then. */
final class RunChanges {

    private static final String NEW = "";

    private final Map<Job, String> seen = new HashMap<>();
    private final Runnable changed;

    private RunChanges(Runnable changed) {
        this.changed = changed;
    }

    /**
     * Begins to listen.
     *
     * @return ends it
     */
    static Runnable watch(Workbench workbench, Runnable changed) {
        RunChanges changes = new RunChanges(changed);
        workbench.jobs().forEach(job -> changes.seen.put(job, standing(job)));
        return workbench.onJobs(changes::hear);
    }

    private void hear(Job job) {
        String now = standing(job);
        if (!now.equals(seen.put(job, now)) && !now.equals(NEW)) {
            changed.run();
        }
    }

    private static String standing(Job job) {
        String run = job.run().map(Path::toString).orElse(NEW);
        return job.state() == Job.State.ENDED ? "ended " + run : run;
    }
}
