package org.topolab.desktop.internal.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.core.catalog.Kind;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.RecipeText;
import org.topolab.core.sweep.Sweep;

/**
 * What was found out of a text.
 *
 * @param text what was checked
 * @param values its entries; empty for a text that cannot be read
 * @param problems all that is wrong, in the words of the shell; none while it {@link #waits}
 * @param sweep what it makes; empty if anything is wrong
 */
record Checked(
        String text,
        Optional<Map<String, Object>> values,
        List<Problem> problems,
        Optional<Sweep> sweep) {

    Checked {
        problems = List.copyOf(problems);
    }

    /** Said while no plug-in is there that a recipe could be made of. */
    static final String COMING = "Plug-ins are coming in ...";

    /** Nothing was checked yet. */
    static Checked nothing() {
        return new Checked("", Optional.of(Map.of()), List.of(), Optional.empty());
    }

    /**
     * Checks a text.
     *
     * @param source as in {@code Recipes.check}
     */
    static Checked of(Sources from, String source, String text) {
        Map<String, Object> values;
        try {
            values = RecipeText.read(source, text);
        } catch (RecipeException e) {
            return new Checked(text, Optional.empty(), e.problems(), Optional.empty());
        }
        try {
            Sweep sweep = from.sweeps().check(source, text, List.of());
            return new Checked(text, Optional.of(values), List.of(), Optional.of(sweep));
        } catch (RecipeException e) {
            List<Problem> problems = nothingIn(from) ? List.of() : e.problems();
            return new Checked(text, Optional.of(values), problems, Optional.empty());
        }
    }

    private static boolean nothingIn(Sources from) {
        return from.catalog().entries(Kind.DATA).isEmpty()
                && from.catalog().entries(Kind.MODELS).isEmpty();
    }

    /** Whether nothing can be said of it before plug-ins are there. */
    boolean waits() {
        return sweep.isEmpty() && problems.isEmpty();
    }

    /** Whether it could be started. */
    boolean valid() {
        return sweep.isPresent();
    }
}
