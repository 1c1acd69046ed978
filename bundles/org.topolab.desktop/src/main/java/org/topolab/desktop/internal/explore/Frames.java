package org.topolab.desktop.internal.explore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Makes pictures of epochs away from the event thread. The newest wish is made next, whatever was
 * wished before and is not begun; so scrubbing never queues up. When nothing is wished, epochs
 * around the last one are made in advance. Used on one thread, the event thread.
 *
 * @param <T> what is made
 */
final class Frames<T> {

    private static final int AHEAD = 12;
    private static final int BEHIND = 4;

    private final Executor worker;
    private final Executor event;
    private final long mostCost;
    private final Map<Integer, Kept<T>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, String> failed = new HashMap<>();
    private final Deque<Integer> advance = new ArrayDeque<>();
    private Source<T> source = Source.none();
    private List<Integer> epochs = List.of();
    private Consumer<Made<T>> then = made -> {};
    private Optional<Integer> wanted = Optional.empty();
    private int last;
    private int direction = 1;
    private boolean busy;
    private long cost;
    private long largest;
    private long generation;

    /** Makes frames. */
    interface Source<T> {

        /** That of an epoch; on a worker's thread. */
        T make(int epoch) throws Exception;

        /** About how many bytes a frame takes. */
        long bytes(T frame);

        /** Makes nothing. */
        static <T> Source<T> none() {
            return new Source<>() {
                @Override
                public T make(int epoch) {
                    throw new IllegalStateException("nothing is chosen");
                }

                @Override
                public long bytes(T frame) {
                    return 0;
                }
            };
        }
    }

    /**
     * What became of a wish.
     *
     * @param frame empty if it could not be made
     * @param cause why, in a sentence; empty if it could
     */
    record Made<T>(int epoch, Optional<T> frame, String cause) {}

    private record Kept<T>(T frame, long bytes) {}

    /**
     * @param worker makes frames, one at a time
     * @param event hands them back
     * @param mostCost bytes of frames that are kept
     */
    Frames(Executor worker, Executor event, long mostCost) {
        this.worker = worker;
        this.event = event;
        this.mostCost = mostCost;
    }

    /** Forgets all frames and makes them another way. */
    void from(Source<T> next, List<Integer> all, Consumer<Made<T>> hear) {
        generation++;
        source = next;
        epochs = List.copyOf(all);
        then = hear;
        kept.clear();
        failed.clear();
        advance.clear();
        wanted = Optional.empty();
        cost = 0;
        largest = 0;
    }

    /** There are more epochs of the same. */
    void epochs(List<Integer> all) {
        epochs = List.copyOf(all);
    }

    /** Wishes a frame; it is handed over at once if it is there already. */
    void want(int epoch) {
        direction = epoch < last ? -1 : 1;
        last = epoch;
        Kept<T> there = kept.get(epoch);
        if (there != null) {
            wanted = Optional.empty();
            plan();
            then.accept(new Made<>(epoch, Optional.of(there.frame()), ""));
        } else if (failed.containsKey(epoch)) {
            wanted = Optional.empty();
            then.accept(new Made<>(epoch, Optional.empty(), failed.get(epoch)));
        } else {
            wanted = Optional.of(epoch);
            advance.clear();
        }
        begin();
    }

    /** Epochs to make in advance, the next ones first. */
    private void plan() {
        advance.clear();
        int at = epochs.indexOf(last);
        long room = largest > 0 ? mostCost / largest - 1 : AHEAD + BEHIND;
        for (int step = 1; at >= 0 && step <= AHEAD; step++) {
            add(at + step * direction, room);
            if (step <= BEHIND) {
                add(at - step * direction, room);
            }
        }
    }

    private void add(int at, long room) {
        if (at >= 0 && at < epochs.size() && advance.size() < room) {
            int epoch = epochs.get(at);
            if (!kept.containsKey(epoch) && !failed.containsKey(epoch)) {
                advance.add(epoch);
            }
        }
    }

    private void begin() {
        if (busy) {
            return;
        }
        Optional<Integer> next = wanted.isPresent() ? wanted : Optional.ofNullable(advance.poll());
        if (next.isEmpty()) {
            return;
        }
        busy = true;
        long now = generation;
        Source<T> by = source;
        int epoch = next.get();
        worker.execute(() -> make(by, epoch, now));
    }

    private void make(Source<T> by, int epoch, long made) {
        Made<T> result;
        long bytes = 0;
        try {
            T frame = by.make(epoch);
            bytes = by.bytes(frame);
            result = new Made<>(epoch, Optional.of(frame), "");
        } catch (Exception | LinkageError e) {
            result = new Made<>(epoch, Optional.empty(), String.valueOf(e.getMessage()));
        }
        Made<T> done = result;
        long size = bytes;
        event.execute(() -> made(done, size, made));
    }

    private void made(Made<T> result, long bytes, long made) {
        busy = false;
        if (made == generation) {
            result.frame().ifPresent(frame -> keep(result.epoch(), new Kept<>(frame, bytes)));
            if (result.frame().isEmpty()) {
                failed.put(result.epoch(), result.cause());
            }
            if (wanted.equals(Optional.of(result.epoch()))) {
                wanted = Optional.empty();
                plan();
                then.accept(result);
            }
        }
        begin();
    }

    private void keep(int epoch, Kept<T> frame) {
        kept.put(epoch, frame);
        cost += frame.bytes();
        largest = Math.max(largest, frame.bytes());
        var oldest = kept.entrySet().iterator();
        while (cost > mostCost && kept.size() > 1) {
            cost -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }
}
