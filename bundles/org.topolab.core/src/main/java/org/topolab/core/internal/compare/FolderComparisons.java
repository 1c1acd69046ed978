package org.topolab.core.internal.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.view.Figure;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.Subject;
import org.topolab.api.view.Visualizer;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.compare.Contrast;
import org.topolab.core.compare.Courses;
import org.topolab.core.compare.Replicates;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.internal.run.KeptRun;
import org.topolab.core.internal.view.Writers;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;

/** Compares runs in folders. */
@Component(service = Comparisons.class)
public final class FolderComparisons implements Comparisons {

    private final Repeats recipes;
    private final RunLease lease;
    private final Writers writers;

    @Activate
    public FolderComparisons(
            @Reference Repeats recipes, @Reference RunLease lease, @Reference Writers writers) {
        this.recipes = recipes;
        this.lease = lease;
        this.writers = writers;
    }

    @Override
    public Comparison compare(List<Path> folders) throws IOException {
        return new SideBySide(RunSet.read(folders)).compare();
    }

    @Override
    public Courses courses(List<Path> folders) throws IOException {
        return new GroupCourses(RunSet.read(folders)).all();
    }

    @Override
    public List<Contrast> contrasts(List<Path> folders, Replicates by) throws IOException {
        RunSet set = RunSet.read(folders);
        return Contrast.atOnce(
                by == Replicates.NETWORKS
                        ? new NetworkContrasts(new SideBySide(set)).all()
                        : new ItemContrasts(set, sentence -> {}).all());
    }

    @Override
    public List<Path> figures(
            List<Path> folders, List<String> views, boolean all, Path out, RunMonitor monitor)
            throws IOException, RecipeException {
        RunSet set = RunSet.read(folders);
        RunLease.Hold hold = lease.hold();
        try {
            List<Chosen<Visualizer>> chosen = views(set, views);
            Optional<FigureWriter> now = writers.figures();
            if (now.isEmpty()) {
                monitor.note("no figures: no bundle that writes figures is installed");
                return List.of();
            }
            Files.createDirectories(out);
            CommonFigures figures = new CommonFigures(set, monitor::note);
            Trends trends = new Trends(new SideBySide(set));
            return draw(
                    chosen,
                    List.of(
                            figures.maps(),
                            figures.profiles(),
                            figures.curves(all),
                            trends.curves(all),
                            trends.tables()),
                    new Target(now.get(), out, monitor));
        } finally {
            hold.close();
        }
    }

    private static List<Path> draw(
            List<Chosen<Visualizer>> views,
            List<Map<String, List<Subject>>> material,
            Target target)
            throws IOException {
        List<Path> written = new ArrayList<>();
        for (Chosen<Visualizer> view : views) {
            for (Map<String, List<Subject>> part : material) {
                for (Map.Entry<String, List<Subject>> of : part.entrySet()) {
                    written.addAll(draw(view, of.getKey(), of.getValue(), target));
                }
            }
        }
        if (written.isEmpty()) {
            target.monitor().note(nothing(views));
        }
        return written;
    }

    /** That no view made a figure; that one of several did not is no news. */
    private static String nothing(List<Chosen<Visualizer>> views) {
        return "no figures: none of the views %s compares what these runs measured"
                .formatted(views.stream().map(view -> "'" + view.id() + "'").toList());
    }

    private List<Chosen<Visualizer>> views(RunSet set, List<String> views)
            throws IOException, RecipeException {
        KeptRun first =
                set.all().stream()
                        .filter(KeptRun::hasRecipe)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "none of the runs has a recipe.yaml that says"
                                                        + " what to draw"));
        return recipes.views(first.recipeFile(), "figures", Repeats.choose("figures", views));
    }

    /** A view that breaks is told and left out. */
    private static List<Path> draw(
            Chosen<Visualizer> view, String key, List<Subject> subjects, Target target)
            throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            List<Subject> accepted =
                    subjects.stream()
                            .filter(subject -> view.service().accepts(subject.results()))
                            .toList();
            List<Figure> figures =
                    accepted.isEmpty()
                            ? List.of()
                            : view.service().compare(accepted, view.options());
            for (Figure figure : figures) {
                boolean said = key.replaceFirst("^" + Trends.NAME, "").equals(figure.name());
                String tail = said ? "" : "-" + figure.name();
                String name = view.name() + "-" + key + tail;
                written.addAll(target.writer().write(figure, target.folder(), name));
            }
        } catch (RuntimeException | LinkageError e) {
            target.monitor()
                    .note(
                            "view '%s' of %s failed on %s and is left out: %s"
                                    .formatted(view.id(), view.entry().bundle(), key, e));
        }
        return written;
    }

    private record Target(FigureWriter writer, Path folder, RunMonitor monitor) {}
}
