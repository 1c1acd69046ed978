package org.topolab.core.internal.fake;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;

/** Draws category maps, or series, by writing their names down. */
public final class FakeView implements Visualizer {

    private final String id;
    private final Class<? extends Result> kind;

    private FakeView(String id, Class<? extends Result> kind) {
        this.id = id;
        this.kind = kind;
    }

    public static FakeView maps() {
        return new FakeView("sheet", CategoryMap.class);
    }

    public static FakeView curves() {
        return new FakeView("curve", Series.class);
    }

    @Override
    public VisualizerInfo info() {
        return new VisualizerInfo(new Facts(id, id, "Draws.", List.of(), "Apache-2.0", List.of()));
    }

    @Override
    public boolean accepts(Results results) {
        return results.all(kind).findAny().isPresent();
    }

    @Override
    public List<Figure> draw(Results results, Options options) {
        return results.all(kind).map(result -> (Figure) new Named(result.name())).toList();
    }

    private record Named(String name) implements Figure {
        @Override
        public String title() {
            return name;
        }

        @Override
        public Dimension size() {
            return new Dimension(10, 10);
        }

        @Override
        public void paint(Graphics2D g) {}
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
