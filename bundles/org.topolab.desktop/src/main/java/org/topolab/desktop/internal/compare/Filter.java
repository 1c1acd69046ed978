package org.topolab.desktop.internal.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.topolab.api.option.Nearest;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.desktop.internal.compare.FilterWords.Kind;
import org.topolab.desktop.internal.compare.FilterWords.Word;

/**
 * Which runs a table shows, as typed: {@code model.n > 4 and accuracy >= 0.8}, {@code status =
 * finished or not (seed = 1)}; signs are {@code = != < <= > >= ~}, the last for "contains". Text
 * without a sign is looked for in names, states and recipes.
 */
final class Filter {

    private final List<Word> words;
    private final Map<String, Column> known;
    private int at;

    private Filter(List<Word> words, Map<String, Column> known) {
        this.words = words;
        this.known = known;
    }

    /**
     * Understands a filter.
     *
     * @param known columns by name
     */
    static Predicate<RunSummary> of(String text, Map<String, Column> known)
            throws NotUnderstoodException {
        List<Word> words = FilterWords.of(text);
        if (words.stream().noneMatch(word -> word.kind() == Kind.SIGN)) {
            return free(words);
        }
        Filter filter = new Filter(words, known);
        Predicate<RunSummary> all = filter.either();
        if (filter.at < words.size()) {
            throw new NotUnderstoodException(
                    "'%s' was not expected there; join conditions with 'and' or 'or'."
                            .formatted(filter.words.get(filter.at).text()));
        }
        return all;
    }

    /** Every word stands somewhere in the run. */
    private static Predicate<RunSummary> free(List<Word> words) {
        List<String> sought =
                words.stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
        return run -> sought.stream().allMatch(word -> somewhere(run, word));
    }

    private static boolean somewhere(RunSummary run, String word) {
        return has(run.name(), word)
                || has(run.status(), word)
                || has(String.valueOf(run.folder().getFileName()), word)
                || run.entries().values().stream().anyMatch(value -> has(value, word));
    }

    private static boolean has(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    private Predicate<RunSummary> either() throws NotUnderstoodException {
        Predicate<RunSummary> any = both();
        while (take("or")) {
            any = any.or(both());
        }
        return any;
    }

    private Predicate<RunSummary> both() throws NotUnderstoodException {
        Predicate<RunSummary> all = one();
        while (take("and")) {
            all = all.and(one());
        }
        return all;
    }

    private Predicate<RunSummary> one() throws NotUnderstoodException {
        if (take("not")) {
            return one().negate();
        }
        if (parenthesis("(")) {
            Predicate<RunSummary> inner = either();
            if (!parenthesis(")")) {
                throw new NotUnderstoodException("A parenthesis is not closed.");
            }
            return inner;
        }
        String name = said();
        if (name.isEmpty()) {
            throw new NotUnderstoodException("A name is missing, as in 'accuracy > 0.8'.");
        }
        Column column = column(name);
        if (at == words.size() || words.get(at).kind() != Kind.SIGN) {
            throw new NotUnderstoodException(
                    "After '%s' a sign is missing: =, !=, <, <=, >, >= or ~.".formatted(name));
        }
        Comparing sign = Comparing.of(words.get(at++).text());
        String value = said();
        if (value.isEmpty()) {
            throw new NotUnderstoodException(
                    "After '%s %s' a value is missing.".formatted(name, sign.sign()));
        }
        Cell wanted = Cell.of(value);
        return run -> sign.holds(column.cell(run), wanted);
    }

    private boolean take(String keyword) {
        boolean there = at < words.size() && words.get(at).is(keyword);
        at += there ? 1 : 0;
        return there;
    }

    private boolean parenthesis(String which) {
        boolean there =
                at < words.size()
                        && words.get(at).kind() == Kind.PARENTHESIS
                        && words.get(at).text().equals(which);
        at += there ? 1 : 0;
        return there;
    }

    /** Words up to the next sign, keyword or parenthesis: names and values may have blanks. */
    private String said() {
        StringBuilder said = new StringBuilder();
        while (at < words.size() && words.get(at).said()) {
            said.append(said.isEmpty() ? "" : " ").append(words.get(at++).text());
        }
        return said.toString();
    }

    private Column column(String name) throws NotUnderstoodException {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        List<String> ends =
                known.keySet().stream().filter(path -> path.endsWith("." + name)).sorted().toList();
        if (ends.size() == 1) {
            return known.get(ends.get(0));
        }
        if (!ends.isEmpty()) {
            throw new NotUnderstoodException(
                    "'%s' may be %s; write one of them out."
                            .formatted(name, ends.stream().collect(Collectors.joining(" or "))));
        }
        throw new NotUnderstoodException(
                "No run has '%s'%s"
                        .formatted(
                                name,
                                Nearest.to(name, known.keySet())
                                        .map("; did you mean '%s'?"::formatted)
                                        .orElse(".")));
    }
}
