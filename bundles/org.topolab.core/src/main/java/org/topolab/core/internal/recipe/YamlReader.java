package org.topolab.core.internal.recipe;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.topolab.core.recipe.Places.Place;
import org.topolab.core.recipe.RecipeException;

/**
 * Reads YAML 1.2 (core schema) into nodes with places. No object is constructed; size, depth and
 * the number of entries, aliases counted each time they are used, are limited.
 */
final class YamlReader {

    static final int MAX_CHARACTERS = 1 << 20;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ENTRIES = 10_000;

    private final String source;
    private final Problems problems;
    private int entries;

    private YamlReader(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Reads a text.
     *
     * @param source file name, or {@code command line}, for messages
     * @throws RecipeException at once if the text is no YAML; other problems are collected
     */
    static Node read(String source, String text, Problems problems) throws RecipeException {
        Place start = new Place(source, 1, 1);
        try {
            LoadSettings settings =
                    LoadSettings.builder()
                            .setLabel(source)
                            .setSchema(new CoreSchema())
                            .setCodePointLimit(MAX_CHARACTERS)
                            .setAllowRecursiveKeys(false)
                            .build();
            Optional<org.snakeyaml.engine.v2.nodes.Node> root =
                    new Compose(settings).composeString(text);
            return root.isPresent()
                    ? new YamlReader(source, problems).convert(root.get(), "", 0)
                    : new Node.Mapping(Map.of(), start);
        } catch (MarkedYamlEngineException e) {
            Place place =
                    e.getProblemMark()
                            .or(e::getContextMark)
                            .map(m -> new Place(source, m.getLine() + 1, m.getColumn() + 1))
                            .orElse(start);
            problems.add(place, "YAML", e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(start, "YAML", String.valueOf(e.getMessage()));
        }
        problems.refuse();
        throw new IllegalStateException("a problem was added, so refuse() throws");
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node, String path, int depth)
            throws RecipeException {
        Place place = place(node);
        if (++entries > MAX_ENTRIES || depth > MAX_DEPTH) {
            problems.add(
                    place,
                    path,
                    "found more than %d entries or %d levels, expected a recipe; aliases count each time"
                            .formatted(MAX_ENTRIES, MAX_DEPTH));
            problems.refuse();
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, path, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
                items.add(convert(item, "%s[%d]".formatted(path, items.size()), depth + 1));
            }
            return new Node.Sequence(items, place);
        }
        return new Node.Value(value((ScalarNode) node, path, place), place);
    }

    private Node mapping(MappingNode node, String path, int depth) throws RecipeException {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Place at = place(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                problems.add(at, path, "found a list or map as key, expected a name");
                continue;
            }
            String key = keyNode.getValue();
            String below = path.isEmpty() ? key : path + "." + key;
            Node value = convert(tuple.getValueNode(), below, depth + 1);
            Node.Member first = members.putIfAbsent(key, new Node.Member(at, value));
            if (first != null) {
                problems.add(
                        at,
                        below,
                        "found a second '%s', the first is on line %d; leave one out"
                                .formatted(key, first.key().line()));
            }
        }
        return new Node.Mapping(members, place(node));
    }

    private Object value(ScalarNode node, String path, Place place) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.STR)) {
            return text;
        }
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return text.equalsIgnoreCase("true");
        }
        try {
            if (tag.equals(Tag.INT)) {
                return integer(text);
            }
            if (tag.equals(Tag.FLOAT)) {
                return real(text);
            }
            problems.add(place, path, "found tag %s, expected a plain value".formatted(tag));
        } catch (ArithmeticException | NumberFormatException e) {
            problems.add(place, path, "found %s, which no number here can hold".formatted(text));
        }
        return text;
    }

    private static long integer(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16).longValueExact();
        }
        if (digits.startsWith("0o")) {
            return new BigInteger(digits.substring(2), 8).longValueExact();
        }
        return new BigInteger(digits).longValueExact();
    }

    private static double real(String text) {
        String word = text.replaceFirst("^[+-]", "").toLowerCase(java.util.Locale.ROOT);
        double sign = text.startsWith("-") ? -1 : 1;
        if (word.equals(".inf")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        return word.equals(".nan") ? Double.NaN : sign * Double.parseDouble(word);
    }

    private Place place(org.snakeyaml.engine.v2.nodes.Node node) {
        return place(source, node);
    }

    /** Where a node starts. */
    static Place place(String source, org.snakeyaml.engine.v2.nodes.Node node) {
        Optional<Mark> mark = node.getStartMark();
        return new Place(
                source,
                mark.map(m -> m.getLine() + 1).orElse(1),
                mark.map(m -> m.getColumn() + 1).orElse(1));
    }
}
