package org.topolab.core.internal.fake;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.Movie;
import org.topolab.api.view.MovieWriter;
import org.topolab.api.view.Subject;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;

/** Draws category maps, or series, by writing their names down. */
public final class FakeView implements Visualizer {

    private final String id;
    private final Class<? extends Result> kind;

    private final List<OptionSpec> options;

    private FakeView(String id, Class<? extends Result> kind, OptionSpec... options) {
        this.id = id;
        this.kind = kind;
        this.options = List.of(options);
    }

    public static FakeView maps() {
        return new FakeView("sheet", CategoryMap.class);
    }

    public static FakeView curves() {
        return new FakeView("curve", Series.class);
    }

    public static FakeView tables() {
        return new FakeView("table", Table.class);
    }

    public static FakeView pictures() {
        return new FakeView("images", Pictures.class);
    }

    /** Draws number maps, in a common range where one is given. */
    public static FakeView numbers() {
        return new FakeView(
                "numbers",
                NumberMap.class,
                new ListOption(
                        "range",
                        "Lowest and highest number.",
                        Optional.of(List.of()),
                        new DoubleOption("number", "A number.", 0, -1e300, 1e300)));
    }

    @Override
    public VisualizerInfo info() {
        return new VisualizerInfo(new Facts(id, id, "Draws.", List.of(), "Apache-2.0", options));
    }

    @Override
    public boolean accepts(Results results) {
        return results.all(kind).findAny().isPresent();
    }

    @Override
    public List<Figure> draw(Results results, Options options) {
        return results.all(kind)
                .map(
                        result ->
                                (Figure)
                                        new Named(
                                                result.name(),
                                                "%s of %s %s"
                                                        .formatted(
                                                                result.name(),
                                                                results.about(),
                                                                options)))
                .toList();
    }

    @Override
    public List<Figure> compare(List<Subject> subjects, Options options) {
        return subjects.get(0).results().all(kind).map(first -> together(first, subjects)).toList();
    }

    private Figure together(Result first, List<Subject> subjects) {
        String title =
                subjects.stream()
                        .map(s -> "%s (%d): %s".formatted(s.label(), s.runs(), words(s.results())))
                        .collect(Collectors.joining("; "));
        return new Named(first.name(), title);
    }

    private String words(Results results) {
        return results.all(kind).map(FakeView::word).collect(Collectors.joining(", "));
    }

    private static String word(Result result) {
        if (result instanceof Table table) {
            return "%s %s".formatted(table.rows(), table.columns());
        }
        return result instanceof Series s ? s.points().toString() : result.name();
    }

    private record Named(String name, String title) implements Figure {

        @Override
        public Dimension size() {
            return new Dimension(10, 10);
        }

        @Override
        public void paint(Graphics2D g) {}
    }

    /** Writes captions and titles of all frames instead of films. */
    public static final class Camera implements MovieWriter {
        @Override
        public List<Path> write(Movie movie, Path folder, String name) throws IOException {
            StringBuilder text =
                    new StringBuilder("%s frames/s%n".formatted(movie.framesPerSecond()));
            for (int i = 0; i < movie.frames(); i++) {
                Movie.Frame frame = movie.frame(i);
                text.append("%s: %s%n".formatted(frame.caption(), frame.figure().title()));
            }
            return List.of(Files.writeString(folder.resolve(name + ".mp4"), text));
        }
    }

    /** Writes titles instead of pictures. */
    public static final class Writer implements FigureWriter {
        @Override
        public List<Path> write(Figure figure, Path folder, String name) throws IOException {
            return List.of(
                    Files.writeString(folder.resolve(name + ".png"), figure.title()),
                    Files.writeString(folder.resolve(name + ".svg"), figure.title()));
        }
    }
}
