package org.topolab.shell.internal.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.option.Nearest;
import org.topolab.shell.Help;
import org.topolab.shell.UsageException;

/**
 * What was typed after a verb.
 *
 * @param positional what was given without a name, in order
 * @param options options by name; a switch has an empty text
 */
public record Arguments(List<String> positional, Map<String, String> options) {

    /** Understood after every verb. */
    static final String HELP = "help";

    public Arguments {
        positional = List.copyOf(positional);
        options = Map.copyOf(options);
    }

    /**
     * Sorts words into options ({@code --out DIR}, {@code --out=DIR}, {@code --force}) and the
     * rest; after {@code --} everything is rest.
     *
     * @throws UsageException if an option is unknown, lacks its value or has one too many
     */
    public static Arguments of(Help help, List<String> words) throws UsageException {
        List<String> positional = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                positional.addAll(words.subList(i + 1, words.size()));
                break;
            }
            if (word.equals("-h")) {
                options.put(HELP, "");
            } else if (!word.startsWith("--")) {
                positional.add(word);
            } else if (word.contains("=")) {
                int equals = word.indexOf('=');
                Help.Option option = find(help, word.substring(2, equals));
                refuseValue(option);
                options.put(option.name(), word.substring(equals + 1));
            } else {
                Help.Option option = find(help, word.substring(2));
                if (!option.isSwitch() && ++i == words.size()) {
                    throw new UsageException(
                            "option '--%s' stands alone, expected '--%s %s'"
                                    .formatted(option.name(), option.name(), option.value()));
                }
                options.put(option.name(), option.isSwitch() ? "" : words.get(i));
            }
        }
        return new Arguments(positional, options);
    }

    /** Whether help is wanted. */
    boolean help() {
        return options.containsKey(HELP);
    }

    private static void refuseValue(Help.Option option) throws UsageException {
        if (option.isSwitch()) {
            throw new UsageException(
                    "option '--%s' takes no value; write '--%s' alone"
                            .formatted(option.name(), option.name()));
        }
    }

    private static Help.Option find(Help help, String name) throws UsageException {
        if (name.equals(HELP)) {
            return new Help.Option(HELP, "", "");
        }
        Optional<Help.Option> known =
                help.options().stream().filter(o -> o.name().equals(name)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        List<String> names = new ArrayList<>(help.options().stream().map(o -> o.name()).toList());
        names.add(HELP);
        throw new UsageException(
                "unknown option '--%s', expected one of --%s%s"
                        .formatted(
                                name,
                                String.join(", --", names),
                                Nearest.to(name, names)
                                        .map("; did you mean '--%s'?"::formatted)
                                        .orElse("")));
    }
}
