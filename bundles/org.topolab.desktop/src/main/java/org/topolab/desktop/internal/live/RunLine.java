package org.topolab.desktop.internal.live;

import java.nio.file.Path;
import java.util.Optional;
import org.topolab.core.run.TrainingProgress;
import org.topolab.desktop.view.Job;

/**
 * A line of the list of runs: a run, or a job that has no run yet.
 *
 * @param folder run folder; empty as long as a job has none
 * @param name what it is called
 * @param status one word
 * @param live whether this process is at work on it, whoever started it
 * @param progress where training stands; empty if it does not train now
 * @param score score of the test split, as people read it; may be empty
 * @param cause why it failed; may be empty
 * @param job the job at work on it; empty if there is none
 */
record RunLine(
        Optional<Path> folder,
        String name,
        String status,
        boolean live,
        Optional<TrainingProgress> progress,
        String score,
        String cause,
        Optional<Job> job) {

    /** What tells this line from others, however it changes. */
    Object key() {
        return folder.<Object>map(path -> path).orElseGet(() -> job.orElseThrow());
    }

    /** Whether it can be stopped. */
    boolean atWork() {
        return job.map(j -> j.state() != Job.State.ENDED).orElse(false);
    }

    /** Whether it is held, or soon will be. */
    boolean paused() {
        return job.map(j -> paused(j.state())).orElse(false);
    }

    private static boolean paused(Job.State state) {
        return state == Job.State.PAUSED || state == Job.State.PAUSING;
    }

    /** Whether it can be held or let go on. */
    boolean canPause() {
        return paused() || job.map(j -> j.state() == Job.State.RUNNING).orElse(false);
    }

    /** Whether it can go on from where it was left. */
    boolean canResume() {
        return folder.isPresent() && !live && !atWork() && !status.equals("finished");
    }

    /** Whether there is something to draw or look at. */
    boolean canLook() {
        return folder.isPresent();
    }
}
