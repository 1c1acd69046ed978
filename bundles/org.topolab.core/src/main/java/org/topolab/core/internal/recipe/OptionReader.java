package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.internal.recipe.Node.Member;
import org.topolab.core.internal.recipe.Node.Sequence;

/** Checks the entries of a map against what can be set; each problem at its own place. */
final class OptionReader {

    private final Problems problems;

    OptionReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks a map.
     *
     * @param path dotted path of the map
     * @param others keys of the map that are read elsewhere, such as {@code family}
     * @return checked options with every default; empty if there was a problem
     */
    Optional<Options> read(List<OptionSpec> specs, Mapping map, String path, List<String> others) {
        int before = problems.count();
        Map<String, Object> values = values(specs, map, path, others);
        return problems.count() == before
                ? Optional.of(Options.of(specs, values))
                : Optional.empty();
    }

    private Map<String, Object> values(
            List<OptionSpec> specs, Mapping map, String path, List<String> others) {
        List<String> known = new ArrayList<>(others);
        specs.forEach(spec -> known.add(spec.name()));
        map.members()
                .forEach(
                        (key, member) -> {
                            if (!known.contains(key)) {
                                problems.add(
                                        member.key(), join(path, key), Options.unknown(key, known));
                            }
                        });
        Map<String, Object> values = new LinkedHashMap<>();
        for (OptionSpec spec : specs) {
            value(spec, map, path).ifPresent(value -> values.put(spec.name(), value));
        }
        return values;
    }

    private Optional<Object> value(OptionSpec spec, Mapping map, String path) {
        Member member = map.members().get(spec.name());
        String at = join(path, spec.name());
        if (member == null) {
            if (spec instanceof GroupOption group) {
                Mapping empty = new Mapping(Map.of(), map.place());
                return Optional.of(values(group.members(), empty, at, List.of()));
            }
            if (spec.fallback().isEmpty()) {
                problems.add(
                        map.place(),
                        at,
                        "missing, expected %s; add '%s: ...'"
                                .formatted(spec.expects(), spec.name()));
            }
            return spec.fallback();
        }
        if (spec instanceof GroupOption group && member.value() instanceof Mapping below) {
            return Optional.of(values(group.members(), below, at, List.of()));
        }
        if (spec instanceof ListOption list && member.value() instanceof Sequence sequence) {
            return elements(list.element(), sequence, at);
        }
        return check(spec, member.value(), at);
    }

    private Optional<Object> elements(OptionSpec element, Sequence sequence, String path) {
        List<Object> values = new ArrayList<>();
        int before = problems.count();
        for (Node item : sequence.items()) {
            String at = "%s[%d]".formatted(path, values.size());
            if (element instanceof GroupOption group && item instanceof Mapping below) {
                values.add(values(group.members(), below, at, List.of()));
            } else {
                check(element, item, at).ifPresent(values::add);
            }
        }
        return problems.count() == before ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> check(OptionSpec spec, Node node, String path) {
        try {
            return Optional.of(spec.check(node.plain()));
        } catch (OptionException e) {
            problems.add(node.place(), path, e.getMessage());
            return Optional.empty();
        }
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
