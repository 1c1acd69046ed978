package org.topolab.core.internal.run;

import java.util.Map;
import org.topolab.core.internal.recipe.Frozen;
import org.topolab.core.recipe.Recipe;

/** Decides what a recipe leaves open, so that its frozen form repeats the run bit by bit. */
final class Settled {

    private Settled() {}

    /** The recipe with the number of threads it is computed with on a machine. */
    static Recipe of(Recipe recipe, Machine machine) {
        return recipe.train().integer("threads") > 0
                ? recipe
                : Frozen.withTrain(recipe, Map.of("threads", (long) machine.processors()));
    }
}
