package org.topolab.core.sweep;

import java.util.List;

/**
 * An entry of a recipe and the values it is to have.
 *
 * @param path dotted path of the entry, such as {@code model.bottleneck}
 * @param name short for it, unique in its sweep: {@code bottleneck}
 * @param values in the order of the recipe, each once
 */
public record Axis(String path, String name, List<Object> values) {

    public Axis {
        values = List.copyOf(values);
    }
}
