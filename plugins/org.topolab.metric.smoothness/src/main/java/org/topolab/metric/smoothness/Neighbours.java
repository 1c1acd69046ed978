package org.topolab.metric.smoothness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which units are neighbours. */
enum Neighbours {
    /** Above, below, left and right. */
    FOUR,
    /** Those and the diagonal ones. */
    EIGHT,
    /**
     * Eight as the published code counts them on a torus: diagonal pairs are not wrapped, and the
     * ways up and left count the pairs inside the sheet instead of the wrapped ones. Without a
     * torus the same as eight.
     */
    EIGHT_AS_PUBLISHED;

    /** Ways that meet each pair once. */
    List<Step> steps() {
        return this == FOUR ? List.of(Step.DOWN, Step.RIGHT) : List.of(Step.values());
    }

    /** As written in a recipe. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As {@link #word} says it. */
    static Neighbours of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Neighbours::word).toList();
    }
}
