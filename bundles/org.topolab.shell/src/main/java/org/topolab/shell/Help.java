package org.topolab.shell;

import java.util.List;

/**
 * How a verb is used.
 *
 * @param usage what follows the verb, such as {@code RECIPE [KEY=VALUE...]}
 * @param text a few sentences, or an empty text
 * @param arguments what can be given without a name
 * @param options what can be given with a name; {@code --help} is understood always
 */
public record Help(String usage, String text, List<Argument> arguments, List<Option> options) {

    /** Prints results as JSON. */
    public static final Option JSON = new Option("json", "", "print the result as JSON");

    /** Prints no progress. */
    public static final Option QUIET = new Option("quiet", "", "show no progress");

    public Help {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    /**
     * Something given without a name.
     *
     * @param name as usage shows it: {@code RECIPE}
     * @param help one line
     */
    public record Argument(String name, String help) {}

    /**
     * Something given with a name.
     *
     * @param name without hyphens
     * @param value what follows it, such as {@code DIR}; empty for a switch
     * @param help one line
     */
    public record Option(String name, String value, String help) {

        /** Whether nothing follows it. */
        public boolean isSwitch() {
            return value.isEmpty();
        }
    }
}
