package org.topolab.shell.internal.gogo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.session.Verbs;

/** What can be typed next: verbs, what verbs know to complete, their options, and files. */
record Completion(CommandSession session, Verbs verbs) {

    private static final String SCOPE = "topolab:";

    /** Verbs that may begin a line. */
    List<Verb> firsts() {
        return verbs.all();
    }

    /** Gogo's own commands, which may begin a line too. */
    List<String> basics() {
        return new Variables(session).commands("gogo");
    }

    /**
     * What may stand in place of the last word; words that do not begin like it are among them.
     *
     * @param words the line so far, at least two words; the last one may be empty
     */
    List<String> nexts(List<String> words) {
        List<String> after = words.subList(1, words.size());
        Optional<Verb> verb = verbs.find(words.get(0).replaceFirst("^" + SCOPE, ""));
        List<String> found = verb.map(v -> found(v, after)).orElse(List.of());
        return found.isEmpty() ? files(after.get(after.size() - 1)) : found;
    }

    private List<String> found(Verb verb, List<String> words) {
        Typed typed = Typed.of(verb.help(), words);
        if (typed.option().isPresent()) {
            return verb.completeOption(typed.option().get().name());
        }
        return words.get(words.size() - 1).startsWith("--")
                ? options(verb)
                : verb.complete(session.currentDir(), typed.positional());
    }

    private static List<String> options(Verb verb) {
        return Stream.concat(
                        verb.help().options().stream().map(option -> "--" + option.name()),
                        Stream.of("--help"))
                .toList();
    }

    private List<String> files(String word) {
        String folder = word.substring(0, word.lastIndexOf('/') + 1);
        try (Stream<Path> files = Files.list(session.currentDir().resolve(folder))) {
            return files.map(f -> folder + f.getFileName() + (Files.isDirectory(f) ? "/" : ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
