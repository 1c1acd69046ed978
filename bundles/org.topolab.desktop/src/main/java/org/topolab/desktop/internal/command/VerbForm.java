package org.topolab.desktop.internal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.topolab.shell.CommandLine;
import org.topolab.shell.Help;
import org.topolab.shell.Verb;

/** What is filled in for a verb, and the words that it makes. No Swing. */
final class VerbForm {

    private final Verb verb;
    private final List<Field> fields = new ArrayList<>();
    private final Map<Field, String> values = new LinkedHashMap<>();

    /** What a value is chosen with. */
    enum Kind {
        TEXT,
        FILE,
        FOLDER,
        SWITCH
    }

    /**
     * Something to fill in.
     *
     * @param option name of an option; empty for an argument
     * @param name as usage shows it
     * @param help one line
     * @param needed whether the verb cannot do without
     * @param repeated whether several words may be given
     */
    record Field(
            String option, String name, String help, Kind kind, boolean needed, boolean repeated) {

        boolean isOption() {
            return !option.isEmpty();
        }
    }

    VerbForm(Verb verb) {
        this.verb = verb;
        Help help = verb.help();
        for (Help.Argument argument : help.arguments()) {
            String usage = help.usage();
            boolean needed = !usage.contains("[" + argument.name());
            boolean repeated = usage.contains(argument.name() + "...");
            fields.add(
                    new Field(
                            "",
                            argument.name(),
                            argument.help(),
                            kind(argument.name()),
                            needed,
                            repeated));
        }
        for (Help.Option option : help.options()) {
            Kind kind = option.isSwitch() ? Kind.SWITCH : kind(option.value());
            fields.add(new Field(option.name(), option.value(), option.help(), kind, false, false));
        }
    }

    Verb verb() {
        return verb;
    }

    /** Arguments, then options, in the order of the help. */
    List<Field> fields() {
        return List.copyOf(fields);
    }

    /** Whether there is nothing that has to be filled in, and little that could be. */
    boolean needsNothing() {
        return fields.stream().allMatch(field -> field.kind() == Kind.SWITCH);
    }

    /** Fills something in; an empty text takes it out. A switch that is on is {@code true}. */
    void set(Field field, String text) {
        values.put(field, text);
    }

    /** The verb and what follows it. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(verb.name()));
        for (Field field : fields) {
            if (!field.isOption()) {
                words.addAll(given(field));
            }
        }
        for (Field field : fields) {
            if (field.isOption() && !given(field).isEmpty()) {
                words.add("--" + field.option());
                if (field.kind() != Kind.SWITCH) {
                    words.addAll(given(field));
                }
            }
        }
        return List.copyOf(words);
    }

    /** Words that come before an argument's, for its completion. */
    List<String> before(Field argument) {
        List<String> words = new ArrayList<>();
        for (Field field : fields.subList(0, fields.indexOf(argument))) {
            words.addAll(given(field));
        }
        return words;
    }

    private List<String> given(Field field) {
        String text = values.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return List.of();
        }
        if (!field.repeated()) {
            return List.of(text);
        }
        return CommandLine.words("x " + text)
                .map(words -> words.subList(1, words.size()))
                .orElseGet(() -> Arrays.asList(text.split("\\s+")));
    }

    private static Kind kind(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.matches("(.*\\W)?(DIR|FOLDER|RUN)S?(\\W.*)?")) {
            return Kind.FOLDER;
        }
        return upper.matches("(.*\\W)?(FILE|RECIPE|JAR|SCRIPT)S?(\\W.*)?") ? Kind.FILE : Kind.TEXT;
    }
}
