package org.topolab.desktop.internal.explore;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.topolab.desktop.internal.explore.MapModel.Source;

/**
 * What the numbers of a map span over all its epochs, as movies need it; read in the background,
 * each epoch once. Used on the event thread.
 */
final class Spans {

    private final Executor background;
    private final Executor event;
    private final Runnable then;
    private final AtomicLong generation = new AtomicLong();
    private final Map<Integer, Span> known = new HashMap<>();
    private Optional<Source> source = Optional.empty();
    private boolean complete;

    /**
     * @param background reads epochs
     * @param event the event thread
     * @param then hears when all epochs are read
     */
    Spans(Executor background, Executor event, Runnable then) {
        this.background = background;
        this.event = event;
        this.then = then;
    }

    /** Begins to read; what was read of the same result stays. */
    void of(Source next) {
        if (source.filter(next::same).isEmpty()) {
            known.clear();
        }
        source = Optional.of(next);
        complete = known.keySet().containsAll(next.found().epochs());
        long now = generation.incrementAndGet();
        if (!complete) {
            List<Integer> missing =
                    next.found().epochs().stream().filter(e -> !known.containsKey(e)).toList();
            background.execute(() -> read(next, missing, now));
        }
    }

    private void read(Source from, List<Integer> epochs, long now) {
        Map<Integer, Span> read = new HashMap<>();
        for (int epoch : epochs) {
            if (generation.get() != now) {
                return;
            }
            read.put(epoch, span(from, epoch));
        }
        event.execute(() -> done(read, now));
    }

    /** Of a damaged epoch none, which does not count; it is told when it is looked at. */
    private static Span span(Source from, int epoch) {
        try {
            return Span.of(from.read(epoch));
        } catch (IOException | RuntimeException e) {
            return Span.NONE;
        }
    }

    private void done(Map<Integer, Span> read, long now) {
        if (generation.get() == now) {
            known.putAll(read);
            complete = true;
            then.run();
        }
    }

    /** An epoch was read by others. */
    void heard(int epoch, Span span) {
        known.put(epoch, span);
    }

    /** Reads no more. */
    void stop() {
        generation.incrementAndGet();
        source = Optional.empty();
        known.clear();
        complete = false;
    }

    /** Whether all epochs are read. */
    boolean complete() {
        return complete;
    }

    /** Of all epochs that are read. */
    Span all() {
        return known.values().stream().reduce(Span.NONE, Span::and);
    }
}
