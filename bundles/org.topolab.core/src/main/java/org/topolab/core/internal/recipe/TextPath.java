package org.topolab.core.internal.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** How paths go down through the parts of a recipe's text: by key, in lists by name or id. */
final class TextPath {

    private TextPath() {}

    static Optional<NodeTuple> member(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> key.equals(word(tuple.getKeyNode())))
                .findFirst();
    }

    /** The item of a list that goes by a name. */
    static Optional<Node> item(SequenceNode sequence, String name) {
        return sequence.getValue().stream().filter(item -> name.equals(name(item))).findFirst();
    }

    /** What an item answers to: the name it has been given, else its id. */
    private static String name(Node item) {
        Optional<NodeTuple> only = only(item);
        if (only.isEmpty()) {
            return word(item);
        }
        return only.filter(tuple -> tuple.getValueNode() instanceof MappingNode)
                .flatMap(tuple -> member((MappingNode) tuple.getValueNode(), Chooser.AS))
                .map(as -> word(as.getValueNode()))
                .orElseGet(() -> word(only.get().getKeyNode()));
    }

    /** The one member of an item that is written as {@code id: {options}}. */
    static Optional<NodeTuple> only(Node item) {
        return item instanceof MappingNode mapping && mapping.getValue().size() == 1
                ? Optional.of(mapping.getValue().get(0))
                : Optional.empty();
    }

    static String word(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static boolean nothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** A value with maps around it, one for each key. */
    static Object nested(List<String> keys, Object value) {
        if (keys.isEmpty()) {
            return value;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(keys.get(0), nested(keys.subList(1, keys.size()), value));
        return map;
    }

    /** An item of a list: its id alone where there are no options. */
    static Object item(String id, Object options) {
        boolean none = options == null || (options instanceof Map<?, ?> map && map.isEmpty());
        return none ? id : nested(List.of(id), options);
    }
}
