package org.topolab.chart.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.topolab.api.view.Movie;

/** The frames of a short movie as they are before they are coded. */
final class Painted {

    private Painted() {}

    static List<BufferedImage> frames(Movie movie) throws IOException {
        Stage stage = Stage.of(movie, "test");
        List<BufferedImage> frames = new ArrayList<>();
        for (int i = 0; i < movie.frames(); i++) {
            BufferedImage canvas = stage.canvas();
            stage.paint(movie, i, canvas);
            frames.add(canvas);
        }
        return frames;
    }
}
