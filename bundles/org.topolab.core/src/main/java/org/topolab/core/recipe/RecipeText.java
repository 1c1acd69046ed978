package org.topolab.core.recipe;

import java.util.Map;
import org.topolab.core.internal.recipe.TextChanges;

/**
 * Changes of a recipe's text that leave everything else as it is: comments, order, spaces. Paths
 * are those of problems and overrides: {@code train.optimizer.rate}; in lists of metrics and views
 * they go on with the name or id, {@code measure.metrics.clustering.shuffles}.
 */
public final class RecipeText {

    private RecipeText() {}

    /**
     * The entries of a text as plain Long, Double, Boolean, String, List and Map, in its order.
     *
     * @param source file, for messages
     * @throws RecipeException if it is no YAML, no map, or has a key twice
     */
    public static Map<String, Object> read(String source, String text) throws RecipeException {
        return TextChanges.read(source, text);
    }

    /**
     * Sets an entry. What is missing above it is made; an item that is missing in a list is added
     * at its end, for an empty map as its id alone.
     *
     * @param value Long, Integer, Double, Boolean, String, or a List or Map of these
     * @return the changed text; it reads as before but for this entry
     * @throws RecipeException if the text cannot be read or changed at this place, such as one with
     *     anchors
     */
    public static String set(String text, String path, Object value) throws RecipeException {
        return TextChanges.set(text, path, value);
    }

    /**
     * Takes an entry out, or an item of a list. A map that becomes empty goes with it, but for a
     * list, which becomes {@code []}.
     *
     * @return the changed text; the same if there is no such entry
     * @throws RecipeException as above
     */
    public static String remove(String text, String path) throws RecipeException {
        return TextChanges.remove(text, path);
    }

    /** A value on one line, the shortest YAML that reads back the same: {@code [a, b]}. */
    public static String written(Object value) {
        return TextChanges.written(value);
    }

    /**
     * Reads what {@link #written} writes.
     *
     * @throws RecipeException if it is no YAML
     */
    public static Object value(String written) throws RecipeException {
        return TextChanges.value(written);
    }
}
