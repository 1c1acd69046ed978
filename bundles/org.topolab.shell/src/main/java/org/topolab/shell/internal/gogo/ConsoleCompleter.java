package org.topolab.shell.internal.gogo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.session.Verbs;

/** Completes verbs, what verbs know to complete, their options, and files. */
final class ConsoleCompleter implements Completer {

    private static final String SCOPE = "topolab:";

    private final CommandSession session;
    private final Verbs verbs;

    ConsoleCompleter(CommandSession session, Verbs verbs) {
        this.session = session;
        this.verbs = verbs;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0) {
            verbs.all().forEach(verb -> candidates.add(described(verb)));
            new Variables(session).commands("gogo").forEach(name -> candidates.add(plain(name)));
            return;
        }
        List<String> words = line.words().subList(1, line.wordIndex() + 1);
        String last = words.get(words.size() - 1);
        Optional<Verb> verb = verbs.find(line.words().get(0).replaceFirst("^" + SCOPE, ""));
        List<String> found = verb.map(v -> found(v, words)).orElse(List.of());
        (found.isEmpty() ? files(last) : found).forEach(word -> candidates.add(plain(word)));
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

    private static Candidate described(Verb verb) {
        return new Candidate(verb.name(), verb.name(), null, verb.summary(), null, null, true);
    }

    /** A word after which a blank follows, unless it can be typed on. */
    private static Candidate plain(String word) {
        boolean complete = !word.endsWith("=") && !word.endsWith("/") && !word.endsWith(".");
        return new Candidate(word, word, null, null, null, null, complete);
    }
}
