package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.topolab.core.recipe.Places.Place;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.RecipeException;

/** Collects everything that is wrong with a recipe, so that it is said at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Place place, String path, String message) {
        add(new Problem(place.source(), place.line(), place.column(), path, message));
    }

    void add(Problem problem) {
        found.add(problem);
    }

    int count() {
        return found.size();
    }

    /** Throws if there is any problem: those of the file in its order, then the command line's. */
    void refuse() throws RecipeException {
        if (!found.isEmpty()) {
            throw new RecipeException(
                    found.stream()
                            .sorted(
                                    Comparator.comparing((Problem p) -> p.line() == 0)
                                            .thenComparingInt(Problem::line)
                                            .thenComparingInt(Problem::column))
                            .toList());
        }
    }
}
