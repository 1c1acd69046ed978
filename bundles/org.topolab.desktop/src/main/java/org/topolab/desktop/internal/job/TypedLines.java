package org.topolab.desktop.internal.job;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.topolab.shell.Commands;
import org.topolab.shell.Surroundings;

/** Lines that only the shell can read: one after the other, with variables that stay. */
final class TypedLines implements AutoCloseable {

    private final Commands commands;
    private final Relay out;
    private final Relay err;
    private final Commands.Session session;
    private final Gate ended = new Gate(() -> {});
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread made = new Thread(task, "topolab-console");
                        made.setDaemon(true);
                        return made;
                    });

    /**
     * @param transcript where work in the background prints that outlives its line
     */
    TypedLines(Commands commands, Path directory, Transcript transcript) {
        this.commands = commands;
        out = new Relay(new Captured(1, line -> transcript.add(Transcript.Source.RESULT, line)));
        err = new Relay(new Captured(1, line -> transcript.add(Transcript.Source.MESSAGE, line)));
        session =
                commands.open(
                        new Surroundings(
                                directory, stream(out), stream(err), () -> 0, ended::stopped));
    }

    /** Does work on the thread of typed lines, after all that was given before. */
    void later(Runnable work) {
        thread.execute(work);
    }

    /** Runs a line; on the thread of typed lines only. */
    int run(String line, VerbJob job, Path directory) {
        Surroundings around = job.around(directory);
        out.to(around.out());
        err.to(around.err());
        try {
            return session.execute(line, job.gate());
        } finally {
            out.back();
            err.back();
        }
    }

    /** What could stand in place of the last word; on any thread. */
    List<String> complete(String line, Path directory) {
        PrintStream nowhere = stream(OutputStream.nullOutputStream());
        try (Commands.Session fresh =
                commands.open(
                        new Surroundings(directory, nowhere, nowhere, () -> 0, () -> false))) {
            return fresh.complete(line);
        }
    }

    /** Stops what is in the background. */
    @Override
    public void close() {
        ended.stop();
        thread.execute(session::close);
        thread.shutdown();
    }

    private static PrintStream stream(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
