package org.topolab.shell.internal.gogo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.shell.Help;

/**
 * What was typed after a verb, while its last word is being typed.
 *
 * @param option the option whose value the last word is, if it is one
 * @param positional what was typed without a name, the last word included
 */
record Typed(Optional<Help.Option> option, List<String> positional) {

    /**
     * @param words what was typed after the verb, at least one, the last one perhaps empty
     */
    static Typed of(Help help, List<String> words) {
        List<String> positional = new ArrayList<>();
        Optional<Help.Option> waiting = Optional.empty();
        for (String word : words.subList(0, words.size() - 1)) {
            if (waiting.isPresent()) {
                waiting = Optional.empty();
            } else if (word.startsWith("--")) {
                waiting =
                        help.options().stream()
                                .filter(o -> !o.isSwitch() && word.equals("--" + o.name()))
                                .findFirst();
            } else {
                positional.add(word);
            }
        }
        positional.add(words.get(words.size() - 1));
        return new Typed(waiting, List.copyOf(positional));
    }
}
