package org.topolab.desktop.internal.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.topolab.shell.Commands;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Surroundings;
import org.topolab.shell.Verb;

/** Verbs that tests make up; lines are noted only. */
public final class FakeCommands implements Commands {

    /** What a verb does. */
    public interface Work {
        /** Does it. */
        int run(List<String> words, Surroundings around) throws Exception;
    }

    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final List<Verb> verbs = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** Adds a verb without arguments. */
    public FakeCommands with(String name, Work work) {
        return with(new FakeVerb(name, new Help("", "", List.of(), List.of())), work);
    }

    /** Adds a verb. */
    public FakeCommands with(Verb verb, Work work) {
        verbs.add(verb);
        works.put(verb.name(), work);
        return this;
    }

    /** Lines that were typed. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public List<Verb> verbs() {
        return List.copyOf(verbs);
    }

    @Override
    public int run(List<String> words, Surroundings around) {
        try {
            return works.get(words.get(0)).run(words, around);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Session open(Surroundings around) {
        return new Session() {
            @Override
            public int execute(String line, BooleanSupplier cancelled) {
                synchronized (FakeCommands.this) {
                    lines.add(line);
                }
                around.out().println("did " + line);
                return ExitCode.DONE;
            }

            @Override
            public List<String> complete(String line) {
                return List.of(line + "!");
            }

            @Override
            public void close() {
                // keeps nothing
            }
        };
    }

    /** A verb that says how it is used, and does nothing by itself. */
    public record FakeVerb(String name, Help help) implements Verb {

        @Override
        public String summary() {
            return "does " + name;
        }

        @Override
        public int run(Invocation invocation) {
            return ExitCode.DONE;
        }
    }
}
