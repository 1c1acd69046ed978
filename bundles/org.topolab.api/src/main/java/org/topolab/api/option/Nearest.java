package org.topolab.api.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name a misspelt one was meant to be. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known name nearest to a word by Damerau-Levenshtein distance (restricted: insert, delete,
     * replace, swap neighbours), if at most a third of the letters (two at least) differ.
     *
     * @see <a href="https://doi.org/10.1145/363958.363994">Damerau 1964, CACM 7:171-176</a>
     */
    public static Optional<String> to(String word, Collection<String> known) {
        int limit = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(name -> distance(word, name) <= limit)
                .min(
                        Comparator.comparingInt((String name) -> distance(word, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Number of single edits between two words, case ignored. */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : edit(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int edit(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
