package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.view.Visualizer;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.internal.view.Writers;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Plan;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.Runs;

/** Runs in folders. */
@Component(service = Runs.class)
public final class FolderRuns implements Runs {

    private final Catalog catalog;
    private final Repeats recipes;
    private final Surroundings around;
    private final Watchers watchers;

    @Activate
    public FolderRuns(
            @Reference Catalog catalog,
            @Reference Repeats recipes,
            @Reference RunLease lease,
            @Reference Writers writers,
            @Reference Watchers watchers,
            BundleContext context) {
        this(catalog, recipes, Surroundings.of(context, lease, writers), watchers);
    }

    /** For use without a framework. */
    public FolderRuns(Catalog catalog, Repeats recipes, Surroundings around, Watchers watchers) {
        this.catalog = catalog;
        this.recipes = recipes;
        this.around = around;
        this.watchers = watchers;
    }

    @Override
    public Outcome run(Recipe recipe, Path target, boolean replace, RunMonitor monitor)
            throws IOException, RecipeException {
        Path path = target.toAbsolutePath().normalize();
        RunLease.Hold hold = around.lease().hold();
        ProcessMemory.beginPeak();
        try {
            Installed.check(catalog, recipe);
            Staging.check(path, replace);
            Optional<Ancestor> ancestor = Ancestor.of(recipe);
            Recipe settled = ancestor.map(known -> known.settled(recipe)).orElse(recipe);
            try (Opened opened = Opened.of(settled, around, monitor)) {
                Optional<Rounds> rounds = Rounds.of(opened);
                Beginning beginning = Beginning.of(opened, ancestor, around);
                beginning.note().ifPresent(monitor::note);
                Staging.publish(path, replace, stage -> beginning.write(new RunFolder(stage)));
                return train(opened, new RunFolder(path), Position.start(), rounds, monitor);
            }
        } finally {
            hold.close();
        }
    }

    @Override
    public Outcome resume(Path path, List<String> computing, RunMonitor monitor)
            throws IOException, RecipeException {
        checkComputing(computing);
        RunFolder folder = RunFolder.open(path);
        RunRecord record = RunRecord.read(folder, around.clock());
        Optional<String> idle = record.idle();
        if (idle.isPresent()) {
            monitor.note(idle.get());
            return new Outcome(folder.path(), true, KeptRun.read(folder.path()).last(), List.of());
        }
        RunLease.Hold hold = around.lease().hold();
        ProcessMemory.beginPeak();
        try {
            Recipe recipe = recipes.read(folder.recipe(), computing);
            try (Opened opened = Opened.of(recipe, around, monitor)) {
                new Resumption(folder, record, opened, monitor).check();
                Optional<Rounds> rounds = Rounds.of(opened);
                Position position =
                        new Resumption(folder, record, opened, monitor).position(rounds);
                record.status(RunRecord.RUNNING, "").computing(opened).save(folder);
                Map<String, Object> facts = new LinkedHashMap<>(position.plain());
                if (!computing.isEmpty()) {
                    facts.put("computing", computing);
                    monitor.note(
                            "it goes on with %s: the result may have other bits than without"
                                    .formatted(String.join(", ", computing)));
                }
                new RunLog(folder, around.clock()).add("resumed", facts);
                return train(opened, folder, position, rounds, monitor);
            }
        } finally {
            hold.close();
        }
    }

