package org.topolab.core.internal.recipe;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.view.Visualizer;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.internal.engine.InstalledKernels;
import org.topolab.core.internal.engine.Kernels;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.sweep.Sweep;

/** Recipes in YAML 1.2, core schema. */
@Component(service = {Recipes.class, Repeats.class})
public final class YamlRecipes implements Recipes, Repeats {

    /** Where problems are of a recipe that is in no file. */
    private static final String DRAFT = "recipe";

    private final Catalog catalog;
    private final Kernels kernels;
    private final RecipeFiles files;

    @Activate
    public YamlRecipes(@Reference Catalog catalog, BundleContext context) {
        this(
                catalog,
                new InstalledKernels(context),
                RecipeFiles.of(context.getProperty("topolab.home")));
    }

    /** For use without a framework. */
    public YamlRecipes(Catalog catalog, Kernels kernels, RecipeFiles files) {
        this.catalog = catalog;
        this.kernels = kernels;
        this.files = files;
    }

    @Override
    public Path locate(String recipe) throws IOException {
        return files.locate(recipe);
    }

    @Override
    public Recipe read(Path file, List<String> overrides) throws IOException, RecipeException {
        return check(file.toString(), text(file), overrides);
    }

    @Override
    public Recipe check(String source, String text, List<String> overrides) throws RecipeException {
        Problems problems = new Problems();
        Node root = node(source, text, overrides, problems);
        return reader(problems).read(root, name(Path.of(source)));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return name.replaceAll("[^A-Za-z0-9._-]", "-");
    }

    @Override
    public Sweep sweep(Path file, List<String> overrides) throws IOException, RecipeException {
        return sweep(file.toString(), text(file), overrides);
    }

    @Override
    public Sweep sweep(String source, String text, List<String> overrides) throws RecipeException {
        Path file = Path.of(source);
        Problems problems = new Problems();
        Node root = node(source, text, overrides, problems);
        problems.refuse();
        if (root instanceof Mapping map) {
            return new SweepReader(catalog, kernels.names(), each -> files.absolute(each, file))
                    .read(map, name(file));
        }
        Recipe refused = reader(problems).read(root, name(file));
        throw new IllegalStateException("recipe %s was read from no map".formatted(refused));
    }

    @Override
    public List<Chosen<Visualizer>> views(Path file, String key, List<String> overrides)
            throws IOException, RecipeException {
        Problems problems = new Problems();
        Node root = node(file.toString(), text(file), overrides, problems);
        return reader(problems).views(root, key);
    }

    @Override
    public Optional<List<String>> overrides(Path base, String text)
            throws IOException, RecipeException {
        Sweep meant = sweep(base.toString(), text, List.of());
        try {
            List<String> words =
                    Differences.between(plain(base, text(base)), plain(base, text), meant);
            return Optional.of(words).filter(w -> same(sweepOrNone(base, w), meant));
        } catch (RecipeException e) {
            return Optional.empty(); // what it was changed from cannot be read
        }
    }

    private Optional<Sweep> sweepOrNone(Path base, List<String> words) {
        try {
            return Optional.of(sweep(base, words));
        } catch (IOException | RecipeException e) {
            return Optional.empty(); // these words do not make a recipe
        }
    }

    private static boolean same(Optional<Sweep> made, Sweep meant) {
        return made.filter(m -> m.name().equals(meant.name()) && m.axes().equals(meant.axes()))
                .filter(m -> frozen(m).equals(frozen(meant)))
                .isPresent();
    }

    private static List<Map<String, Object>> frozen(Sweep sweep) {
        return sweep.trials().stream().map(trial -> trial.recipe().frozen()).toList();
    }

    /** The entries of a text, paths absolute. */
    @SuppressWarnings("unchecked") // a mapping's plain form has text keys
    private Map<String, Object> plain(Path file, String text) throws RecipeException {
        Problems problems = new Problems();
        Node root = node(file.toString(), text, List.of(), problems);
        problems.refuse();
        return root instanceof Mapping ? (Map<String, Object>) root.plain() : Map.of();
    }

    @Override
    public String moved(String text, Path from, Path to) throws RecipeException {
        Map<String, Object> meant = plain(from, text);
        Map<String, Object> found = plain(to, text);
        String moved = text;
        for (String path : RecipeFiles.PATHS) {
            Optional<Object> value = Differences.at(meant, path);
            if (value.isPresent() && !value.equals(Differences.at(found, path))) {
                moved = TextChanges.set(moved, path, value.get());
            }
        }
        return moved;
    }

    @Override
    @SuppressWarnings("unchecked") // a mapping's plain form has text keys
    public Map<String, Object> overridden(Map<String, Object> recipe, List<String> overrides)
            throws RecipeException {
        Problems problems = new Problems();
        Mapping changed = Overrides.all(draft(recipe, problems), overrides, problems);
        problems.refuse();
        return (Map<String, Object>) files.absolute(changed, Path.of(DRAFT)).plain();
    }

    @Override
    public Map<String, Object> frozen(Map<String, Object> recipe) throws RecipeException {
        Problems problems = new Problems();
        return reader(problems).frozen(draft(recipe, problems));
    }

    private static Mapping draft(Map<String, Object> recipe, Problems problems)
            throws RecipeException {
        return (Mapping) YamlReader.read(DRAFT, Frozen.yaml(recipe), problems);
    }

    private Node node(String source, String text, List<String> overrides, Problems problems)
            throws RecipeException {
        Node root = YamlReader.read(source, text, problems);
        if (root instanceof Mapping map) {
            return files.absolute(Overrides.all(map, overrides, problems), Path.of(source));
        }
        return root;
    }

    private RecipeReader reader(Problems problems) {
        return new RecipeReader(catalog, kernels.names(), problems);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException("no recipe %s; check the path".formatted(file), e);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "%s is not text in UTF-8, expected a recipe in YAML".formatted(file), e);
        }
    }

    @Override
    public Options options(List<OptionSpec> specs, List<String> words) throws RecipeException {
        Problems problems = new Problems();
        Node.Mapping none = new Node.Mapping(Map.of(), Overrides.place(""));
        Node.Mapping typed = Overrides.all(none, words, problems);
        Optional<Options> options = new OptionReader(problems).read(specs, typed, "", List.of());
        problems.refuse();
        return options.orElseThrow();
    }

    @Override
    public List<OptionSpec> platformOptions() {
        return PlatformOptions.all();
    }

    @Override
    public List<String> complete(Path file, String word) {
        return new Completion(catalog, kernels).complete(file, word);
    }
}
