package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Takes an entry out of a recipe's text; every other letter stays. A map that becomes empty goes
 * too, a list becomes {@code []}, an item without options is its id.
 */
final class TextRemover {

    /** A part of the text and which of its members is meant. */
    private record Step(CollectionNode<?> in, int index) {

        int size() {
            return in.getValue().size();
        }

        /** The key, or the item itself. */
        Node begin(int member) {
            return in.getValue().get(member) instanceof NodeTuple tuple
                    ? tuple.getKeyNode()
                    : (Node) in.getValue().get(member);
        }

        boolean list() {
            return in instanceof SequenceNode;
        }
    }

    private final MarkedText marked;

    private TextRemover(MarkedText marked) {
        this.marked = marked;
    }

    /** The changed text; the same if there is no such entry. */
    static String remove(MarkedText marked, List<String> keys) {
        TextRemover remover = new TextRemover(marked);
        List<Step> steps = new ArrayList<>();
        Optional<Node> node = marked.root();
        for (String key : keys) {
            if (node.isEmpty()) {
                return marked.text();
            }
            node = remover.down(node.get(), key, steps);
        }
        return node.isEmpty() ? marked.text() : remover.without(steps);
    }

    /** The value below a key, with the way there. */
    private Optional<Node> down(Node node, String key, List<Step> steps) {
        if (node instanceof MappingNode mapping) {
            Optional<NodeTuple> member = TextPath.member(mapping, key);
            member.ifPresent(m -> steps.add(new Step(mapping, mapping.getValue().indexOf(m))));
            return member.map(NodeTuple::getValueNode);
        }
        if (node instanceof SequenceNode sequence) {
            Optional<Node> item = TextPath.item(sequence, key);
            item.ifPresent(i -> steps.add(new Step(sequence, sequence.getValue().indexOf(i))));
            return item.map(i -> TextPath.only(i).map(NodeTuple::getValueNode).orElse(i));
        }
        return Optional.empty();
    }

    private String without(List<Step> steps) {
        int at = steps.size() - 1;
        while (at > 0 && steps.get(at).size() == 1 && !steps.get(at).list()) {
            Step above = steps.get(at - 1);
            if (above.list()) { // the last option of an item
                Node item = (Node) above.in().getValue().get(above.index());
                String id = TextPath.word(TextPath.only(item).orElseThrow().getKeyNode());
                return marked.replaced(marked.start(item), marked.end(item), FlowYaml.of(id));
            }
            at--;
        }
        Step step = steps.get(at);
        if (step.list() && step.size() == 1) {
            return emptied(steps.get(at - 1), step.in());
        }
        return MarkedText.flow(step.in()) ? outOfFlow(step) : outOfBlock(step);
    }

    private String emptied(Step above, Node list) {
        NodeTuple member = (NodeTuple) above.in().getValue().get(above.index());
        return MarkedText.flow(list)
                ? marked.replaced(marked.start(list), marked.end(list), "[]")
                : marked.replaced(marked.colon(member), marked.end(list), " []");
    }

    private String outOfFlow(Step step) {
        int start = marked.start(step.begin(step.index()));
        if (step.index() > 0) {
            return marked.replaced(end(step, step.index() - 1), end(step, step.index()), "");
        }
        return step.size() > 1
                ? marked.replaced(start, marked.start(step.begin(1)), "")
                : marked.replaced(start, end(step, 0), "");
    }

    private String outOfBlock(Step step) {
        int start = marked.start(step.begin(step.index()));
        if (step.list()) {
            start = marked.text().lastIndexOf('-', start - 1);
        }
        int line = marked.lineStart(start);
        if (marked.text().substring(line, start).isBlank()) {
            return marked.replaced(line, marked.nextLine(end(step, step.index())), "");
        }
        return step.index() + 1 < step.size()
                ? marked.replaced(start, marked.start(step.begin(step.index() + 1)), "")
                : marked.replaced(start, end(step, step.index()), "");
    }

    private int end(Step step, int member) {
        return step.in().getValue().get(member) instanceof NodeTuple tuple
                ? marked.end(tuple)
                : marked.end((Node) step.in().getValue().get(member));
    }
}
