package org.topolab.core.internal.recipe;

import java.util.HashMap;
import java.util.Map;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.internal.recipe.Node.Sequence;
import org.topolab.core.internal.recipe.Node.Value;
import org.topolab.core.recipe.Places;
import org.topolab.core.recipe.Places.Place;

/**
 * Lists the place of every entry by its dotted path; list items go by their id, and by their
 * number, such as {@code model.levels[0].n}.
 */
final class PlaceIndex {

    private PlaceIndex() {}

    static Places of(Mapping root) {
        Map<String, Place> places = new HashMap<>();
        collect(root, "", places);
        return new Places(root.place(), places);
    }

    private static void collect(Node node, String path, Map<String, Place> places) {
        if (!path.isEmpty()) {
            places.putIfAbsent(path, node.place());
        }
        if (node instanceof Mapping mapping) {
            mapping.members()
                    .forEach((k, m) -> collect(m.value(), OptionReader.join(path, k), places));
        } else if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                Node item = sequence.items().get(i);
                collect(item, "%s[%d]".formatted(path, i), places);
                if (item instanceof Value value) {
                    places.putIfAbsent(path + "." + value.value(), value.place());
                } else if (item instanceof Mapping named) {
                    named.members().forEach((k, m) -> places.putIfAbsent(path + "." + k, m.key()));
                    collect(item, path, places);
                }
            }
        }
    }
}
