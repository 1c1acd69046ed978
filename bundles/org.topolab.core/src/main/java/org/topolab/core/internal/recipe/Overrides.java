package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.internal.recipe.Node.Member;
import org.topolab.core.internal.recipe.Node.Sequence;
import org.topolab.core.internal.recipe.Node.Value;
import org.topolab.core.recipe.Places.Place;
import org.topolab.core.recipe.RecipeException;

/**
 * One {@code key=value} of a command line, put into a recipe before it is checked. A key goes down
 * through maps by name and through lists of metrics and figures by id.
 */
final class Overrides {

    private static final Map<String, String> SHORT =
            Map.of("data", "data.provider", "model", "model.family");

    private final Place place;
    private final String path;
    private final Node value;

    private Overrides(Place place, String path, Node value) {
        this.place = place;
        this.path = path;
        this.value = value;
    }

    /** Puts overrides into a recipe, one after the other; malformed ones become problems. */
    static Mapping all(Mapping recipe, List<String> overrides, Problems problems) {
        Mapping changed = recipe;
        for (String text : overrides) {
            Place place = place(text);
            int equals = text.indexOf('=');
            String key = equals < 0 ? text : text.substring(0, equals).strip();
            if (equals < 1 || !key.matches("[^.\\s]+(\\.[^.\\s]+)*")) {
                problems.add(place, text, "expected key=value, such as train.epochs=1");
                continue;
            }
            Node value = parse(place, key, text.substring(equals + 1).strip(), problems);
            String path = value instanceof Mapping ? key : SHORT.getOrDefault(key, key);
            Overrides override = new Overrides(place, path, value);
            changed = (Mapping) override.into(changed, List.of(path.split("\\.")), problems);
        }
        return changed;
    }

    /** Puts one value into a recipe. */
    static Mapping put(Mapping recipe, String path, Node value, Problems problems) {
        Overrides override = new Overrides(value.place(), path, value);
        return (Mapping) override.into(recipe, List.of(path.split("\\.")), problems);
    }

    /** Where problems of an override are. */
    static Place place(String text) {
        return new Place("command line '%s'".formatted(text), 0, 0);
    }

    private static Node parse(Place place, String key, String text, Problems problems) {
        if (text.isEmpty()) {
            return new Value("", place);
        }
        Problems syntax = new Problems();
        try {
            Node node = YamlReader.read("value", text, syntax);
            syntax.refuse();
            return at(place, node);
        } catch (RecipeException e) {
            e.problems().forEach(p -> problems.add(place, key, p.message()));
            return new Value(text, place);
        }
    }

    private static Node at(Place place, Node node) {
        if (node instanceof Sequence sequence) {
            return new Sequence(
                    sequence.items().stream().map(item -> at(place, item)).toList(), place);
        }
        if (node instanceof Mapping mapping) {
            Mapping moved = new Mapping(Map.of(), place);
            for (Map.Entry<String, Member> member : mapping.members().entrySet()) {
                Node below = at(place, member.getValue().value());
                moved = moved.with(member.getKey(), new Member(place, below));
            }
            return moved;
        }
        return new Value(node.plain(), place);
    }

    private Node into(Node node, List<String> keys, Problems problems) {
        if (keys.isEmpty()) {
            return value;
        }
        String key = keys.get(0);
        List<String> below = keys.subList(1, keys.size());
        if (node instanceof Mapping mapping) {
            Member old = mapping.members().get(key);
            Node start = old == null ? new Mapping(Map.of(), place) : old.value();
            Place at = old == null ? place : old.key();
            return mapping.with(key, new Member(at, into(start, below, problems)));
        }
        if (node instanceof Sequence sequence) {
            return into(sequence, key, below, problems);
        }
        if (node.plain() == null) {
            return into(new Mapping(Map.of(), place), keys, problems);
        }
        problems.add(
                place,
                path,
                "nothing can be set below '%s', which is a single value"
                        .formatted(path.substring(0, path.indexOf(key)).replaceAll("\\.$", "")));
        return node;
    }

    private Node into(Sequence sequence, String id, List<String> below, Problems problems) {
        List<Node> items = new ArrayList<>();
        boolean found = false;
        for (Node item : sequence.items()) {
            boolean meant = id.equals(name(item));
            found |= meant;
            if (meant && item instanceof Mapping mapping) {
                String key = mapping.members().keySet().iterator().next();
                items.add(into(item, joined(key, below), problems));
            } else if (meant) {
                Mapping empty = new Mapping(Map.of(), item.place());
                items.add(into(empty, joined(id, below), problems));
            } else {
                items.add(item);
            }
        }
        if (!found) {
            items.add(into(new Mapping(Map.of(), place), joined(id, below), problems));
        }
        return new Sequence(items, sequence.place());
    }

    private static Object name(Node item) {
        return name(item.plain());
    }

    /** What an item of a list answers to: the name it has been given, else its id. */
    static Object name(Object item) {
        if (!(item instanceof Map<?, ?> map) || map.size() != 1) {
            return item;
        }
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        return only.getValue() instanceof Map<?, ?> given && given.containsKey(Chooser.AS)
                ? given.get(Chooser.AS)
                : only.getKey();
    }

    private static List<String> joined(String id, List<String> below) {
        List<String> keys = new ArrayList<>(List.of(id));
        keys.addAll(below);
        return keys;
    }
}
