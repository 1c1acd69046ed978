package org.topolab.shell.internal.gogo;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.topolab.shell.Verb;

/** Offers what can be typed next in a terminal. */
final class ConsoleCompleter implements Completer {

    private final Completion completion;

    ConsoleCompleter(Completion completion) {
        this.completion = completion;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0) {
            completion.firsts().forEach(verb -> candidates.add(described(verb)));
            completion.basics().forEach(name -> candidates.add(plain(name)));
        } else {
            completion
                    .nexts(line.words().subList(0, line.wordIndex() + 1))
                    .forEach(word -> candidates.add(plain(word)));
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