    /** Trains to the end, and tells who watches. */
    private Outcome train(
            Opened opened,
            RunFolder folder,
            Position from,
            Optional<Rounds> rounds,
            RunMonitor monitor)
            throws IOException, RecipeException {
        Audience audience = new Audience(watchers, folder.path(), opened.recipe());
        audience.began();
        try {
            AttendedMonitor attended = new AttendedMonitor(monitor, audience, around.nanos());
            Outcome outcome = train(opened, folder, from, rounds, attended);
            audience.ended(outcome.finished() ? RunRecord.FINISHED : RunRecord.INTERRUPTED, "");
            return outcome;
        } catch (IOException | RecipeException | RuntimeException | Error e) {
            audience.ended(RunRecord.FAILED, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private Outcome train(
            Opened opened,
            RunFolder folder,
            Position from,
            Optional<Rounds> rounds,
            AttendedMonitor monitor)
            throws IOException, RecipeException {
        RunRecord record = RunRecord.read(folder, around.clock());
        RunLog log = new RunLog(folder, around.clock());
        try {
            TrainingLoop loop = new TrainingLoop(opened, folder, rounds, around, monitor);
            if (!loop.run(from)) {
                record.performance(loop.imagesPerSecond(), ProcessMemory.peak())
                        .status(RunRecord.INTERRUPTED, "")
                        .save(folder);
                return new Outcome(
                        folder.path(), false, KeptRun.read(folder.path()).last(), List.of());
            }
            List<Path> figures = new ArrayList<>();
            figures.addAll(
                    new Drawing(folder, around.writers().figures(), monitor)
                            .draw(opened.recipe().figures(), false));
            figures.addAll(
                    new Filming(folder, around.writers().movies(), monitor)
                            .film(opened.recipe().movies(), Filming.USUAL));
            record.performance(loop.imagesPerSecond(), ProcessMemory.peak())
                    .status(RunRecord.FINISHED, "")
                    .save(folder);
            Map<String, Object> facts = new LinkedHashMap<>(record.performance());
            facts.put("figures", (long) figures.size());
            log.add("finished", facts);
            return new Outcome(folder.path(), true, KeptRun.read(folder.path()).last(), figures);
        } catch (IOException | RecipeException | RuntimeException | Error e) {
            try {
                record.status(RunRecord.FAILED, String.valueOf(e.getMessage())).save(folder);
                log.add("failed", Map.of("cause", String.valueOf(e)));
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    @Override
    public Outcome measure(
            Path path, List<String> words, List<String> computing, RunMonitor monitor)
            throws IOException, RecipeException {
        checkComputing(computing);
        RunFolder folder = RunFolder.open(path);
        Asked asked = Asked.of(words, catalog).computing(computing);
        RunLease.Hold hold = around.lease().hold();
        try {
            return new Remeasurement(recipes, around, folder, monitor).measure(asked);
        } finally {
            hold.close();
        }
    }

    @Override
    public List<Path> figures(Path path, List<String> views, boolean all, RunMonitor monitor)
            throws IOException, RecipeException {
        RunFolder folder = RunFolder.open(path);
        RunLease.Hold hold = around.lease().hold();
        try {
            return new Drawing(folder, around.writers().figures(), monitor)
                    .draw(views(folder, "figures", views), all);
        } finally {
            hold.close();
        }
    }

    @Override
    public List<Path> movies(
            Path path, List<String> views, double framesPerSecond, RunMonitor monitor)
            throws IOException, RecipeException {
        RunFolder folder = RunFolder.open(path);
        RunLease.Hold hold = around.lease().hold();
        try {
            List<Chosen<Visualizer>> filmed = views(folder, "movies", views);
            if (filmed.isEmpty()) {
                filmed = views(folder, "figures", List.of());
            }
            return new Filming(folder, around.writers().movies(), monitor)
                    .film(filmed, framesPerSecond);
        } finally {
            hold.close();
        }
    }

    private List<Chosen<Visualizer>> views(RunFolder folder, String key, List<String> views)
            throws IOException, RecipeException {
        return recipes.views(folder.recipe(), key, Repeats.choose(key, views));
    }

    @Override
    public Plan plan(Recipe recipe) throws IOException, RecipeException {
        RunLease.Hold hold = around.lease().hold();
        try {
            Installed.check(catalog, recipe);
            Ancestor.of(recipe);
            return new Planner(around).plan(recipe);
        } finally {
            hold.close();
        }
    }

    private static void checkComputing(List<String> overrides) {
        for (String override : overrides) {
            if (!override.matches("train\\.(threads|kernels|precision)=.*")) {
                throw new IllegalArgumentException(
                        "'%s' is none of train.threads, train.kernels and train.precision"
                                .formatted(override));
            }
        }
    }
}
