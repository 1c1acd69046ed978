package org.topolab.core.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.core.recipe.Recipe;

/**
 * What a recipe says that lists values: every combination of them once, seeds in the outermost
 * loop, so that all conditions have been tried once before any is repeated.
 *
 * @param name name of the recipe
 * @param axes entries that have a list; none for an ordinary recipe
 * @param trials the combinations, in the order in which they are made; one for an ordinary recipe
 */
public record Sweep(String name, List<Axis> axes, List<Trial> trials) {

    public Sweep {
        axes = List.copyOf(axes);
        trials = List.copyOf(trials);
    }

    /**
     * One combination.
     *
     * @param name of its run folder: {@code bottleneck-1-depth-0-seed-3}
     * @param values of each axis, in their order, by its name
     * @param recipe checked
     */
    public record Trial(String name, Map<String, Object> values, Recipe recipe) {

        public Trial {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Whether there is more than one run to make of the recipe. */
    public boolean lists() {
        return !axes.isEmpty();
    }
}
