package org.topolab.api.metric;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one metric found out about one sheet.
 *
 * @param items the findings, names unique
 */
public record Results(List<Result> items) {

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
