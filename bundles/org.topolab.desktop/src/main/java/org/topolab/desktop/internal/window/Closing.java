package org.topolab.desktop.internal.window;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.Timer;
import org.topolab.desktop.view.Job;

/**
 * Lets the window be closed without losing work: asks what to do with jobs, has them stop and save,
 * and ends when they have. On the event thread.
 */
final class Closing {

    private static final int LOOK_MS = 100;

    /** What to do with jobs at work. */
    enum Answer {
        /** Stop them, save, then close. */
        STOP,
        /** Close when they are done. */
        WAIT,
        /** Keep the window. */
        KEEP
    }

    private final Supplier<List<Job>> jobs;
    private final Function<List<Job>, Answer> ask;
    private final StatusLine status;
    private final Runnable close;
    private final Timer timer = new Timer(LOOK_MS, event -> look());
    private boolean closed;

    /**
     * @param jobs all jobs of the window
     * @param ask asks the user what to do with those at work
     * @param close called once, when nothing is lost by it
     */
    Closing(
            Supplier<List<Job>> jobs,
            Function<List<Job>, Answer> ask,
            StatusLine status,
            Runnable close) {
        this.jobs = jobs;
        this.ask = ask;
        this.status = status;
        this.close = close;
    }

    /** The user wants to close. */
    void wanted() {
        List<Job> busy = busy();
        if (busy.isEmpty()) {
            end();
            return;
        }
        switch (ask.apply(busy)) {
            case STOP -> stop();
            case WAIT -> {
                status.tell("The window closes when all jobs are done.");
                timer.start();
            }
            case KEEP -> {
                timer.stop();
                status.tell("");
            }
        }
    }

    /** Stops and saves without asking, as when the process is asked to end. */
    void stop() {
        busy().forEach(Job::stop);
        status.tell("Stopping and saving; the window closes when that is done.");
        timer.start();
        look();
    }

    private void look() {
        if (busy().isEmpty()) {
            end();
        }
    }

    private void end() {
        timer.stop();
        if (!closed) {
            closed = true;
            close.run();
        }
    }

    private List<Job> busy() {
        return jobs.get().stream().filter(job -> job.state() != Job.State.ENDED).toList();
    }
}
