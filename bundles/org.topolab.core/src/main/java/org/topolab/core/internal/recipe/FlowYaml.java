package org.topolab.core.internal.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Writes plain values on one line, as short as YAML can be that reads back the same wherever it is
 * put: alone, after a key, or within brackets.
 */
final class FlowYaml {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    private FlowYaml() {}

    /**
     * A value in words.
     *
     * @param value Long, Integer, Double, Boolean, String, List, Map of these, or null
     */
    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return "{" + members(map) + "}";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FlowYaml::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number) {
            return real(number);
        }
        return value instanceof String text ? text(text) : String.valueOf(value);
    }

    /** The members of a map without its braces. */
    static String members(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(e -> text(String.valueOf(e.getKey())) + ": " + of(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String real(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        return Double.toString(number).replace(".0E", "E").toLowerCase(Locale.ROOT);
    }

    private static String text(String text) {
        if (plain(text)) {
            return text;
        }
        return text.codePoints().allMatch(FlowYaml::printable)
                ? "'" + text.replace("'", "''") + "'"
                : text.codePoints()
                        .mapToObj(FlowYaml::escaped)
                        .collect(Collectors.joining("", "\"", "\""));
    }

    /** Whether a text needs no quotes. */
    private static boolean plain(String text) {
        return !text.isEmpty()
                && text.codePoints().allMatch(FlowYaml::printable)
                && isText(node(text), text)
                && isText(first(node("[" + text + "]")), text)
                && isText(member(node("a: " + text)), text)
                && isText(member(node("{a: " + text + "}")), text);
    }

    private static Optional<Node> node(String yaml) {
        try {
            return new Compose(SETTINGS).composeString(yaml);
        } catch (YamlEngineException e) {
            return Optional.empty(); // what cannot be read is not plain text
        }
    }

    private static Optional<Node> first(Optional<Node> node) {
        return node.filter(SequenceNode.class::isInstance)
                .map(n -> ((SequenceNode) n).getValue())
                .filter(items -> items.size() == 1)
                .map(items -> items.get(0));
    }

    private static Optional<Node> member(Optional<Node> node) {
        return node.filter(MappingNode.class::isInstance)
                .map(n -> ((MappingNode) n).getValue())
                .filter(members -> members.size() == 1)
                .map(members -> members.get(0).getValueNode());
    }

    private static boolean isText(Optional<Node> node, String text) {
        return node.filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(n -> n.getTag().equals(Tag.STR) && n.getAnchor().isEmpty())
                .filter(n -> n.getValue().equals(text))
                .isPresent();
    }

    private static boolean printable(int point) {
        return (point >= ' ' && point < 0x7f)
                || (point >= 0xa0 && point <= 0xd7ff && point != 0x2028 && point != 0x2029)
                || (point >= 0xe000 && point <= 0xfffd && point != 0xfeff)
                || point >= 0x10000;
    }

    private static String escaped(int point) {
        if (point == '"' || point == '\\') {
            return "\\" + (char) point;
        }
        if (printable(point)) {
            return Character.toString(point);
        }
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> point < 0x100 ? "\\x%02x".formatted(point) : "\\u%04x".formatted(point);
        };
    }
}
