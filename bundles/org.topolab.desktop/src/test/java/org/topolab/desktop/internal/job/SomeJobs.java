package org.topolab.desktop.internal.job;

import java.nio.file.Path;
import java.time.Clock;
import org.topolab.shell.Commands;

/** Jobs for tests of other packages. */
public final class SomeJobs {

    private SomeJobs() {}

    /**
     * Jobs of verbs that a test makes up.
     *
     * @param folder of recordings
     */
    public static Jobs of(Commands commands, Path folder) {
        return new Jobs(commands, new JobRuns(), new Recorder(folder, "0.1.0", Clock.systemUTC()));
    }

    /** Adds a line to what they have printed. */
    public static void print(Jobs jobs, Transcript.Source source, String text) {
        jobs.transcript().add(source, text);
    }
}
