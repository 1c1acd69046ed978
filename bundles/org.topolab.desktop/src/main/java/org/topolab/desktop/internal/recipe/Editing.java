package org.topolab.desktop.internal.recipe;

import java.util.Optional;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.RecipeText;

/** What the form asks of the text. */
interface Editing {

    /** A change of a text. */
    interface Change {
        String of(String text) throws RecipeException;
    }

    /** Changes the text; what it refuses is told. */
    void change(Change change);

    /** Sets an entry, or takes it out so that its default holds. */
    default void put(String path, Optional<Object> value) {
        change(
                text ->
                        value.isPresent()
                                ? RecipeText.set(text, path, value.get())
                                : RecipeText.remove(text, path));
    }
}
