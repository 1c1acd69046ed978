package org.topolab.core.recipe;

/**
 * Something wrong with a recipe.
 *
 * @param source file or {@code command line}
 * @param line from 1; 0 if it is not in a file
 * @param column from 1; 0 if it is not in a file
 * @param path dotted path in the recipe, such as {@code model.n}
 * @param message what was found, what was expected, the nearest valid name
 */
public record Problem(String source, int line, int column, String path, String message) {

    @Override
    public String toString() {
        String place = line > 0 ? "%s:%d:%d".formatted(source, line, column) : source;
        return "%s: %s: %s".formatted(place, path, message);
    }
}
