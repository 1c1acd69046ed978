package org.topolab.core.internal.recipe;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.topolab.core.recipe.Places.Place;
import org.topolab.core.recipe.RecipeException;

/** The text of a recipe, taken apart, with what lies where. Offsets are those of a String. */
final class MarkedText {

    private static final String SOURCE = "recipe";

    private final String text;
    private final Optional<Node> root;

    private MarkedText(String text, Optional<Node> root) {
        this.text = text;
        this.root = root;
    }

    /**
     * Takes a text apart.
     *
     * @throws RecipeException if it is no YAML, has a key twice, or has anchors: what is written
     *     once and used twice cannot be changed at one place
     */
    static MarkedText of(String text) throws RecipeException {
        Problems problems = new Problems();
        YamlReader.read(SOURCE, text, problems);
        problems.refuse();
        LoadSettings settings =
                LoadSettings.builder()
                        .setSchema(new CoreSchema())
                        .setCodePointLimit(YamlReader.MAX_CHARACTERS)
                        .build();
        MarkedText marked = new MarkedText(text, new Compose(settings).composeString(text));
        if (marked.root.isPresent()) {
            marked.refuseAnchors(marked.root.get(), problems);
        }
        return marked;
    }

    private void refuseAnchors(Node node, Problems problems) throws RecipeException {
        if (node.getAnchor().isPresent()) {
            Mark mark = node.getStartMark().orElseThrow();
            problems.add(
                    new Place(SOURCE, mark.getLine() + 1, mark.getColumn() + 1),
                    "&" + node.getAnchor().get(),
                    "found an anchor, expected every value to be written out where it is used;"
                            + " change the text itself");
            problems.refuse();
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                refuseAnchors(tuple.getKeyNode(), problems);
                refuseAnchors(tuple.getValueNode(), problems);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                refuseAnchors(item, problems);
            }
        }
    }

    String text() {
        return text;
    }

    /** Empty for a text of nothing but comments. */
    Optional<Node> root() {
        return root;
    }

    /** How its lines end. */
    String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    int start(Node node) {
        return offset(node.getStartMark().orElseThrow());
    }

    /** After the last visible letter that belongs to a node; comments behind it do not. */
    int end(Node node) {
        if (node instanceof CollectionNode<?> collection && !flow(node)) {
            List<?> all = collection.getValue();
            return all.isEmpty() ? start(node) : end(all.get(all.size() - 1));
        }
        int end = offset(node.getEndMark().orElseThrow());
        boolean block =
                node instanceof ScalarNode scalar
                        && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        while (block && end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int end(Object member) {
        return member instanceof NodeTuple tuple ? end(tuple) : end((Node) member);
    }

    /** After the last visible letter of a key and its value. */
    int end(NodeTuple tuple) {
        return Math.max(end(tuple.getValueNode()), end(tuple.getKeyNode()));
    }

    /** After the colon of a key. */
    int colon(NodeTuple tuple) {
        return text.indexOf(':', end(tuple.getKeyNode())) + 1;
    }

    /** Whether a node is written in braces or brackets. */
    static boolean flow(Node node) {
        return node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the line after that of an offset begins; the end of the text if it is the last. */
    int nextLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** The text with a part replaced. */
    String replaced(int from, int to, String by) {
        return text.substring(0, from) + by + text.substring(to);
    }

    /** The text with a line put before the one that begins at an offset, or at its end. */
    String withLine(int offset, String line) {
        boolean open = offset == text.length() && offset > 0 && text.charAt(offset - 1) != '\n';
        return open ? text + newline() + line : replaced(offset, offset, line + newline());
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
