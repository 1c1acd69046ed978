package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.recipe.RecipeException;

/** Changes recipes' texts, and makes sure that nothing else has changed. */
public final class TextChanges {

    private static final String SOURCE = "recipe";

    /** Entries whose items are named by their ids. */
    private static final List<String> LISTS = List.of("measure.metrics", "figures", "movies");

    private TextChanges() {}

    /** The entries of a text. */
    @SuppressWarnings("unchecked") // a mapping's plain form has text keys
    public static Map<String, Object> read(String source, String text) throws RecipeException {
        return (Map<String, Object>) mapping(source, text).plain();
    }

    private static Mapping mapping(String source, String text) throws RecipeException {
        Problems problems = new Problems();
        Node root = YamlReader.read(source, text, problems);
        if (root.plain() == null) {
            return new Mapping(Map.of(), root.place());
        }
        if (!(root instanceof Mapping)) {
            problems.add(
                    root.place(), "recipe", "found no map, expected 'model:', 'data:' and others");
        }
        problems.refuse();
        return (Mapping) root;
    }

    /** The text with an entry set; the first item of a list makes the list. */
    public static String set(String text, String path, Object value) throws RecipeException {
        Mapping before = mapping(SOURCE, text);
        for (String list : LISTS) {
            boolean missing = Differences.at(before.plain(), list).isEmpty();
            if (missing && path.startsWith(list + ".")) {
                List<String> keys = keys(path.substring(list.length() + 1));
                Object options = TextPath.nested(keys.subList(1, keys.size()), value);
                return set(text, list, List.of(TextPath.item(keys.get(0), options)));
            }
        }
        String changed = TextSetter.set(MarkedText.of(text), keys(path), value);
        Problems problems = new Problems();
        Node written = YamlReader.read("value", FlowYaml.of(value), problems);
        Mapping expected = Overrides.put(before, path, written, problems);
        problems.refuse();
        return verified(expected.plain(), changed, path);
    }

    /** The text without an entry. */
    public static String remove(String text, String path) throws RecipeException {
        Object expected = without(mapping(SOURCE, text).plain(), keys(path));
        return verified(expected, TextRemover.remove(MarkedText.of(text), keys(path)), path);
    }

    /** A value on one line. */
    public static String written(Object value) {
        return FlowYaml.of(value);
    }

    /** What was written on one line. */
    public static Object value(String written) throws RecipeException {
        Problems problems = new Problems();
        Object value = YamlReader.read("value", written, problems).plain();
        problems.refuse();
        return value;
    }

    private static List<String> keys(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** Texts can be written in ways that no change of a part is safe in; those are left alone. */
    private static String verified(Object expected, String changed, String path)
            throws RecipeException {
        Problems problems = new Problems();
        try {
            if (bare(mapping(SOURCE, changed).plain()).equals(bare(expected))) {
                return changed;
            }
        } catch (RecipeException e) {
            problems.add(
                    Overrides.place(path),
                    path,
                    "cannot be changed without reading otherwise (%s); change the text itself"
                            .formatted(e.problems().get(0).message()));
            problems.refuse();
        }
        problems.add(
                Overrides.place(path),
                path,
                "cannot be changed without changing other entries; change the text itself");
        problems.refuse();
        throw new IllegalStateException("a problem was added, so refuse() throws");
    }

    /** A value without empty maps; items of lists that have no options are their ids. */
    private static Object bare(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> bare = new LinkedHashMap<>();
            map.forEach(
                    (key, each) -> {
                        Object inside = bare(each);
                        if (!inside.equals(Map.of())) {
                            bare.put(key, inside);
                        }
                    });
            return bare;
        }
        if (value instanceof List<?> list) {
            List<Object> bare = new ArrayList<>();
            for (Object item : list) {
                boolean named = item instanceof Map<?, ?> map && map.size() == 1;
                Object only = named ? ((Map<?, ?>) item).keySet().iterator().next() : item;
                boolean empty = named && bare(((Map<?, ?>) item).get(only)).equals(Map.of());
                bare.add(empty ? only : bare(item));
            }
            return bare;
        }
        return value == null ? Map.of() : value;
    }

    private static Object without(Object value, List<String> keys) {
        String key = keys.get(0);
        List<String> below = keys.subList(1, keys.size());
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> less = new LinkedHashMap<>(map);
            if (below.isEmpty()) {
                less.remove(key);
            } else if (map.containsKey(key)) {
                less.put(key, without(map.get(key), below));
            }
            return less;
        }
        if (value instanceof List<?> list) {
            List<Object> less = new ArrayList<>(list);
            for (Object item : list) {
                if (key.equals(Overrides.name(item))) {
                    int at = less.indexOf(item);
                    if (below.isEmpty()) {
                        less.remove(at);
                    } else if (item instanceof Map<?, ?> map) {
                        Object id = map.keySet().iterator().next();
                        less.set(at, Map.of(id, bare(without(map.get(id), below))));
                    }
                    break;
                }
            }
            return less;
        }
        return value;
    }
}
