package org.topolab.core.internal.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Bytes of an answer as they come in; one heap of buffers at a time. */
final class Arrivals implements Subscriber<List<ByteBuffer>> {

    private final BlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();
    private final AtomicReference<Optional<Subscription>> source =
            new AtomicReference<>(Optional.empty());
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Something that happened.
     *
     * @param bytes what came; empty at the end
     * @param failure what ended it, if not the end of the answer
     */
    record Arrival(List<ByteBuffer> bytes, Optional<Throwable> failure) {

        boolean last() {
            return bytes.isEmpty();
        }
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source.set(Optional.of(subscription));
        if (closed.get()) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        queue.add(new Arrival(bytes, Optional.empty()));
    }

    @Override
    public void onError(Throwable failure) {
        queue.add(new Arrival(List.of(), Optional.of(failure)));
    }

    @Override
    public void onComplete() {
        queue.add(new Arrival(List.of(), Optional.empty()));
    }

    /**
     * Waits for what comes next.
     *
     * @return empty if nothing came in that time
     */
    Optional<Arrival> next(Duration wait) throws IOException {
        try {
            Optional<Arrival> arrival =
                    Optional.ofNullable(queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
            if (arrival.isPresent()) {
                source.get().ifPresent(s -> s.request(1));
            }
            return arrival;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Wants no more. */
    void close() {
        closed.set(true);
        source.get().ifPresent(Subscription::cancel);
    }
}
