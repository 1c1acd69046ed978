package org.topolab.shell.internal.verb;

import java.util.ArrayList;
import java.util.List;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;

/** Options that are short for what a recipe says of computing. */
final class Computing {

    private static final List<Help.Option> OPTIONS =
            List.of(
                    new Help.Option(
                            "threads",
                            "N",
                            "threads to compute with; 0: all processors (train.threads)"),
                    new Help.Option("kernels", "NAME", "what to compute on (train.kernels)"),
                    new Help.Option(
                            "precision", "f32|bf16", "numbers to compute with (train.precision)"));

    private Computing() {}

    /** These options, then others. */
    static List<Help.Option> with(List<Help.Option> others) {
        List<Help.Option> all = new ArrayList<>(OPTIONS);
        all.addAll(others);
        return all;
    }

    /** The recipe's entry that an option is short for: {@code train.threads}. */
    static String path(String option) {
        return "train." + option;
    }

    /** What was given, as overrides of a recipe: {@code train.threads=2}. */
    static List<String> overrides(Invocation call) {
        List<String> overrides = new ArrayList<>();
        for (Help.Option option : OPTIONS) {
            call.value(option.name())
                    .ifPresent(value -> overrides.add(path(option.name()) + "=" + value));
        }
        return overrides;
    }
}
