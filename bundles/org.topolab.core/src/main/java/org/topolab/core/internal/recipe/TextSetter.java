package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.topolab.core.recipe.RecipeException;

/** Puts a value into a recipe's text; every other letter stays. */
final class TextSetter {

    private final MarkedText marked;
    private final Object value;

    private TextSetter(MarkedText marked, Object value) {
        this.marked = marked;
        this.value = value;
    }

    /**
     * The changed text.
     *
     * @throws RecipeException if a key of the path leads below a single value
     */
    static String set(MarkedText marked, List<String> keys, Object value) throws RecipeException {
        TextSetter setter = new TextSetter(marked, value);
        Optional<Node> root = marked.root().filter(node -> !TextPath.nothing(node));
        return root.isPresent()
                ? setter.into(root.get(), keys, 0)
                : marked.withLine(marked.text().length(), setter.line(keys, 0));
    }

    private String into(Node node, List<String> keys, int depth) throws RecipeException {
        List<String> below = keys.subList(depth + 1, keys.size());
        if (node instanceof MappingNode mapping) {
            Optional<NodeTuple> member = TextPath.member(mapping, keys.get(depth));
            if (member.isEmpty()) {
                return inserted(mapping, keys, depth);
            }
            Node old = member.get().getValueNode();
            return below.isEmpty() || TextPath.nothing(old)
                    ? replaced(member.get(), TextPath.nested(below, value))
                    : into(old, keys, depth + 1);
        }
        if (node instanceof SequenceNode sequence) {
            return into(sequence, keys, depth);
        }
        Problems problems = new Problems();
        problems.add(
                YamlReader.place("recipe", node),
                String.join(".", keys),
                "nothing can be set below '%s', which is a single value"
                        .formatted(String.join(".", keys.subList(0, depth))));
        problems.refuse();
        throw new IllegalStateException("a problem was added, so refuse() throws");
    }

    private String into(SequenceNode sequence, List<String> keys, int depth)
            throws RecipeException {
        String name = keys.get(depth);
        List<String> below = keys.subList(depth + 1, keys.size());
        Optional<Node> item = TextPath.item(sequence, name);
        if (item.isEmpty()) {
            return appended(sequence, TextPath.item(name, TextPath.nested(below, value)));
        }
        Optional<NodeTuple> only = TextPath.only(item.get());
        if (only.isPresent() && !below.isEmpty()) {
            List<String> inside = new ArrayList<>(List.of(TextPath.word(only.get().getKeyNode())));
            inside.addAll(below);
            return into(item.get(), inside, 0);
        }
        String id = only.map(t -> TextPath.word(t.getKeyNode())).orElse(name);
        Object changed = TextPath.item(id, TextPath.nested(below, value));
        return marked.replaced(
                marked.start(item.get()),
                marked.end(item.get()),
                item(changed, MarkedText.flow(sequence)));
    }

    private static String item(Object item, boolean flow) {
        return item instanceof Map<?, ?> map && !flow ? FlowYaml.members(map) : FlowYaml.of(item);
    }

    private String replaced(NodeTuple member, Object by) {
        Node old = member.getValueNode();
        int start = marked.start(old);
        int end = marked.end(old);
        boolean block = !(old instanceof ScalarNode);
        if (start == end || (block && !MarkedText.flow(old))) {
            int colon = marked.colon(member);
            return marked.replaced(colon, Math.max(colon, end), " " + FlowYaml.of(by));
        }
        return marked.replaced(start, end, FlowYaml.of(by));
    }

    private String inserted(MappingNode mapping, List<String> keys, int depth) {
        List<NodeTuple> members = mapping.getValue();
        if (MarkedText.flow(mapping)) {
            List<String> below = keys.subList(depth, keys.size());
            String member = FlowYaml.members((Map<?, ?>) TextPath.nested(below, value));
            return between(mapping, '{', members.isEmpty() ? -1 : end(members), member);
        }
        int column = mapping.getStartMark().orElseThrow().getColumn();
        int before = depth > 0 ? members.size() : Sections.before(members, keys.get(0));
        int at =
                before == 0
                        ? marked.lineStart(marked.start(members.get(0).getKeyNode()))
                        : marked.nextLine(marked.end(members.get(before - 1)));
        String line = depth > 0 ? line(keys.subList(depth, keys.size()), column) : line(keys, 0);
        return marked.withLine(at, " ".repeat(column) + line);
    }

    private int end(List<NodeTuple> members) {
        return marked.end(members.get(members.size() - 1));
    }

    /** A line for a member of a block; a section of the recipe gets a line for what is in it. */
    private String line(List<String> keys, int column) {
        if (column == 0 && keys.size() > 1) {
            Object inside = TextPath.nested(keys.subList(1, keys.size()), value);
            return "%s:%s  %s"
                    .formatted(keys.get(0), marked.newline(), FlowYaml.members((Map<?, ?>) inside));
        }
        return FlowYaml.members((Map<?, ?>) TextPath.nested(keys, value));
    }

    private String appended(SequenceNode sequence, Object item) {
        List<Node> items = sequence.getValue();
        if (MarkedText.flow(sequence)) {
            int end = items.isEmpty() ? -1 : marked.end(items.get(items.size() - 1));
            return between(sequence, '[', end, item(item, true));
        }
        Node last = items.get(items.size() - 1);
        int dash = marked.text().lastIndexOf('-', marked.start(last) - 1);
        String indent = " ".repeat(dash - marked.lineStart(dash));
        return marked.withLine(
                marked.nextLine(marked.end(last)), indent + "- " + item(item, false));
    }

    private String between(Node collection, char opening, int end, String part) {
        if (end < 0) {
            int after = marked.text().indexOf(opening, marked.start(collection)) + 1;
            return marked.replaced(after, after, part);
        }
        return marked.replaced(end, end, ", " + part);
    }
}
