package org.topolab.desktop.internal.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.topolab.api.info.Contribution;
import org.topolab.api.option.OptionSpec;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.recipe.RecipeText;

/**
 * What is installed of a kind, read anew each time.
 *
 * @param catalog where from
 * @param kind what
 */
record Offer(Catalog catalog, Kind<? extends Contribution<?>> kind) {

    /** Titles by id. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        entries().forEach(e -> titles.put(e.id(), e.contribution().info().facts().title()));
        return titles;
    }

    private List<? extends Entry<?>> entries() {
        return catalog.entries(kind);
    }

    /** Options of one or several contributions; none of one that is not installed. */
    List<OptionSpec> options(List<String> ids) {
        return List.copyOf(
                named(ids)
                        .flatMap(e -> e.contribution().info().options().stream())
                        .collect(
                                Collectors.toMap(
                                        OptionSpec::name,
                                        spec -> spec,
                                        (first, second) -> first,
                                        LinkedHashMap::new))
                        .values());
    }

    /** What it is, in a few sentences; empty if it is not installed. */
    String summary(List<String> ids) {
        return named(ids)
                .map(e -> e.contribution().info().facts().summary())
                .collect(Collectors.joining(" "));
    }

    private Stream<? extends Entry<?>> named(List<String> ids) {
        return entries().stream().filter(e -> ids.contains(e.id()));
    }

    /** Chooses another one in a text: options that it does not have go. */
    Editing.Change choose(String section, String key, String id) {
        Set<String> known =
                options(List.of(id)).stream().map(OptionSpec::name).collect(Collectors.toSet());
        return text -> {
            String changed = RecipeText.set(text, section + "." + key, id);
            Object old = RecipeText.read("recipe", text).get(section);
            if (old instanceof Map<?, ?> map) {
                for (Object name : map.keySet()) {
                    if (!name.equals(key) && !known.contains(name)) {
                        changed = RecipeText.remove(changed, section + "." + name);
                    }
                }
            }
            return changed;
        };
    }
}
