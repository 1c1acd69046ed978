package org.topolab.desktop.internal.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.core.archive.Archive;
import org.topolab.core.archive.Archive.Found;

/**
 * What the map view shows: one result of a run, at one of its epochs. Used on the event thread;
 * reads on a worker's.
 */
final class MapModel {

    private static final long MEMORY = 256L << 20; // bytes of maps that are kept

    private final Archive archive;
    private final Frames<Shot> frames;
    private final Spans spans;
    private final Painters painters = new Painters();
    private final Runnable changed;
    private Optional<Source> source = Optional.empty();
    private Optional<Shot> shot = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();
    private String failure = "";
    private int wished;
    private Look look = Look.usual();
    private volatile Shot.Way way = new Shot.Way(look, Optional.empty());

    /**
     * @param worker reads maps, one after the other
     * @param background reads all epochs for a common scale, one after the other
     * @param event the event thread
     * @param changed hears when something else is to be seen
     */
    MapModel(
            Archive archive,
            Executor worker,
            Executor background,
            Executor event,
            Runnable changed) {
        this.archive = archive;
        this.frames = new Frames<>(worker, event, MEMORY);
        this.spans = new Spans(background, event, this::scaled);
        this.changed = changed;
    }

    /** Where results are read: one result of one metric on one sheet. */
    record Source(Archive archive, Path run, Found found, String result) {

        Result read(int epoch) throws IOException {
            return archive.read(run, found, epoch, result);
        }

        /** All numbers of the metric on the sheet. */
        List<Scalar> numbers(int epoch) throws IOException {
            List<Scalar> numbers = new ArrayList<>();
            for (Archive.Item item : archive.items(run, found, epoch)) {
                if (item.kind() == Archive.Kind.SCALAR) {
                    numbers.add((Scalar) archive.read(run, found, epoch, item.name()));
                }
            }
            return numbers;
        }

        /** Whether it is the same result of the same run, perhaps with other epochs. */
        boolean same(Source other) {
            return run.equals(other.run)
                    && found.metric().equals(other.found.metric())
                    && found.sheet().equals(other.found.sheet())
                    && result.equals(other.result);
        }
    }

    /** Shows a result from an epoch on, or hears that there are more epochs of it. */
    void open(Path run, Found found, String result, int epoch) {
        Source next = new Source(archive, run, found, result);
        if (source.filter(next::same).isPresent()) {
            frames.epochs(found.epochs());
        } else {
            shot = Optional.empty();
            drawn = Optional.empty();
            look = look.alone(OptionalInt.empty());
            frames.from(making(next), found.epochs(), this::made);
        }
        source = Optional.of(next);
        spans.of(next);
        epoch(epoch);
    }

    /** Shows nothing. */
    void close() {
        source = Optional.empty();
        shot = Optional.empty();
        drawn = Optional.empty();
        failure = "";
        frames.from(Frames.Source.none(), List.of(), made -> {});
        spans.stop();
        changed.run();
    }

    /** Wishes another epoch; what is seen stays until it is read. */
    void epoch(int epoch) {
        wished = epoch;
        frames.want(epoch);
    }

    private Frames.Source<Shot> making(Source from) {
        return new Frames.Source<>() {
            @Override
            public Shot make(int epoch) throws IOException {
                Result read = from.read(epoch);
                boolean number = read instanceof Scalar;
                List<Scalar> numbers = number ? from.numbers(epoch) : List.of();
                return Shot.of(epoch, read, numbers, way, painters);
            }

            @Override
            public long bytes(Shot frame) {
                return frame.bytes();
            }
        };
    }

    private void made(Frames.Made<Shot> made) {
        failure = made.cause();
        made.frame().ifPresent(frame -> shot = Optional.of(frame));
        made.frame().ifPresent(frame -> spans.heard(frame.epoch(), frame.span()));
        draw();
    }

    private void scaled() {
        if (look.fixed()) {
            draw();
        }
    }

    private void draw() {
        boolean common = look.fixed() && spans.complete();
        way = new Shot.Way(look, common ? Optional.of(spans.all()) : Optional.empty());
        drawn = shot.flatMap(s -> s.drawn(way, painters));
        changed.run();
    }

    /** Looks at it in another way. */
    void look(Look next) {
        if (!look.equals(next)) {
            look = next;
            draw();
        }
    }

    Look look() {
        return look;
    }

    /** Whether one scale for all epochs is wished and not known yet. */
    boolean scaling() {
        return source.isPresent() && look.fixed() && !spans.complete();
    }

    /** What numbers of all epochs span, or those of the epoch that is seen. */
    Span common() {
        return way.common().or(() -> shot.map(Shot::span)).orElse(Span.NONE);
    }

    Optional<Source> source() {
        return source;
    }

    /** The epoch that was wished last. */
    int wished() {
        return wished;
    }

    /** What was read; the epoch before, as long as another one is read. */
    Optional<Shot> shot() {
        return shot;
    }

    /** The map in its colours; empty if it is no map or not read yet. */
    Optional<Drawn> drawn() {
        return drawn;
    }

    /** Why the epoch that was wished last cannot be read; empty if it can. */
    String failure() {
        return failure;
    }
}
