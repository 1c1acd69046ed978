package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.Movie;
import org.topolab.api.view.MovieWriter;
import org.topolab.api.view.Visualizer;
import org.topolab.core.archive.MapFiles;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.internal.view.Writers;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;
import org.topolab.format.file.AtomicFile;

/** Saves single maps, drawn by the views that the run's recipe names, else by any that can. */
@Component(service = MapFiles.class)
public final class FolderMapFiles implements MapFiles {

    /** Option of views that draw lines between the blocks of a grid. */
    private static final String BORDERS = "borders";

    private final Catalog catalog;
    private final Repeats recipes;
    private final RunLease lease;
    private final Writers writers;

    @Activate
    public FolderMapFiles(
            @Reference Catalog catalog,
            @Reference Repeats recipes,
            @Reference RunLease lease,
            @Reference Writers writers) {
        this.catalog = catalog;
        this.recipes = recipes;
        this.lease = lease;
        this.writers = writers;
    }

    @Override
    public List<String> maps(Path run) throws IOException {
        Set<String> maps = new LinkedHashSet<>();
        ResultReader reader = new ResultReader(RunFolder.open(run), sentence -> {});
        for (FoundFiles files : FoundFiles.of(reader)) {
            files.maps(reader).forEach(map -> maps.add(files.metric() + "." + map));
        }
        return List.copyOf(maps);
    }

    @Override
    public Path write(Wanted wanted, Look look, Path file, boolean replace, RunMonitor monitor)
            throws IOException, RecipeException {
        String ending = ending(file);
        RunFolder folder = RunFolder.open(wanted.run());
        ResultReader reader = new ResultReader(folder, monitor::note);
        RunLease.Hold hold = lease.hold();
        try {
            MapChoice choice = MapChoice.of(reader, wanted);
            OneFile.check(file, replace);
            Reel reel = new Reel(choice.map().name(), wanted.layer());
            if (ending.equals("csv")) {
                return table(choice, reel, file);
            }
            return ending.equals("mp4")
                    ? movie(folder, reader, choice, reel, look, file, monitor)
                    : picture(folder, choice, reel, look, file, ending);
        } finally {
            hold.close();
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!name.contains(".") || !ENDINGS.contains(ending)) {
            throw new IllegalArgumentException(
                    "'%s' ends with none of .%s, which says what is written"
                            .formatted(name, String.join(", .", ENDINGS)));
        }
        return ending;
    }

    private static Path table(MapChoice choice, Reel reel, Path file) throws IOException {
        if (!choice.hasNumbers()) {
            throw new IOException(
                    "'%s' are pictures, which have no table; write a .png"
                            .formatted(choice.map().name()));
        }
        AtomicFile.text(file, MapTable.of(reel.shown(choice.map())));
        return file;
    }

    private Path picture(
            RunFolder folder, MapChoice choice, Reel reel, Look look, Path file, String ending)
            throws IOException {
        FigureWriter writer =
                writers.figures()
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "no bundle that writes figures is installed"));
        Results alone = alone(choice, reel);
        for (Chosen<Visualizer> view : views(folder, look)) {
            Optional<Figure> figure = drawn(view, alone, view.options());
            if (figure.isPresent()) {
                Figure shown = new Magnified(figure.get(), look.scale());
                return OneFile.write(file, ending, (in, name) -> writer.write(shown, in, name));
            }
        }
        throw undrawn(choice);
    }

    private static Results alone(MapChoice choice, Reel reel) {
        String words = choice.files().entry(choice.epoch()).words();
        return Results.of(reel.shown(choice.map()))
                .about("%s, epoch %d".formatted(words, choice.epoch()));
    }

    private static Optional<Figure> drawn(Chosen<Visualizer> view, Results alone, Options options) {
        String name = alone.items().get(0).name();
        if (!view.service().accepts(alone)) {
            return Optional.empty();
        }
        return view.service().draw(alone, options).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }

    private static IOException undrawn(MapChoice choice) {
        return new IOException(
                "none of the installed views draws '%s'; write a .csv"
                        .formatted(choice.map().name()));
    }

    private Path movie(
            RunFolder folder,
            ResultReader reader,
            MapChoice choice,
            Reel reel,
            Look look,
            Path file,
            RunMonitor monitor)
            throws IOException {
        MovieWriter writer =
                writers.movies()
                        .orElseThrow(
                                () -> new IOException("no bundle that writes movies is installed"));
        for (int epoch : choice.files().files().keySet()) {
            ResultReader.Entry entry = choice.files().entry(epoch);
            for (Result result : reader.read(entry).orElse(Results.of()).items()) {
                if (result.name().equals(choice.map().name()) && Reel.filmable(result)) {
                    reel.add(entry, result);
                }
            }
        }
        for (Chosen<Visualizer> view : views(folder, look)) {
            Optional<Options> options = Filming.options(view, reel);
            if (options.isPresent()
                    && drawn(view, alone(choice, reel), options.get()).isPresent()) {
                Movie movie =
                        new Watched(
                                new EpochMovie(
                                        reel.result(),
                                        reel,
                                        reader,
                                        view.service(),
                                        options.get(),
                                        look.framesPerSecond()),
                                monitor);
                try {
                    return OneFile.write(file, "mp4", (in, name) -> writer.write(movie, in, name));
                } catch (IOException e) {
                    if (monitor.cancelled()) {
                        return file;
                    }
                    throw e;
                }
            }
        }
        throw undrawn(choice);
    }

    /** Views to try: those of the recipe, then all that are installed. */
    private List<Chosen<Visualizer>> views(RunFolder folder, Look look) {
        List<Chosen<Visualizer>> views = new ArrayList<>();
        if (Files.isRegularFile(folder.recipe())) {
            try {
                views.addAll(recipes.views(folder.recipe(), "figures", List.of()));
            } catch (IOException | RecipeException e) {
                views.clear(); // a view of the recipe is not installed any more; others may do
            }
        }
        for (Entry<Visualizer> entry : catalog.entries(Kind.VIEWS)) {
            List<OptionSpec> specs = entry.contribution().info().options();
            if (specs.stream().allMatch(spec -> spec.fallback().isPresent())) {
                views.add(new Chosen<>(entry, Options.of(specs, Map.of())));
            }
        }
        return views.stream().map(view -> outlined(view, look)).toList();
    }

    private static Chosen<Visualizer> outlined(Chosen<Visualizer> view, Look look) {
        List<OptionSpec> specs = view.service().info().options();
        if (specs.stream().noneMatch(spec -> spec.name().equals(BORDERS))) {
            return view;
        }
        Map<String, Object> values = new LinkedHashMap<>(view.options().values());
        values.put(BORDERS, look.outline());
        return new Chosen<>(view.entry(), Options.of(specs, values), view.name(), List.of());
    }
}
