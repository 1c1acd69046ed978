package org.topolab.desktop.internal.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.topolab.desktop.view.Job;

/** The jobs of the window, the newest first. Safe for several threads. */
final class JobRegistry {

    /** Jobs that are remembered; their output takes memory. */
    static final int REMEMBERED = 200;

    private final List<VerbJob> all = new CopyOnWriteArrayList<>();

    /** Takes a job in, and drops the oldest ones that have ended. */
    void add(VerbJob job) {
        all.add(0, job);
        for (int i = all.size() - 1; i >= REMEMBERED; i--) {
            if (all.get(i).state() == Job.State.ENDED) {
                all.remove(i);
            }
        }
    }

    /** The newest first. */
    List<Job> all() {
        return List.copyOf(all);
    }

    /**
     * Stops all jobs and waits until they have saved.
     *
     * @param most how long to wait
     * @return whether all have ended
     */
    boolean stopAll(Duration most) throws InterruptedException {
        all.stream().filter(job -> job.state() != Job.State.ENDED).forEach(VerbJob::stop);
        Instant end = Instant.now().plus(most);
        for (VerbJob job : all) {
            Duration left = Duration.between(Instant.now(), end);
            if (!job.await(left.isNegative() ? Duration.ZERO : left)) {
                return false;
            }
        }
        return true;
    }
}
