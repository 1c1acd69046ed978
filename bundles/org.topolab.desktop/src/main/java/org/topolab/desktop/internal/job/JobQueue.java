package org.topolab.desktop.internal.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.shell.ExitCode;

/**
 * Does jobs: those that train or measure one after the other, others at once. Shows and records
 * each. Safe for several threads.
 */
final class JobQueue {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    /** Verbs that train or measure: they need all of the machine. */
    private static final Set<String> COMPUTING =
            Set.of(
                    "run",
                    "quickstart",
                    "resume",
                    "measure",
                    "sweep",
                    "reproduce",
                    "simulate",
                    "script");

    private final JobRuns runs;
    private final Recorder recorder;
    private final Transcript transcript;
    private final Turns turns = new Turns();

    JobQueue(JobRuns runs, Recorder recorder, Transcript transcript) {
        this.runs = runs;
        this.recorder = recorder;
        this.transcript = transcript;
    }

    /** Whether one of these words is a verb that needs all of the machine. */
    static boolean computes(List<String> words) {
        return words.stream().anyMatch(COMPUTING::contains);
    }

    /** Makes jobs that wait ask whether they are still wanted. */
    void wake() {
        turns.wake();
    }

    /**
     * Does a job when its turn comes.
     *
     * @param line as it is shown and recorded
     * @param directory where it works
     * @param computes whether it needs all of the machine, and so waits for its turn
     * @param executor runs it on a thread that may wait
     * @param work does it, and gives the exit code
     */
    void begin(
            VerbJob job,
            String line,
            Path directory,
            boolean computes,
            Executor executor,
            ToIntFunction<VerbJob> work) {
        Recorder.Recorded recorded = recorder.add(job.words().get(0), line, directory);
        transcript.add(Transcript.Source.COMMAND, line);
        Optional<Turns.Turn> turn = computes ? Optional.of(turns.take()) : Optional.empty();
        executor.execute(
                () -> {
                    write(recorded::save);
                    int code = perform(job, turn, work);
                    job.finish();
                    tellEnd(job, code);
                    write(() -> recorded.ended(code));
                    job.end(code);
                });
    }

    private int perform(VerbJob job, Optional<Turns.Turn> turn, ToIntFunction<VerbJob> work) {
        int[] code = {ExitCode.INTERRUPTED};
        try {
            if (turn.isEmpty() || turn.get().await(job.gate()::stopped)) {
                job.begin();
                runs.with(job::began, () -> code[0] = work.applyAsInt(job));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed", job.words(), e);
            transcript.add(Transcript.Source.PROBLEM, "this is a bug of Topolab: " + e);
            code[0] = ExitCode.FAILED;
        } finally {
            turn.ifPresent(Turns.Turn::close);
        }
        return code[0];
    }

    private void tellEnd(VerbJob job, int code) {
        if (code != ExitCode.DONE) {
            transcript.add(
                    Transcript.Source.PROBLEM,
                    "%s ended with exit code %d%s"
                            .formatted(job.words().get(0), code, Codes.meaning(code)));
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            LOG.warn("the recording could not be written", e);
            transcript.add(
                    Transcript.Source.PROBLEM,
                    "the recording could not be written: " + e.getMessage());
        }
    }
}
