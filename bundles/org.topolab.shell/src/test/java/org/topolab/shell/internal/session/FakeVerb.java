package org.topolab.shell.internal.session;

import java.util.List;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Verb;

/** A verb for tests. */
public record FakeVerb(String name, Work work) implements Verb {

    /** What it does. */
    public interface Work {

        /** Does it. */
        int run(Invocation call) throws Exception;
    }

    /** A verb that only ends. */
    public static FakeVerb returning(String name, int code) {
        return new FakeVerb(name, call -> code);
    }

    @Override
    public String summary() {
        return "greets";
    }

    @Override
    public Help help() {
        return new Help(
                "NAME",
                "",
                List.of(new Help.Argument("NAME", "whom")),
                List.of(
                        new Help.Option("out", "DIR", "where"),
                        new Help.Option("force", "", "really")));
    }

    @Override
    public int run(Invocation call) throws Exception {
        return work.run(call);
    }
}
