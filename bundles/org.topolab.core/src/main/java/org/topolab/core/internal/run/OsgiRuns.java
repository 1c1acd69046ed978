package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.MovieWriter;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.internal.engine.InstalledKernels;
import org.topolab.core.internal.fetch.DataFolders;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Plan;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.run.Runs;

/** Runs with what is registered in the framework. */
@Component(service = Runs.class)
public final class OsgiRuns implements Runs {

    private final Runs runs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile FigureWriter writer;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile MovieWriter movies;

    @Activate
    public OsgiRuns(
            @Reference Catalog catalog,
            @Reference Repeats recipes,
            @Reference RunLease lease,
            BundleContext context) {
        runs =
                new FolderRuns(
                        catalog,
                        recipes,
                        new Surroundings(
                                new InstalledKernels(context),
                                lease,
                                DataFolders.of(context),
                                () -> bundles(context),
                                () -> Optional.ofNullable(writer),
                                () -> Optional.ofNullable(movies),
                                Clock.systemUTC(),
                                System::nanoTime,
                                Machine.here(
                                        Optional.ofNullable(context.getProperty(Machine.MEMORY)))));
    }

    /** Versions of our bundles that are at work. */
    static Map<String, String> bundles(BundleContext context) {
        Map<String, String> versions = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            String name = bundle.getSymbolicName();
            boolean ours = name != null && name.startsWith("org.topolab.");
            if (ours && bundle.getState() == Bundle.ACTIVE) {
                versions.put(name, bundle.getVersion().toString());
            }
        }
        return versions;
    }

    @Override
    public Outcome run(Recipe recipe, Path folder, boolean replace, RunMonitor monitor)
            throws IOException, RecipeException {
        return runs.run(recipe, folder, replace, monitor);
    }

    @Override
    public Outcome resume(Path folder, List<String> computing, RunMonitor monitor)
            throws IOException, RecipeException {
        return runs.resume(folder, computing, monitor);
    }

    @Override
    public Outcome measure(
            Path folder, List<String> metrics, List<String> computing, RunMonitor monitor)
            throws IOException, RecipeException {
        return runs.measure(folder, metrics, computing, monitor);
    }

    @Override
    public List<Path> figures(Path folder, List<String> views, boolean all, RunMonitor monitor)
            throws IOException, RecipeException {
        return runs.figures(folder, views, all, monitor);
    }

    @Override
    public List<Path> movies(
            Path folder, List<String> views, double framesPerSecond, RunMonitor monitor)
            throws IOException, RecipeException {
        return runs.movies(folder, views, framesPerSecond, monitor);
    }

    @Override
    public Plan plan(Recipe recipe) throws IOException, RecipeException {
        return runs.plan(recipe);
    }
}
