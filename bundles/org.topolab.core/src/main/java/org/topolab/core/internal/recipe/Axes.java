package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.topolab.api.info.Contribution;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.internal.recipe.Node.Member;
import org.topolab.core.internal.recipe.Node.Sequence;
import org.topolab.core.internal.recipe.Node.Value;

/**
 * Finds the entries of a recipe that have a list where one value is expected. An option that is a
 * list itself is tried with several by a list of lists.
 */
final class Axes {

    private static final Pattern RANGE = Pattern.compile("(-?\\d{1,18})\\.\\.(-?\\d{1,18})");
    private static final int MOST = 10_000;

    private final Catalog catalog;
    private final Problems problems;
    private final Map<List<String>, List<Node>> found = new LinkedHashMap<>();

    private Axes(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /** The values of each such entry by its path, the seed's first. */
    static Map<List<String>, List<Node>> of(Mapping recipe, Catalog catalog, Problems problems) {
        Axes axes = new Axes(catalog, problems);
        axes.collect(List.of(PlatformOptions.SEED), recipe, List.of());
        axes.chosen(recipe, "data", "provider", Kind.DATA);
        axes.chosen(recipe, "model", "family", Kind.MODELS);
        Member train = recipe.members().get("train");
        if (train != null && train.value() instanceof Mapping map) {
            axes.collect(TrainOptions.ALL, map, List.of("train"));
        }
        return axes.found;
    }

    /** A section that names a plug-in, or several: options of any of them may be lists. */
    private <C extends Contribution<?>> void chosen(
            Mapping recipe, String section, String key, Kind<C> kind) {
        Member member = recipe.members().get(section);
        if (member == null || !(member.value() instanceof Mapping map)) {
            return;
        }
        List<OptionSpec> specs =
                new ArrayList<>(List.of(new OptionSpec.TextOption(key, "", "", "")));
        Optional.ofNullable(map.members().get(key)).map(Member::value).stream()
                .flatMap(id -> id instanceof Sequence all ? all.items().stream() : Stream.of(id))
                .flatMap(
                        id -> catalog.entries(kind).stream().filter(e -> e.id().equals(id.plain())))
                .map(Entry::contribution)
                .forEach(named -> specs.addAll(named.info().options()));
        collect(specs, map, List.of(section));
    }

    private void collect(List<OptionSpec> specs, Mapping map, List<String> path) {
        for (OptionSpec spec : specs) {
            Member member = map.members().get(spec.name());
            if (member == null) {
                continue;
            }
            List<String> at = new ArrayList<>(path);
            at.add(spec.name());
            if (spec instanceof GroupOption group && member.value() instanceof Mapping inner) {
                collect(group.members(), inner, at);
            } else if (listed(spec, member.value())) {
                values(spec, member.value(), at);
            }
        }
    }

    private static boolean listed(OptionSpec spec, Node node) {
        if (node instanceof Sequence sequence) {
            return !(spec instanceof ListOption)
                    || (!sequence.items().isEmpty()
                            && sequence.items().stream().allMatch(Sequence.class::isInstance));
        }
        return range(spec, node).isPresent();
    }

    private static Optional<Matcher> range(OptionSpec spec, Node node) {
        return Optional.of(node)
                .filter(n -> spec instanceof IntOption && n.plain() instanceof String)
                .map(n -> RANGE.matcher((String) n.plain()))
                .filter(Matcher::matches);
    }

    private void values(OptionSpec spec, Node node, List<String> path) {
        List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        Map<Object, Node> values = new LinkedHashMap<>();
        String at = String.join(".", path);
        if (items.isEmpty()) {
            problems.add(node.place(), at, "found an empty list, expected values to try");
        }
        for (Node item : items) {
            for (Node value : spread(spec, item, at)) {
                if (value.plain() == null) {
                    problems.add(value.place(), at, "found nothing, expected a value to try");
                    return;
                }
                if (values.putIfAbsent(value.plain(), value) != null) {
                    problems.add(value.place(), at, "found %s twice".formatted(value.plain()));
                    return;
                }
            }
        }
        found.putIfAbsent(path, List.copyOf(values.values()));
    }

    /** An item, or all numbers of a range. */
    private List<Node> spread(OptionSpec spec, Node item, String at) {
        Optional<Matcher> range = range(spec, item);
        if (range.isEmpty()) {
            return List.of(item);
        }
        long first = Long.parseLong(range.get().group(1));
        long last = Long.parseLong(range.get().group(2));
        if (last < first || last - first >= MOST) {
            problems.add(
                    item.place(),
                    at,
                    "found %s, expected a range that grows, of at most %d numbers"
                            .formatted(item.plain(), MOST));
            return List.of();
        }
        List<Node> numbers = new ArrayList<>();
        for (long number = first; number <= last; number++) {
            numbers.add(new Value(number, item.place()));
        }
        return numbers;
    }
}
