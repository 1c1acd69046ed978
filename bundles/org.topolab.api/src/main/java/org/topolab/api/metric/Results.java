package org.topolab.api.metric;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one metric found out about one sheet.
 *
 * @param items the findings, names unique
 * @param about a few words on where they are from, for the heading of a picture, such as {@code
 *     selectivity of sheet 'units', epoch 20}; empty if nothing is to be said
 */
public record Results(List<Result> items, String about) {

    /** Findings of which no more is to be said. */
    public Results(List<Result> items) {
        this(items, "");
    }

    public Results {
        items = List.copyOf(items);
        if (items.stream().map(Result::name).distinct().count() != items.size()) {
            throw new IllegalArgumentException(
                    "two results have the same name: " + items.stream().map(Result::name).toList());
        }
    }

    public static Results of(Result... items) {
        return new Results(List.of(items));
    }

    /** The same findings with words on where they are from. */
    public Results about(String words) {
        return new Results(items, words);
    }

    /** All findings of one kind. */
    public <T extends Result> Stream<T> all(Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * The finding of a name.
     *
     * @throws IllegalArgumentException if there is none of that name and kind
     */
    public <T extends Result> T get(String name, Class<T> kind) {
        return all(kind)
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no %s '%s' among %s"
                                                .formatted(
                                                        kind.getSimpleName(),
                                                        name,
                                                        items.stream()
                                                                .map(Result::name)
                                                                .toList())));
    }
}
