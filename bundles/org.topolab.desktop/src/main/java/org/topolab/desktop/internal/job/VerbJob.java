package org.topolab.desktop.internal.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.topolab.desktop.view.Job;
import org.topolab.shell.Commands;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Surroundings;

/** One verb on a thread of its own. */
final class VerbJob implements Job {

    private final List<String> words;
    private final Path directory;
    private final Consumer<Job> changed;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private volatile State state = State.RUNNING;
    private volatile int code;

    VerbJob(List<String> words, Path directory, Consumer<Job> changed) {
        this.words = List.copyOf(words);
        this.directory = directory;
        this.changed = changed;
    }

    void refuse(String sentence) {
        err.writeBytes(sentence.getBytes(StandardCharsets.UTF_8));
        end(ExitCode.FAILED);
    }

    void start(Commands commands) {
        Thread thread = new Thread(() -> end(call(commands)), "topolab-job " + words.get(0));
        thread.setDaemon(true);
        thread.start();
    }

    private int call(Commands commands) {
        try (PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return commands.run(
                    words,
                    new Surroundings(
                            directory, results, messages, () -> 0, () -> state == State.STOPPING));
        }
    }

    private void end(int exit) {
        code = exit;
        state = State.ENDED;
        changed.accept(this);
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Optional<Integer> code() {
        return state == State.ENDED ? Optional.of(code) : Optional.empty();
    }

    @Override
    public String sentence() {
        String text = err.toString(StandardCharsets.UTF_8).strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    @Override
    public String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Path> run() {
        return Optional.empty();
    }

    @Override
    public void pause() {
        // a verb cannot be held yet
    }

    @Override
    public void proceed() {
        // nothing is held
    }

    @Override
    public void stop() {
        if (state != State.ENDED) {
            state = State.STOPPING;
            changed.accept(this);
        }
    }
}
