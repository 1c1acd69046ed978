package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Runs;
import org.topolab.core.sweep.Sweep;
import org.topolab.core.sweep.Sweeps;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;

/** Trains a recipe: what {@code run} and {@code quickstart} share. */
@Component(service = RecipeRun.class)
public final class RecipeRun {

    private static final String FORCE = "force";

    static final List<Help.Option> OPTIONS =
            Computing.with(
                    List.of(
                            new Help.Option(
                                    "out",
                                    "DIR",
                                    "the run folder (default: runs/NAME-TIME; must be new), or"
                                            + " that of a sweep (default: sweeps/NAME)"),
                            new Help.Option(FORCE, "", "replace a run that is in that folder"),
                            Help.JSON,
                            Help.QUIET));

    static final Help.Argument OVERRIDE =
            new Help.Argument(
                    "KEY=VALUE",
                    "changes an entry of the recipe: train.epochs=1; data=ID is short for"
                            + " data.provider=ID");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Recipes recipes;
    private final Runs runs;
    private final Sweeps sweeps;
    private final SweepRun sweep;

    @Activate
    public RecipeRun(
            @Reference Recipes recipes,
            @Reference Runs runs,
            @Reference Sweeps sweeps,
            @Reference SweepRun sweep) {
        this.recipes = recipes;
        this.runs = runs;
        this.sweeps = sweeps;
        this.sweep = sweep;
    }

    /** Reads and checks a recipe and its lists, with what the call says of computing. */
    Sweep sweep(String name, List<String> overrides, Invocation call)
            throws IOException, RecipeException, UsageException {
        for (String override : overrides) {
            if (!override.contains("=")) {
                throw new UsageException(
                        "found '%s', expected key=value, such as train.epochs=1"
                                .formatted(override));
            }
        }
        List<String> all = new ArrayList<>(overrides);
        all.addAll(Computing.overrides(call));
        return sweeps.read(find(name, call.directory()), all);
    }

    /** Reads, checks, trains and reports; of a recipe that lists values, all trials. */
    int run(String name, List<String> overrides, Invocation call)
            throws IOException, RecipeException, UsageException {
        long start = System.nanoTime();
        Sweep read = sweep(name, overrides, call);
        if (read.lists()) {
            if (call.given(FORCE)) {
                throw new UsageException(
                        "%s lists values, and what is there of its trials is gone on with; without"
                                        .formatted(name)
                                + " --force, or with another --out");
            }
            return sweep.run(read, call);
        }
        Recipe recipe = read.trials().get(0).recipe();
        Path folder = call.directory().resolve(call.value("out").orElseGet(() -> fresh(recipe)));
        Outcome outcome;
        try (Progress progress = new Progress(call)) {
            outcome = runs.run(recipe, folder, call.given(FORCE), progress);
        }
        return Report.print(
                Done.TRAINED, outcome, Duration.ofNanos(System.nanoTime() - start), call);
    }

    private static String fresh(Recipe recipe) {
        return "runs/%s-%s"
                .formatted(recipe.name(), TIME.format(ZonedDateTime.now(ZoneId.systemDefault())));
    }

    /** Completes the words after a recipe's name. */
    List<String> completeOverride(Path directory, String recipe, String word) {
        try {
            return recipes.complete(find(recipe, directory), word);
        } catch (UsageException e) {
            // no such recipe yet: there is nothing to complete
            return List.of();
        }
    }

    /** Values of an option of computing. */
    List<String> completeOption(String option) {
        String start = Computing.path(option) + "=";
        return recipes.complete(Path.of(""), start).stream()
                .map(word -> word.substring(start.length()))
                .toList();
    }

    /** Recipe files below the working directory and of the distribution. */
    List<String> recipeFiles(Path directory, String word) {
        int slash = word.lastIndexOf('/') + 1;
        Path folder = directory.resolve(word.substring(0, slash));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> Files.isDirectory(f) || f.toString().endsWith(".yaml"))
                    .map(f -> word.substring(0, slash) + f.getFileName() + slashed(f))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String slashed(Path file) {
        return Files.isDirectory(file) ? "/" : "";
    }

    private Path find(String name, Path directory) throws UsageException {
        Path file = directory.resolve(name);
        try {
            return Files.isRegularFile(file) ? file : recipes.locate(name);
        } catch (IOException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
