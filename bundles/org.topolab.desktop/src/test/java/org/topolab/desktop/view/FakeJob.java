package org.topolab.desktop.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A job that does nothing but change its state. */
public final class FakeJob implements Job {

    private final List<String> words;
    private State state = State.RUNNING;
    private Optional<Path> run = Optional.empty();

    public FakeJob(List<String> words) {
        this.words = List.copyOf(words);
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
        return Optional.empty();
    }

    @Override
    public String sentence() {
        return "";
    }

    @Override
    public String output() {
        return "";
    }

    @Override
    public Optional<Path> run() {
        return run;
    }

    /** It is at work on a run. */
    public FakeJob on(Path folder) {
        run = Optional.of(folder);
        return this;
    }

    @Override
    public void pause() {
        state = State.PAUSED;
    }

    @Override
    public void proceed() {
        state = State.RUNNING;
    }

    @Override
    public void stop() {
        state = State.STOPPING;
    }
}
