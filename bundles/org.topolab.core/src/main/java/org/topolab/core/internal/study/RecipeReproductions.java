package org.topolab.core.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.option.Options;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Conclusion.Gallery;
import org.topolab.api.study.Reproduction;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.Tried;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.trial.OnceMonitor;
import org.topolab.core.internal.trial.Trials;
import org.topolab.core.internal.view.Writers;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.run.PluginFailedException;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.Runs;
import org.topolab.core.study.Reproduced;
import org.topolab.core.study.Reproductions;
import org.topolab.format.file.AtomicFile;

/** Reproduces publications with the recipes and runs of this program. */
@Component
public final class RecipeReproductions implements Reproductions {

    private final Catalog catalog;
    private final Recipes recipes;
    private final Runs runs;
    private final Comparisons comparisons;
    private final RunLease lease;
    private final Writers writers;

    @Activate
    public RecipeReproductions(
            @Reference Catalog catalog,
            @Reference Recipes recipes,
            @Reference Runs runs,
            @Reference Comparisons comparisons,
            @Reference RunLease lease,
            @Reference Writers writers) {
        this.catalog = catalog;
        this.recipes = recipes;
        this.runs = runs;
        this.comparisons = comparisons;
        this.lease = lease;
        this.writers = writers;
    }

    @Override
    public Reproduced reproduce(
            String id, Scale scale, List<String> settings, Path path, RunMonitor watcher)
            throws IOException, RecipeException {
        RunLease.Hold hold = lease.hold(); // its plug-in is asked again after the last run
        try {
            return make(id, scale, settings, path, new OnceMonitor(watcher));
        } finally {
            hold.close();
        }
    }

    private Reproduced make(
            String id, Scale scale, List<String> settings, Path path, RunMonitor monitor)
            throws IOException, RecipeException {
        Entry<Reproduction> entry = catalog.find(Kind.REPRODUCTIONS, id);
        Options options = recipes.options(entry.contribution().info().options(), settings);
        StudyFolder folder = new StudyFolder(path.toAbsolutePath().normalize());
        List<Trial> trials = trials(entry, scale, options);
        folder.check(id, scale, options);
        Map<String, String> texts = texts(trials, folder);
        Map<String, Recipe> read = read(trials, texts);
        folder.begin(id, scale, options);
        for (Trial trial : trials) {
            AtomicFile.text(folder.recipe(trial), texts.get(trial.name()));
        }
        if (!new Trials(folder::run, runs, monitor).run(read, false)) {
            return new Reproduced(folder.path(), false, List.of(), List.of(), List.of());
        }
        List<Tried> tried = new ArrayList<>();
        for (Trial trial : trials) {
            tried.add(new Tried(trial, folder.values(trial)));
        }
        Conclusion conclusion = conclude(entry, scale, options, tried);
        List<Path> figures = new ArrayList<>();
        figures.addAll(
                new StudyFigures(catalog, writers.figures(), monitor)
                        .draw(conclusion.results(), folder.figures()));
        for (Gallery gallery : conclusion.galleries()) {
            figures.addAll(draw(gallery, folder, monitor));
        }
        new StudyReport(entry.contribution().info(), scale, options, tried)
                .write(conclusion, figures, folder);
        return new Reproduced(
                folder.path(), true, conclusion.findings(), conclusion.notes(), figures);
    }

    /** The figures of some trials in common; those without anything in common have none. */
    private List<Path> draw(Gallery gallery, StudyFolder folder, RunMonitor monitor)
            throws IOException, RecipeException {
        List<Path> runs = gallery.trials().stream().map(name -> folder.run(name)).toList();
        Path out = folder.figures().resolve(gallery.name());
        return comparisons.figures(runs, gallery.views(), false, out, monitor);
    }

    /** The recipes, with the run folders of trials in place of their names. */
    private static Map<String, String> texts(List<Trial> trials, StudyFolder folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Trial trial : trials) {
            String text = trial.recipe();
            for (String before : List.copyOf(texts.keySet())) {
                text = text.replace(Trial.run(before), folder.run(before).toString());
            }
            texts.put(trial.name(), text);
        }
        return texts;
    }

    /** Reads and checks all recipes, before anything is written where the user will look. */
    private Map<String, Recipe> read(List<Trial> trials, Map<String, String> texts)
            throws IOException, RecipeException {
        Path stage = Files.createTempDirectory("topolab-recipes");
        try {
            Map<String, Recipe> read = new LinkedHashMap<>();
            for (Trial trial : trials) {
                Path file = stage.resolve(trial.name() + ".yaml");
                Files.writeString(file, texts.get(trial.name()));
                read.put(trial.name(), recipes.read(file, trial.overrides()));
            }
            return read;
        } finally {
            try (Stream<Path> left = Files.list(stage)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(stage);
        }
    }

    private static List<Trial> trials(Entry<Reproduction> entry, Scale scale, Options options) {
        try {
            return entry.contribution().trials(scale, options);
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(entry.bundle(), "naming its trials", e);
        }
    }

    private static Conclusion conclude(
            Entry<Reproduction> entry, Scale scale, Options options, List<Tried> tried) {
        try {
            return entry.contribution().conclude(scale, options, tried);
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(entry.bundle(), "judging its trials", e);
        }
    }
}
