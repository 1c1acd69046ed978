package org.topolab.desktop.internal.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/** Finds what is meant by some of its letters, in order: {@code qs} finds quickstart. */
final class Fuzzy {

    private static final int WORD_BEGIN = 8;
    private static final int FOLLOWS = 5;
    private static final int FIRST = 4;
    private static final int WHOLE = 40;

    private Fuzzy() {}

    /**
     * How well a text fits.
     *
     * @return higher is better; empty if a letter is not there
     */
    static OptionalInt score(String query, String text) {
        String wanted = query.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        String within = text.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return OptionalInt.of(0);
        }
        if (within.startsWith(query.strip().toLowerCase(Locale.ROOT))) {
            return OptionalInt.of(WHOLE + points(wanted, within, text, 0) - text.length() / 8);
        }
        int best = Integer.MIN_VALUE;
        // each place of the first letter may begin the best match
        for (int begin = 0; begin < text.length(); begin++) {
            if (within.charAt(begin) == wanted.charAt(0)) {
                best = Math.max(best, points(wanted, within.substring(begin), text, begin));
            }
        }
        return best == Integer.MIN_VALUE
                ? OptionalInt.empty()
                : OptionalInt.of(best - text.length() / 8);
    }

    /** Items that fit, the best first; those that fit alike keep their order. */
    static <T> List<T> rank(String query, List<T> items, Function<T, String> text) {
        record Scored<T>(T item, int score) {}
        return items.stream()
                .map(item -> new Scored<>(item, score(query, text.apply(item)).orElse(-1000)))
                .filter(scored -> scored.score() > -1000)
                .sorted(Comparator.comparingInt((Scored<T> scored) -> scored.score()).reversed())
                .map(Scored::item)
                .toList();
    }

    /** Points of the match that takes each letter as early as it can. */
    private static int points(String wanted, String within, String text, int offset) {
        int points = 0;
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            int found = within.indexOf(wanted.charAt(i), at + 1);
            if (found < 0) {
                return Integer.MIN_VALUE;
            }
            points += beginsWord(text, offset + found) ? WORD_BEGIN : 0;
            points += i > 0 && found == at + 1 ? FOLLOWS : 0;
            points += offset + found == 0 ? FIRST : 0;
            points -= i > 0 ? Math.min(3, found - at - 1) : Math.min(3, offset / 4);
            at = found;
        }
        return points;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
