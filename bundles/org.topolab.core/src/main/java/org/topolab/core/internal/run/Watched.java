package org.topolab.core.internal.run;

import java.io.IOException;
import org.topolab.api.task.Monitor;
import org.topolab.api.view.Movie;

/** A movie that tells how far its making is, and ends if that is not wanted any more. */
record Watched(Movie movie, Monitor monitor) implements Movie {

    @Override
    public String name() {
        return movie.name();
    }

    @Override
    public String title() {
        return movie.title();
    }

    @Override
    public double framesPerSecond() {
        return movie.framesPerSecond();
    }

    @Override
    public int frames() {
        return movie.frames();
    }

    @Override
    public Frame frame(int index) throws IOException {
        if (monitor.cancelled()) {
            throw new IOException("the movie is not wanted any more");
        }
        monitor.progress((double) index / frames(), "filming");
        return movie.frame(index);
    }
}
