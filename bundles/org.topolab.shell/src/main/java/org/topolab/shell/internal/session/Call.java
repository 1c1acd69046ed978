package org.topolab.shell.internal.session;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.topolab.shell.Invocation;
import org.topolab.shell.Surroundings;

/** One call of a verb: its arguments and where it runs. */
record Call(Arguments given, Surroundings surroundings) implements Invocation {

    @Override
    public List<String> arguments() {
        return given.positional();
    }

    @Override
    public boolean given(String option) {
        return given.options().containsKey(option);
    }

    @Override
    public Optional<String> value(String option) {
        return Optional.ofNullable(given.options().get(option));
    }

    @Override
    public Path directory() {
        return surroundings.directory();
    }

    @Override
    public PrintStream out() {
        return surroundings.out();
    }

    @Override
    public PrintStream err() {
        return surroundings.err();
    }

    @Override
    public int columns() {
        return surroundings.columns().getAsInt();
    }

    @Override
    public boolean cancelled() {
        return surroundings.cancelled().getAsBoolean();
    }
}
