package org.topolab.core.internal.sweep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.internal.run.KeptRun;
import org.topolab.core.internal.trial.OnceMonitor;
import org.topolab.core.internal.trial.Trials;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.Runs;
import org.topolab.core.sweep.Standing;
import org.topolab.core.sweep.Sweep;
import org.topolab.core.sweep.Sweeps;

/** Sweeps in folders. */
@Component
public final class FolderSweeps implements Sweeps {

    private final Repeats recipes;
    private final Runs runs;
    private final RunLease lease;

    @Activate
    public FolderSweeps(
            @Reference Repeats recipes, @Reference Runs runs, @Reference RunLease lease) {
        this.recipes = recipes;
        this.runs = runs;
        this.lease = lease;
    }

    @Override
    public Sweep check(String source, String text, List<String> overrides) throws RecipeException {
        return recipes.sweep(source, text, overrides);
    }

    @Override
    public Sweep read(Path file, List<String> overrides) throws IOException, RecipeException {
        return recipes.sweep(file, overrides);
    }

    @Override
    public List<Standing> standing(Sweep sweep, Path path) throws IOException {
        SweepFolder folder = folder(path);
        folder.check(sweep);
        return standing(sweep, folder);
    }

    @Override
    public List<Standing> sweep(Sweep sweep, Path path, RunMonitor monitor)
            throws IOException, RecipeException {
        SweepFolder folder = folder(path);
        folder.check(sweep);
        FileChannel lock = folder.lock();
        RunLease.Hold hold =
                lease.hold(); // plug-ins stay as they are from the first run to the last
        try {
            folder.begin(sweep);
            Map<String, Recipe> trials = new LinkedHashMap<>();
            sweep.trials().forEach(trial -> trials.put(trial.name(), trial.recipe()));
            new Trials(folder::run, runs, new OnceMonitor(monitor)).run(trials, true);
            return standing(sweep, folder);
        } finally {
            hold.close();
            lock.close();
        }
    }

    private static SweepFolder folder(Path path) {
        return new SweepFolder(path.toAbsolutePath().normalize());
    }

    private static List<Standing> standing(Sweep sweep, SweepFolder folder) throws IOException {
        List<Standing> all = new ArrayList<>();
        for (Sweep.Trial trial : sweep.trials()) {
            Path run = folder.run(trial.name());
            String status = Trials.status(run);
            all.add(
                    status.isEmpty()
                            ? new Standing(trial, run, Standing.WAITING, List.of())
                            : new Standing(trial, run, status, KeptRun.read(run).last()));
        }
        return all;
    }
}
