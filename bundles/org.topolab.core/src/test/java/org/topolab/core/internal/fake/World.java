package org.topolab.core.internal.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Engines;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.catalog.FakeCatalog;
import org.topolab.core.internal.engine.Kernels;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.recipe.RecipeFiles;
import org.topolab.core.internal.recipe.YamlRecipes;
import org.topolab.core.internal.run.FolderExchange;
import org.topolab.core.internal.run.FolderMapFiles;
import org.topolab.core.internal.run.FolderRuns;
import org.topolab.core.internal.run.FolderUnitFiles;
import org.topolab.core.internal.run.FolderUnits;
import org.topolab.core.internal.run.Machine;
import org.topolab.core.internal.run.Surroundings;
import org.topolab.core.internal.run.Watchers;
import org.topolab.core.internal.view.Writers;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;

/** Everything a run needs, small and without a framework. */
public final class World {

    public static final String RECIPE =
            """
            name: rows-test
            seed: 7
            data: {provider: rows}
            model: {family: tiny, n: 2, grid: 4}
            train: {epochs: 3, batch: 8, optimizer: {rate: 0.1}}
            measure: {metrics: [means]}
            figures: [sheet, curve]
            """;

    public final Path folder;
    public final FakeFamily family = new FakeFamily();
    public final FakeData data = new FakeData();

    /** Data of the same kind under another name; not installed yet. */
    public final FakeData columns = new FakeData("columns", new ImageShape(1, 3, 4));

    /** Data of larger images; not installed yet. */
    public final FakeData wide = new FakeData("wide", new ImageShape(1, 3, 5));

    public final FakeMetric means = new FakeMetric("means", Needs.classesOnGrid());
    public final FakeMetric any = new FakeMetric("any", Needs.nothing());
    public final FakeCatalog catalog =
            new FakeCatalog()
                    .with(Kind.MODELS, family)
                    .with(Kind.DATA, data)
                    .with(Kind.METRICS, means)
                    .with(Kind.METRICS, any)
                    .with(Kind.VIEWS, FakeView.maps())
                    .with(Kind.VIEWS, FakeView.curves())
                    .with(Kind.VIEWS, FakeView.numbers())
                    .with(Kind.VIEWS, FakeView.tables())
                    .with(Kind.VIEWS, FakeView.pictures());
    public final Watchers watchers = new Watchers();
    public final RunLease lease = new RunLease();
    public final Kernels kernels = new FakeKernels();
    public final YamlRecipes recipes;
    public final FolderRuns runs;
    public final FolderUnits units;
    public final FolderMapFiles maps;
    public final FolderUnitFiles unitFiles;
    public final FolderExchange exchange;
    public final Writers writers = new Writers(new FakeView.Writer(), new FakeView.Camera());
    public long nanos;

    public World(Path folder) {
        this.folder = folder;
        recipes = new YamlRecipes(catalog, kernels, new RecipeFiles(folder, Optional.empty()));
        Surroundings around =
                new Surroundings(
                        kernels,
                        lease,
                        List.of(folder.resolve("data")),
                        () -> Map.of("org.topolab.core", "0.1.0"),
                        writers,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        () -> nanos += 1_000_000,
                        new Machine(3, 8L << 30));
        runs = new FolderRuns(catalog, recipes, around, watchers);
        units = new FolderUnits(recipes, around);
        maps = new FolderMapFiles(catalog, recipes, lease, writers);
        unitFiles = new FolderUnitFiles(catalog, writers);
        exchange =
                new FolderExchange(
                        catalog,
                        recipes,
                        () -> Map.of("org.topolab.core", "0.1.0"),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** Installs the other data sets. */
    public void withOtherData() {
        catalog.with(Kind.DATA, columns).with(Kind.DATA, wide);
    }

    private static final class FakeKernels implements Kernels {
        @Override
        public Set<String> names() {
            return Set.of("onednn", "portable");
        }

        @Override
        public Engines choose(String name) {
            return new Engines() {
                @Override
                public <T> Optional<T> find(Class<T> type) {
                    return Optional.empty();
                }
            };
        }
    }

    /** Reads a recipe's text. */
    public Recipe read(String text, String... overrides) throws IOException, RecipeException {
        Path file = folder.resolve("r.yaml");
        Files.writeString(file, text);
        return recipes.read(file, List.of(overrides));
    }

    /** What is said of a recipe's text, with {@code r.yaml} as its file. */
    public List<String> problems(String text, String... overrides) throws IOException {
        try {
            read(text, overrides);
            return List.of();
        } catch (RecipeException e) {
            return e.problems().stream().map(p -> p.toString().replace(folder + "/", "")).toList();
        }
    }
}
