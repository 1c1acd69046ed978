package org.topolab.desktop.internal.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.topolab.desktop.view.Job;
import org.topolab.shell.CommandLine;
import org.topolab.shell.Commands;
import org.topolab.shell.Verb;

/**
 * Runs verbs for the window: those that train or measure one after the other, others at once; all
 * are shown in the console and recorded. Safe for several threads.
 */
@Component(service = Jobs.class)
public final class Jobs {

    /** How long the end of the program waits for runs to be saved. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(30);

    private final Commands commands;
    private final Recorder recorder;
    private final Transcript transcript = new Transcript();
    private final JobNews news = new JobNews();
    private final JobRegistry registry = new JobRegistry();
    private final JobQueue queue;
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
        this.recorder = recorder;
        queue = new JobQueue(runs, recorder, transcript);
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
        queue.begin(
                job,
                CommandLine.of(words),
                directory,
                JobQueue.computes(words.subList(0, 1)),
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
        TypedLines typed = lines(directory);
        VerbJob job = job(Arrays.asList(text.split("\\s+")));
        boolean computes = JobQueue.computes(Arrays.asList(text.split("[^\\p{L}\\p{N}_-]+")));
        queue.begin(
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
        return registry.all();
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
        return registry.stopAll(most);
    }

    @Deactivate
    void close() throws InterruptedException {
        stopAll(LAST_WAIT);
        synchronized (this) {
            lines.ifPresent(TypedLines::close);
            lines = Optional.empty();
        }
    }

    /** A job that is known from now on. */
    private VerbJob job(List<String> words) {
        VerbJob job = new VerbJob(words, transcript, news::changed, queue::wake);
        registry.add(job);
        news.changed(job);
        return job;
    }

    private boolean isVerb(String name) {
        return commands.verbs().stream().map(Verb::name).anyMatch(name::equals);
    }

    private synchronized TypedLines lines(Path directory) {
        TypedLines typed = lines.orElseGet(() -> new TypedLines(commands, directory, transcript));
        lines = Optional.of(typed);
        return typed;
    }
}
