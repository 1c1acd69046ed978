package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.internal.recipe.Node.Member;
import org.topolab.core.internal.recipe.Node.Value;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.sweep.Axis;
import org.topolab.core.sweep.Sweep;

/** Makes all trials of a recipe that lists values. */
final class SweepReader {

    private static final int MOST_TRIALS = 10_000;
    private static final int LONGEST = 80; // letters of a folder's name

    private final Catalog catalog;
    private final Set<String> kernels;
    private final UnaryOperator<Mapping> absolute;

    /**
     * @param absolute makes paths in a recipe absolute
     */
    SweepReader(Catalog catalog, Set<String> kernels, UnaryOperator<Mapping> absolute) {
        this.catalog = catalog;
        this.kernels = kernels;
        this.absolute = absolute;
    }

    /**
     * @param name name of the recipe where it gives none
     */
    Sweep read(Mapping root, String name) throws RecipeException {
        Problems problems = new Problems();
        Map<List<String>, List<Node>> values = Axes.of(root, catalog, problems);
        problems.refuse();
        if (values.isEmpty()) {
            Recipe only = reader().read(root, name);
            Sweep.Trial trial = new Sweep.Trial(only.name(), Map.of(), only);
            return new Sweep(only.name(), List.of(), List.of(trial));
        }
        long size = values.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        if (size > MOST_TRIALS) {
            problems.add(
                    root.place(),
                    values.keySet().stream()
                            .map(p -> String.join(".", p))
                            .collect(Collectors.joining(", ")),
                    "these lists make %d trials, expected at most %d".formatted(size, MOST_TRIALS));
            problems.refuse();
        }
        List<Axis> axes = axes(values);
        String base = base(root, name);
        List<Sweep.Trial> trials = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int number = 0; number < size; number++) {
            trials.add(trial(root, values, axes, base, number, names));
        }
        return new Sweep(base, axes, trials);
    }

    private RecipeReader reader() {
        return new RecipeReader(catalog, kernels, new Problems());
    }

    private static String base(Mapping root, String name) {
        Member given = root.members().get("name");
        return given == null ? name : String.valueOf(given.value().plain());
    }

    private static List<Axis> axes(Map<List<String>, List<Node>> values) {
        Map<String, Long> uses =
                values.keySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        path -> path.get(path.size() - 1), Collectors.counting()));
        List<Axis> axes = new ArrayList<>();
        values.forEach(
                (path, nodes) -> {
                    String last = path.get(path.size() - 1);
                    String all = String.join(".", path);
                    List<Object> plain = nodes.stream().map(Node::plain).toList();
                    axes.add(new Axis(all, uses.get(last) > 1 ? all : last, plain));
                });
        return axes;
    }

    private Sweep.Trial trial(
            Mapping root,
            Map<List<String>, List<Node>> values,
            List<Axis> axes,
            String base,
            int number,
            Set<String> names)
            throws RecipeException {
        Mapping changed = root;
        Map<String, Object> chosen = new LinkedHashMap<>();
        int rest = number;
        List<List<String>> paths = List.copyOf(values.keySet());
        Node[] picked = new Node[paths.size()];
        for (int axis = paths.size() - 1; axis >= 0; axis--) { // the last one varies fastest
            List<Node> of = values.get(paths.get(axis));
            picked[axis] = of.get(rest % of.size());
            rest /= of.size();
        }
        for (int axis = 0; axis < picked.length; axis++) {
            changed = put(changed, paths.get(axis), picked[axis]);
            chosen.put(axes.get(axis).name(), picked[axis].plain());
        }
        String name = name(chosen, number, names);
        Value called = new Value(base + "-" + name, root.place());
        Member given = root.members().getOrDefault("name", new Member(root.place(), called));
        if (given.value().plain() instanceof String) {
            changed = changed.with("name", new Member(given.key(), called));
        }
        return new Sweep.Trial(name, chosen, reader().read(absolute.apply(changed), base));
    }

    private static Mapping put(Mapping map, List<String> path, Node value) {
        Member old = map.members().get(path.get(0));
        Node below =
                path.size() == 1
                        ? value
                        : put((Mapping) old.value(), path.subList(1, path.size()), value);
        return map.with(path.get(0), new Member(old.key(), below));
    }

    /** The values in words that a folder may be called by, conditions before the seed. */
    private static String name(Map<String, Object> values, int number, Set<String> names) {
        List<String> words = new ArrayList<>();
        values.forEach((axis, value) -> words.add(axis + "-" + value));
        if (values.containsKey(PlatformOptions.SEED.name())) {
            words.add(words.remove(0));
        }
        String name =
                String.join("-", words)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9.]+", "-")
                        .replaceAll("-$", "");
        if (name.length() > LONGEST || !names.add(name)) {
            name = "trial-%d".formatted(number + 1);
            names.add(name);
        }
        return name;
    }
}
