package org.topolab.desktop.internal.job;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.topolab.desktop.view.Job;
import org.topolab.shell.Surroundings;

/** A verb, or a typed line, at work. */
final class VerbJob implements Job {

    /** Characters kept of each stream. */
    private static final int KEPT = 2 * 1024 * 1024;

    private final List<String> words;
    private final Consumer<Job> changed;
    private final Runnable stopping;
    private final Captured out;
    private final Captured err;
    private final Gate gate;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String told = "";
    private volatile boolean begun;
    private volatile Optional<Integer> code = Optional.empty();
    private volatile Optional<Path> run = Optional.empty();

    /**
     * @param transcript where its lines are shown
     * @param changed hears of every change, on any thread
     * @param stopping called when it has been told to stop
     */
    VerbJob(List<String> words, Transcript transcript, Consumer<Job> changed, Runnable stopping) {
        this.words = List.copyOf(words);
        this.changed = changed;
        this.stopping = stopping;
        gate = new Gate(() -> changed.accept(this));
        out = new Captured(KEPT, line -> transcript.add(Transcript.Source.RESULT, line));
        err =
                new Captured(
                        KEPT,
                        line -> {
                            transcript.add(source(line), line);
                            hear(line);
                            changed.accept(this);
                        });
    }

    /** Where it works. */
    Surroundings around(Path directory) {
        return new Surroundings(directory, stream(out), stream(err), () -> 0, gate);
    }

    /** What it asks whether to stop; never waits by itself unless it is held. */
    Gate gate() {
        return gate;
    }

    /** It begins. */
    void begin() {
        begun = true;
        changed.accept(this);
    }

    /** A run folder is its own. */
    void began(Path folder) {
        run = Optional.of(folder);
        changed.accept(this);
    }

    /** It has ended. */
    void end(int exit) {
        code = Optional.of(exit);
        ended.countDown();
        changed.accept(this);
    }

    /** Ends lines that are begun. */
    void finish() {
        out.finish();
        err.finish();
    }

    /** Waits for its end. */
    boolean await(Duration most) throws InterruptedException {
        return ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public State state() {
        if (code.isPresent()) {
            return State.ENDED;
        }
        if (gate.stopped()) {
            return State.STOPPING;
        }
        if (!begun) {
            return State.WAITING;
        }
        if (gate.held()) {
            return gate.waiting() ? State.PAUSED : State.PAUSING;
        }
        return State.RUNNING;
    }

    @Override
    public Optional<Integer> code() {
        return code;
    }

    @Override
    public String sentence() {
        return told;
    }

    @Override
    public String output() {
        return out.text();
    }

    @Override
    public Optional<Path> run() {
        return run;
    }

    @Override
    public void pause() {
        gate.hold();
        changed.accept(this);
    }

    @Override
    public void proceed() {
        gate.release();
        changed.accept(this);
    }

    @Override
    public void stop() {
        gate.stop();
        stopping.run();
        changed.accept(this);
    }

    /** Where help is found does not say what is wrong. */
    private void hear(String line) {
        if (!line.isBlank() && !line.endsWith("--help' says how it is used")) {
            told = line.strip();
        }
    }

    private static Transcript.Source source(String line) {
        return line.startsWith("topolab ") || line.startsWith("topolab: ")
                ? Transcript.Source.PROBLEM
                : Transcript.Source.MESSAGE;
    }

    private static PrintStream stream(Captured captured) {
        return new PrintStream(captured, true, StandardCharsets.UTF_8);
    }
}
