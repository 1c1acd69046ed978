package org.topolab.core.internal.run;

import java.io.IOException;
import java.util.List;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Movie;
import org.topolab.api.view.Visualizer;
import org.topolab.core.internal.run.ResultReader.Entry;

/**
 * What a view draws of one result, a frame for each epoch. Frames are read and drawn when asked
 * for.
 *
 * @param figure name of the figure that is filmed
 * @param reel the epochs
 * @param options of the view, the common range of numbers included
 */
record EpochMovie(
        String figure,
        Reel reel,
        ResultReader reader,
        Visualizer view,
        Options options,
        double framesPerSecond)
        implements Movie {

    @Override
    public String name() {
        return figure;
    }

    @Override
    public String title() {
        List<Entry> entries = reel.entries();
        return "%s of %s from epoch %d to %d."
                .formatted(
                        reel.result(),
                        entries.get(0).words(),
                        entries.get(0).epoch(),
                        entries.get(entries.size() - 1).epoch());
    }

    @Override
    public int frames() {
        return reel.entries().size();
    }

    @Override
    public Frame frame(int index) throws IOException {
        Entry entry = reel.entries().get(index);
        for (Figure drawn : drawn(entry, reel, reader, view, options)) {
            if (drawn.name().equals(figure)) {
                return new Frame(drawn, "epoch %d".formatted(entry.epoch()));
            }
        }
        throw new IOException(
                "the view '%s' draws no figure '%s' of epoch %d"
                        .formatted(view.info().id(), figure, entry.epoch()));
    }

    /** What a view draws of an epoch. */
    static List<Figure> drawn(
            Entry entry, Reel reel, ResultReader reader, Visualizer view, Options options)
            throws IOException {
        Result result = reader.load(entry).get(reel.result(), Result.class);
        Results alone = Results.of(reel.shown(result)).about(entry.words());
        return view.accepts(alone) ? view.draw(alone, options) : List.of();
    }
}
