package org.topolab.desktop.internal.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.desktop.view.Job;
import org.topolab.shell.CommandLine;
import org.topolab.shell.Commands;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Verb;

/**
 * Runs verbs for the window: those that train or measure one after the other, others at once; all
 * are shown in the console and recorded. Safe for several threads.
 */
@Component(service = Jobs.class)
public final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

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

    /** Jobs that are remembered; their output takes memory. */
    private static final int REMEMBERED = 200;

    /** How long the end of the program waits for runs to be saved. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(30);

    private final Commands commands;
    private final JobRuns runs;
    private final Recorder recorder;
    private final Transcript transcript = new Transcript();
    private final JobNews news = new JobNews();
    private final Turns turns = new Turns();
    private final List<VerbJob> all = new CopyOnWriteArrayList<>();
    private Optional<TypedLines> lines = Optional.empty();

    @Activate
    public Jobs(BundleContext context, @Reference Commands commands, @Reference JobRuns runs) {
        this(
                commands,
                runs,
                new Recorder(
                        Path.of(String.valueOf(context.getProperty("topolab.state")))
                                .resolve("recordings"),
                        readable(context.getBundle().getVersion()),
                        Clock.system(ZoneId.systemDefault())));
    }

    Jobs(Commands commands, JobRuns runs, Recorder recorder) {
        this.commands = commands;
        this.runs = runs;
        this.recorder = recorder;
    }

    /** As Maven writes it: {@code 0.1.0-SNAPSHOT}. */
    private static String readable(Version version) {
        return version.toString().replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\.(.+)$", "$1-$2");
    }

    /**
     * Runs a verb.
     *
     * @param words the verb and what follows it
     */
    public Job run(List<String> words, Path directory) {
        VerbJob job = job(words);
        begin(
                job,
                CommandLine.of(words),
                directory,
                COMPUTING.contains(words.get(0)),
                task -> new Thread(task, "topolab-job " + words.get(0)).start(),
                doing -> commands.run(words, doing.around(directory)));
        return job;
    }

    /**
     * Runs a line as it is typed. One that is a verb alone is run as {@link #run} does; others come
     * one after the other, and variables keep their values from line to line.
     *
     * @param line not blank
     */
    public Job line(String line, Path directory) {
        String text = line.strip();
        Optional<List<String>> words = CommandLine.words(text);
        if (words.isPresent() && isVerb(words.get().get(0))) {
            return run(words.get(), directory);
        }
        VerbJob job = job(Arrays.asList(text.split("\\s+")));
        TypedLines typed = lines(directory);
        boolean computes =
                Arrays.stream(text.split("[^\\p{L}\\p{N}_-]+")).anyMatch(COMPUTING::contains);
        begin(
                job,
                text,
                directory,
                computes,
                typed::later,
                doing -> typed.run(text, doing, directory));
        return job;
    }

    /** What could stand in place of the word being typed at the end of a line; takes a moment. */
    public List<String> complete(String line, Path directory) {
        return lines(directory).complete(line, directory);
    }

    /** The newest first. */
    public List<Job> all() {
        return List.copyOf(all);
    }

    /**
     * Hears of every change, on the event thread, at most about ten times a second each.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<Job> listener) {
        return news.listen(listener);
    }

    /** What all jobs print. */
    public Transcript transcript() {
        return transcript;
    }

    /** The script of all commands. */
    public Recorder recorder() {
        return recorder;
    }

    /** Jobs that have not ended, the newest first. */
    public List<Job> busy() {
        return all().stream().filter(job -> job.state() != Job.State.ENDED).toList();
    }

    /**
     * Stops all jobs and waits until they have saved.
     *
     * @param most how long to wait
     * @return whether all have ended
     */
    public boolean stopAll(Duration most) throws InterruptedException {
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

    @Deactivate
    void close() throws InterruptedException {
        stopAll(LAST_WAIT);
        synchronized (this) {
            lines.ifPresent(TypedLines::close);
            lines = Optional.empty();
        }
    }

    private VerbJob job(List<String> words) {
        return new VerbJob(words, transcript, news::changed, turns::wake);
    }

    private boolean isVerb(String name) {
        return commands.verbs().stream().map(Verb::name).anyMatch(name::equals);
    }

    private synchronized TypedLines lines(Path directory) {
        TypedLines typed = lines.orElseGet(() -> new TypedLines(commands, directory, transcript));
        lines = Optional.of(typed);
        return typed;
    }

    private void begin(
            VerbJob job,
            String line,
            Path directory,
            boolean computes,
            Executor executor,
            ToIntFunction<VerbJob> work) {
        all.add(0, job);
        forget();
        Recorder.Recorded recorded = recorder.add(job.words().get(0), line, directory);
        transcript.add(Transcript.Source.COMMAND, line);
        news.changed(job);
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

    /** Drops the oldest jobs that have ended. */
    private void forget() {
        for (int i = all.size() - 1; i >= REMEMBERED; i--) {
            if (all.get(i).state() == Job.State.ENDED) {
                all.remove(i);
            }
        }
    }
}
