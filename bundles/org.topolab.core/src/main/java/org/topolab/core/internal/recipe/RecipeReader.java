package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.option.Nearest;
import org.topolab.api.option.Options;
import org.topolab.api.view.Visualizer;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.internal.recipe.Node.Member;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/** Makes a recipe from its nodes, or says everything that is wrong with it. */
final class RecipeReader {

    private final Set<String> kernels;
    private final Problems problems;
    private final OptionReader options;
    private final Chooser chooser;

    /**
     * @param kernels names of the installed kernels
     */
    RecipeReader(Catalog catalog, Set<String> kernels, Problems problems) {
        this.kernels = kernels;
        this.problems = problems;
        this.options = new OptionReader(problems);
        this.chooser = new Chooser(catalog, problems, options);
    }

    /**
     * @param name name of the run where the recipe gives none
     */
    Recipe read(Node root, String name) throws RecipeException {
        Mapping recipe = mapping(root);
        Optional<Chosen<DatasetProvider>> data = data(recipe);
        Parts parts = parts(recipe);
        problems.refuse();
        Options top = parts.top().orElseThrow();
        String given = recipe.members().containsKey("name") ? top.text("name") : name;
        Recipe checked =
                new Recipe(
                        given,
                        top.whole("seed"),
                        data.orElseThrow(),
                        parts.model().orElseThrow(),
                        parts.train().orElseThrow(),
                        parts.measure().orElseThrow(),
                        parts.metrics(),
                        parts.figures(),
                        parts.movies(),
                        Map.of(),
                        PlaceIndex.of(recipe));
        return Frozen.into(checked);
    }

    /** The frozen form of a recipe that may lack data. */
    Map<String, Object> frozen(Node root) throws RecipeException {
        Mapping recipe = mapping(root);
        Optional<Chosen<DatasetProvider>> data =
                recipe.members().containsKey("data") ? data(recipe) : Optional.empty();
        Parts parts = parts(recipe);
        problems.refuse();
        return Frozen.plain(parts, data);
    }

    /** What a recipe has beside data; what is empty has a problem. */
    record Parts(
            Optional<Options> top,
            Optional<Chosen<ModelFamily>> model,
            Optional<Options> train,
            Optional<Options> measure,
            List<Chosen<Metric>> metrics,
            List<Chosen<Visualizer>> figures,
            List<Chosen<Visualizer>> movies) {}

    private Optional<Chosen<DatasetProvider>> data(Mapping recipe) {
        return section(recipe, "data", "provider")
                .flatMap(map -> chooser.one(Kind.DATA, map, "data", "provider"));
    }

    private Parts parts(Mapping recipe) {
        List<String> others = Sections.ALL.subList(2, Sections.ALL.size());
        Optional<Options> top = options.read(PlatformOptions.TOP, recipe, "", others);
        Optional<Chosen<ModelFamily>> model =
                section(recipe, "model", "family")
                        .flatMap(map -> chooser.one(Kind.MODELS, map, "model", "family"));
        Optional<Options> train =
                section(recipe, "train", "")
                        .flatMap(m -> options.read(TrainOptions.ALL, m, "train", List.of()));
        train.ifPresent(t -> kernels(t, recipe));
        Mapping measureMap =
                section(recipe, "measure", "").orElse(new Mapping(Map.of(), recipe.place()));
        Optional<Options> measure =
                options.read(PlatformOptions.MEASURE, measureMap, "measure", List.of("metrics"));
        List<Chosen<Metric>> metrics =
                chooser.several(Kind.METRICS, measureMap, "metrics", "measure.metrics");
        List<Chosen<Visualizer>> figures =
                chooser.several(Kind.VIEWS, recipe, "figures", "figures");
        List<Chosen<Visualizer>> movies = chooser.several(Kind.VIEWS, recipe, "movies", "movies");
        top.ifPresent(t -> name(t, recipe));
        return new Parts(top, model, train, measure, metrics, figures, movies);
    }

    /** A list of views alone: {@code figures} or {@code movies}. */
    List<Chosen<Visualizer>> views(Node root, String key) throws RecipeException {
        List<Chosen<Visualizer>> views = chooser.several(Kind.VIEWS, mapping(root), key, key);
        problems.refuse();
        return views;
    }

    private Mapping mapping(Node root) throws RecipeException {
        if (root instanceof Mapping recipe) {
            return recipe;
        }
        problems.add(root.place(), "recipe", "found no map, expected 'model:', 'data:' and others");
        problems.refuse();
        throw new IllegalStateException("a problem was added, so refuse() throws");
    }

    /** A section's map; empty with a problem if it is missing where an entry is required. */
    private Optional<Mapping> section(Mapping recipe, String key, String required) {
        Member member = recipe.members().get(key);
        if (member != null && member.value() instanceof Mapping map) {
            return Optional.of(map);
        }
        boolean absent = member == null || member.value().plain() == null;
        if (absent && required.isEmpty()) {
            return Optional.of(new Mapping(Map.of(), recipe.place()));
        }
        String hint = required.isEmpty() ? "" : " with '%s'".formatted(required);
        problems.add(
                member == null ? recipe.place() : member.value().place(),
                key,
                absent
                        ? "missing, expected a map%s; add '%s: {%s: ...}'"
                                .formatted(hint, key, required)
                        : "found %s, expected a map%s".formatted(word(member.value()), hint));
        return Optional.empty();
    }

    private void name(Options top, Mapping recipe) {
        if (!top.text("name").matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            problems.add(
                    PlaceIndex.of(recipe)
                            .problem(
                                    "name",
                                    "found '%s', expected letters, digits, '.', '_' and '-'"
                                            .formatted(top.text("name"))));
        }
    }

    private void kernels(Options train, Mapping recipe) {
        String asked = train.text("kernels");
        if (asked.equals("auto") || kernels.contains(asked)) {
            return;
        }
        List<String> known = new ArrayList<>(List.of("auto"));
        kernels.stream().sorted().forEach(known::add);
        problems.add(
                PlaceIndex.of(recipe)
                        .problem(
                                "train.kernels",
                                "unknown kernels '%s', installed are %s%s"
                                        .formatted(
                                                asked,
                                                String.join(", ", known),
                                                Nearest.to(asked, known)
                                                        .map("; did you mean '%s'?"::formatted)
                                                        .orElse(""))));
    }

    static String word(Node node) {
        Object plain = node.plain();
        if (plain instanceof Map || plain instanceof List) {
            return plain instanceof Map ? "a map" : "a list";
        }
        return plain == null ? "nothing" : "'%s'".formatted(plain);
    }
}
