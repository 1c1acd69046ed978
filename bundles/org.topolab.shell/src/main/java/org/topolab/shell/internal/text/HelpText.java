package org.topolab.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.topolab.shell.Help;
import org.topolab.shell.Verb;

/** Help as people read it. */
public final class HelpText {

    private static final String INDENT = "  ";

    private HelpText() {}

    /** The overview: every verb in a line. */
    public static List<String> overview(List<Verb> verbs) {
        List<String> lines = new ArrayList<>();
        lines.add("topolab: a workbench for neural networks whose units have a place");
        lines.add("");
        lines.add("usage: topolab VERB [ARGUMENT...] [--OPTION...]");
        lines.add("       topolab            opens a shell where the same verbs can be typed");
        lines.add("");
        Table table = new Table("", "");
        verbs.forEach(verb -> table.row(verb.name(), verb.summary()));
        table.lines().forEach(line -> lines.add(INDENT + line));
        lines.add("");
        lines.add(
                "'topolab VERB --help' says more. Exit codes: 0 done, 1 failed, 2 wrong usage or");
        lines.add("recipe, 3 a plug-in failed, 75 interrupted but resumable.");
        return lines;
    }

    /** One verb in full. */
    public static List<String> of(Verb verb) {
        Help help = verb.help();
        List<String> lines = new ArrayList<>();
        lines.add("topolab %s: %s".formatted(verb.name(), verb.summary()));
        lines.add("");
        lines.add("usage: topolab %s %s".formatted(verb.name(), help.usage()).stripTrailing());
        if (!help.text().isEmpty()) {
            lines.add("");
            help.text().lines().forEach(lines::add);
        }
        Table table = new Table("", "");
        for (Help.Argument argument : help.arguments()) {
            table.row(argument.name(), argument.help());
        }
        for (Help.Option option : help.options()) {
            table.row("--%s %s".formatted(option.name(), option.value()).strip(), option.help());
        }
        table.row("--help", "print this");
        lines.add("");
        table.lines().forEach(line -> lines.add(INDENT + line));
        return lines;
    }
}
