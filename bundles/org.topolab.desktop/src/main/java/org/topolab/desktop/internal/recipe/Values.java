package org.topolab.desktop.internal.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the entries of a recipe by the paths that {@code RecipeText} sets them by. */
final class Values {

    /** An item of a list of metrics or views: its id, and the name it goes by. */
    record Item(String id, String name) {}

    private Values() {}

    /** The value at a path; empty if there is none. */
    static Optional<Object> at(Map<String, Object> values, String path) {
        Object value = values;
        for (String key : path.split("\\.")) {
            value = below(value, key);
        }
        return Optional.ofNullable(value);
    }

    private static Object below(Object value, String key) {
        if (value instanceof Map<?, ?> map) {
            return map.get(key);
        }
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (item(each).filter(i -> i.name().equals(key)).isPresent()) {
                    return each instanceof Map<?, ?> map ? map.values().iterator().next() : each;
                }
            }
        }
        return null;
    }

    /** The items of a list, in its order. */
    static List<Item> items(Map<String, Object> values, String path) {
        List<Item> items = new ArrayList<>();
        if (at(values, path).orElse(List.of()) instanceof List<?> list) {
            list.forEach(each -> item(each).ifPresent(items::add));
        }
        return items;
    }

    private static Optional<Item> item(Object each) {
        if (each instanceof String id) {
            return Optional.of(new Item(id, id));
        }
        if (!(each instanceof Map<?, ?> map) || map.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        String id = String.valueOf(only.getKey());
        return only.getValue() instanceof Map<?, ?> options && options.containsKey("as")
                ? Optional.of(new Item(id, String.valueOf(options.get("as"))))
                : Optional.of(new Item(id, id));
    }

    /** The one id at a path, or those that are listed there. */
    static List<String> ids(Map<String, Object> values, String path) {
        Object value = at(values, path).orElse(List.of());
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
