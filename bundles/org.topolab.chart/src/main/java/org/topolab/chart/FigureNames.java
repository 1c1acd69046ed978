package org.topolab.chart;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out names of figures: lower-case letters, digits and hyphens, none of them twice. */
public final class FigureNames {

    private final Set<String> taken = new HashSet<>();

    /** The name of a result in words, for headings: {@code Faithful preference}. */
    public static String words(String result) {
        String words = result.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A name like that of a result, with a number behind if another figure has it already. */
    public String next(String result) {
        String plain =
                result.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "figure" : plain;
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    /**
     * The same with what the figure's heading and title say.
     *
     * @param about a few words on where the result is from; may be empty
     */
    public Named named(String result, String about) {
        return new Named(next(result), result, about);
    }
}
