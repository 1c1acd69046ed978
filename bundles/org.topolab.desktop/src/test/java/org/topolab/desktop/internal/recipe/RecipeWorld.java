package org.topolab.desktop.internal.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.topolab.api.info.Contribution;
import org.topolab.api.info.Facts;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.OptionSpec.NameOption;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Rejected;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.internal.engine.Kernels;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.recipe.RecipeFiles;
import org.topolab.core.internal.recipe.YamlRecipes;
import org.topolab.core.internal.sweep.FolderSweeps;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Plan;
import org.topolab.core.run.PlannedMemory;
import org.topolab.core.run.PlannedTime;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.Runs;

/** Real recipes on plug-ins that have options of every kind and do nothing. */
final class RecipeWorld implements Catalog, Kernels {

    static final String RECIPE =
            """
            # a head
            name: first
            seed: 1
            data: {provider: rows}   # where from
            model:
              family: wide
              count: 3
            train:
              epochs: 2   # few
            measure:
              metrics:
                - means: {shuffles: 5}
                - spread
            figures: [map]
            """;

    /** An option of each kind. */
    static final List<OptionSpec> EVERY =
            List.of(
                    new IntOption("count", "How many.", Optional.of(2L), 1, 64, "units"),
                    new DoubleOption("rate", "How fast.", Optional.of(0.5), 0, 1, "mm"),
                    new ChoiceOption("kind", "Which.", "plain", List.of("plain", "odd")),
                    new FlagOption("fast", "Whether.", false),
                    new TextOption("file", "Where.", "", "a file"),
                    new NameOption("class", "What.", Optional.of("none"), "a class"),
                    new ListOption(
                            "sizes",
                            "Several.",
                            Optional.of(List.of(1L, 2L)),
                            new IntOption("size", "One.", 1, 1, 9)),
                    new GroupOption(
                            "inner",
                            "Together.",
                            List.of(
                                    new DoubleOption("a", "First.", 0.25, 0, 1),
                                    new FlagOption("b", "Second.", true))));

    final Path directory;
    final YamlRecipes recipes;
    final Sources sources;
    final PlannedRuns runs = new PlannedRuns();
    private final Map<Kind<?>, List<Entry<?>>> entries = new HashMap<>();

    RecipeWorld(Path directory) {
        this.directory = directory;
        recipes =
                new YamlRecipes(
                        this,
                        this,
                        new RecipeFiles(directory, Optional.of(directory.resolve("examples"))));
        sources = new Sources(recipes, new FolderSweeps(recipes, runs, new RunLease()), runs, this);
        fill();
    }

    /** Installs a plug-in or two of each kind. */
    void fill() {
        with(Kind.DATA, new FakePlugins.Data(facts("rows", EVERY.subList(0, 1))));
        with(Kind.DATA, new FakePlugins.Data(facts("columns", EVERY.subList(4, 5))));
        with(Kind.MODELS, new FakePlugins.Family(facts("wide", EVERY)));
        with(
                Kind.METRICS,
                new FakePlugins.Means(
                        facts("means", List.of(new IntOption("shuffles", "Chance.", 10, 1, 99)))));
        with(Kind.METRICS, new FakePlugins.Means(facts("spread", List.of())));
        with(Kind.VIEWS, new FakePlugins.View(facts("map", EVERY.subList(2, 4))));
    }

    /** Removes all plug-ins. */
    void empty() {
        entries.clear();
    }

    static Facts facts(String id, List<OptionSpec> options) {
        return new Facts(id, "Title of " + id, "Does " + id + ".", List.of(), "MIT", options);
    }

    /** Installs a plug-in. */
    <C extends Contribution<?>> void with(Kind<C> kind, C contribution) {
        entries.computeIfAbsent(kind, k -> new ArrayList<>())
                .add(new Entry<>(contribution.info().id(), contribution, "test", "0.1.0"));
    }

    @Override
    @SuppressWarnings("unchecked") // with() puts in what fits
    public <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind) {
        return (List<Entry<C>>) (List<?>) List.copyOf(entries.getOrDefault(kind, List.of()));
    }

    @Override
    public <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id) {
        return entries(kind).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownIdException("no %s '%s'".formatted(kind.noun(), id)));
    }

    @Override
    public List<Rejected> rejected(Kind<?> kind) {
        return List.of();
    }

    @Override
    public Set<String> names() {
        return Set.of("portable");
    }

    @Override
    public Engines choose(String name) {
        throw new AssertionError("nobody should ask for this");
    }

    /** Plans at once. */
    static final class PlannedRuns implements Runs {

        final List<String> planned = new ArrayList<>();
        Optional<String> fault = Optional.empty();

        @Override
        public Plan plan(Recipe recipe) throws IOException {
            planned.add(recipe.name());
            if (fault.isPresent()) {
                throw new IOException(fault.get());
            }
            return new Plan(
                    60,
                    20,
                    8,
                    new Compute("f32", 2, false),
                    Optional.empty(),
                    new PlannedMemory(100L << 20, 0, 4L << 30),
                    Optional.of(
                            new PlannedTime(
                                    Duration.ofSeconds(6),
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(7),
                                    Duration.ofSeconds(15),
                                    0.1)),
                    List.of("It fits."));
        }

        @Override
        public Outcome run(Recipe recipe, Path folder, boolean replace, RunMonitor monitor) {
            throw new AssertionError("the window runs verbs");
        }

        @Override
        public Outcome resume(Path folder, List<String> computing, RunMonitor monitor) {
            throw new AssertionError("the window runs verbs");
        }

        @Override
        public Outcome measure(
                Path folder, List<String> words, List<String> computing, RunMonitor monitor) {
            throw new AssertionError("the window runs verbs");
        }

        @Override
        public List<Path> figures(
                Path folder, List<String> views, boolean all, RunMonitor monitor) {
            throw new AssertionError("the window runs verbs");
        }

        @Override
        public List<Path> movies(
                Path folder, List<String> views, double framesPerSecond, RunMonitor monitor) {
            throw new AssertionError("the window runs verbs");
        }
    }
}
