package org.topolab.core.recipe;

import java.util.Map;

/**
 * Where each entry of a recipe was written, so that a problem found later, such as a metric that
 * does not fit the model, can still name its line. Immutable.
 */
public final class Places {

    /**
     * Where an entry was written.
     *
     * @param source file or {@code command line}
     * @param line from 1; 0 if it is not in a file
     * @param column from 1; 0 if it is not in a file
     */
    public record Place(String source, int line, int column) {}

    private final Place start;
    private final Map<String, Place> places;

    /**
     * @param start place of the recipe itself
     * @param places place of each entry by dotted path, such as {@code model.n} or {@code
     *     model.levels[0].n}
     */
    public Places(Place start, Map<String, Place> places) {
        this.start = start;
        this.places = Map.copyOf(places);
    }

    /** The place of an entry, of its nearest parent that has one, or of the recipe's start. */
    public Place of(String path) {
        String at = path;
        while (!at.isEmpty()) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return start;
    }

    /** A problem at the place of an entry. */
    public Problem problem(String path, String message) {
        Place place = of(path);
        return new Problem(place.source(), place.line(), place.column(), path, message);
    }
}
