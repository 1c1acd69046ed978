package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.run.Runs;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Draws or films the results of a run, or draws several runs in common figures. */
@Component
public final class FiguresVerb implements Verb {

    private static final String MOVIE = "movie";
    private static final String FPS = "fps";
    private static final String ALL = "all";
    private static final String OUT = "out";
    private static final double USUAL_FPS = 5; // as published
    private static final double MOST_FPS = 60;

    private final Runs runs;
    private final Comparisons comparisons;
    private final Catalog catalog;

    @Activate
    public FiguresVerb(
            @Reference Runs runs, @Reference Comparisons comparisons, @Reference Catalog catalog) {
        this.runs = runs;
        this.comparisons = comparisons;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public String summary() {
        return "draw a run's results as PNG and SVG, film them, or draw several runs together";
    }

    @Override
    public Help help() {
        return new Help(
                "RUN... [VIEW[.OPTION=VALUE]...]",
                "Without a view those of the run's recipe are drawn. Several runs are drawn in"
                        + " common figures.\n'movie' among the views does the same as --movie.",
                List.of(
                        RunFolders.ARGUMENT,
                        new Help.Argument("VIEW", "a view, as 'topolab list views' shows it")),
                List.of(
                        new Help.Option(OUT, "DIR", "where the figures of several runs go"),
                        new Help.Option(
                                MOVIE, "", "film each map, a frame for each measured epoch"),
                        new Help.Option(FPS, "N", "frames of a movie in a second (default 5)"),
                        new Help.Option(ALL, "", "draw curves too that are 0, or of minor numbers"),
                        Help.JSON,
                        Help.QUIET));
    }

    @Override
    public int run(Invocation call) throws Exception {
        List<Path> folders = RunFolders.leading(call);
        List<String> words = call.arguments().subList(folders.size(), call.arguments().size());
        List<String> views = new ArrayList<>(words);
        views.removeIf(MOVIE::equals);
        boolean movie = call.given(MOVIE) || views.size() < words.size();
        check(call, folders.size(), movie);
        double fps = fps(call);
        List<Path> files;
        try (Progress progress = new Progress(call)) {
            if (folders.size() > 1) {
                Path out = call.directory().resolve(call.value(OUT).orElseThrow());
                files = comparisons.figures(folders, views, call.given(ALL), out, progress);
            } else if (movie) {
                files = runs.movies(folders.get(0), views, fps, progress);
            } else {
                files = runs.figures(folders.get(0), views, call.given(ALL), progress);
            }
        }
        if (movie && call.cancelled()) {
            call.err().println("interrupted; the same command makes the movies that are missing");
            return ExitCode.INTERRUPTED;
        }
        print(files, call);
        return ExitCode.DONE;
    }

    private static void check(Invocation call, int runs, boolean movie) throws UsageException {
        if (runs > 1 && movie) {
            throw new UsageException("a movie shows one run; name one");
        }
        if (runs > 1 && call.value(OUT).isEmpty()) {
            throw new UsageException("%d runs are given; say with --out where to".formatted(runs));
        }
        if (runs == 1 && call.value(OUT).isPresent()) {
            throw new UsageException(
                    "--out is for several runs; the figures of one are in its folder");
        }
        if (call.value(FPS).isPresent() && !movie) {
            throw new UsageException("--fps is for movies; add --movie");
        }
    }

    private static double fps(Invocation call) throws UsageException {
        Optional<String> given = call.value(FPS);
        if (given.isEmpty()) {
            return USUAL_FPS;
        }
        try {
            double fps = Double.parseDouble(given.get());
            if (fps >= 1 / MOST_FPS && fps <= MOST_FPS) {
                return fps;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new UsageException(
                "--fps: found '%s', expected a number from 1/60 to 60, such as 5"
                        .formatted(given.get()));
    }

    private static void print(List<Path> files, Invocation call) {
        if (call.json()) {
            List<String> names = files.stream().map(Path::toString).toList();
            call.out().print(Json.write(Map.of("figures", names)));
        } else if (files.isEmpty()) {
            call.err().println("no view found anything to draw in this run");
        } else {
            files.forEach(file -> call.out().println(Report.shown(file, call)));
        }
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        String last = words.get(words.size() - 1);
        List<String> offered = new ArrayList<>(RunFolders.complete(directory, List.of(last)));
        if (words.size() > 1) {
            catalog.entries(Kind.VIEWS).stream().map(Entry::id).forEach(offered::add);
            offered.add(MOVIE);
        }
        return offered;
    }
}
