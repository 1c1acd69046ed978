package org.topolab.core.internal.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Trials;
import org.topolab.core.internal.augment.ShownImages;

/**
 * Reads and treats images ahead on background threads and hands them out in a fixed order. The
 * threads share the images of a batch, so any number of them gives the same batches, in memory for
 * three.
 */
final class ImageFeed implements AutoCloseable {

    /** Batches in memory: one is lent, two are read ahead. */
    private static final int BUFFERS = 3;

    /** Images that a thread takes at a time: few enough to share a batch, enough to seldom meet. */
    private static final int CHUNK = 8;

    /** Some images; valid until the next batch is taken. */
    static final class Loaded {
        private final ImageBatch images;
        private final int[] indices;

        private Loaded(ImageBatch images, int[] indices) {
            this.images = images;
            this.indices = indices;
        }

        ImageBatch images() {
            return images;
        }

        /** Index in the data set of the first image. */
        int first() {
            return indices[0];
        }

        /** The images with their targets. */
        Batch batch(Targets targets) {
            return new Batch(images, targets, indices);
        }
    }

    /** Images of a batch that one thread reads. */
    private record Chunk(int number, int from, int to) {}

    /** Where a batch is gathered. */
    private static final class Slot {
        private final FloatBuffer pixels;
        private int missing;
        private int failedAt;
        private Optional<IOException> failure = Optional.empty();

        Slot(FloatBuffer pixels) {
            this.pixels = pixels;
        }

        void expect(int images) {
            missing = images;
            failedAt = images;
            failure = Optional.empty();
        }

        /** Of several failures that of the first image is kept, whoever was faster. */
        void fail(int image, IOException cause) {
            if (image < failedAt) {
                failedAt = image;
                failure = Optional.of(cause);
            }
        }
    }

    private final ShownImages data;
    private final Optional<Responses> recorded;
    private final Course course;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();

    // guarded by this
    private int wanted;
    private int reading;
    private int nextImage;
    private boolean closed;

    /**
     * @param data images as the model sees them
     * @param recorded what was recorded when each image was shown; empty if nothing
     * @param threads that read, at least 1; no more are started than there is work for
     */
    ImageFeed(ShownImages data, Optional<Responses> recorded, Course course, int threads) {
        this.data = data;
        this.recorded = recorded;
        this.course = course;
        this.wanted = course.first();
        this.reading = course.first();
        int bytes = Math.toIntExact(bytes(data.shape(), course.largest()) / BUFFERS);
        for (int i = 0; i < BUFFERS; i++) {
            ByteBuffer memory = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
            slots.add(new Slot(memory.asFloatBuffer()));
        }
        int chunks = (course.largest() + CHUNK - 1) / CHUNK;
        for (int i = 0; i < Math.min(threads, chunks * BUFFERS); i++) {
            Thread reader = new Thread(this::read, "topolab-images-" + (i + 1));
            reader.setDaemon(true);
            readers.add(reader);
        }
        readers.forEach(Thread::start);
    }

    /** Memory of a feed, in bytes. */
    static long bytes(ImageShape shape, int batch) {
        return (long) BUFFERS * batch * shape.values() * Float.BYTES;
    }

    /** The next batch; to be called as often as there are batches. */
    synchronized Loaded next() throws IOException {
        int number = wanted++;
        // the batch lent before is given back, so its memory can be filled
        notifyAll();
        Slot slot = slot(number);
        try {
            while (reading <= number || slot.missing > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for images");
        }
        if (slot.failure.isPresent()) {
            throw slot.failure.get();
        }
        int[] indices = course.indices(number);
        ImageBatch images = new ImageBatch(data.shape(), indices.length, slot.pixels);
        return new Loaded(
                recorded.map(all -> images.during(new Trials(all, indices))).orElse(images),
                indices);
    }

    private void read() {
        int values = data.shape().values();
        ShownImages.Reader reader = data.reader();
        try {
            for (Optional<Chunk> c = take(); c.isPresent(); c = take()) {
                Chunk chunk = c.get();
                FloatBuffer pixels = slot(chunk.number).pixels.duplicate();
                int image = chunk.from;
                Optional<IOException> failure = Optional.empty();
                while (image < chunk.to && failure.isEmpty()) {
                    int index = course.index(chunk.number, image);
                    pixels.position(image * values);
                    failure = fill(reader, index, pixels);
                    image += failure.isEmpty() ? 1 : 0;
                }
                put(chunk, image, failure);
            }
        } catch (InterruptedException e) {
            // closed: nobody waits for more
            Thread.currentThread().interrupt();
        }
    }

    /** Work for a thread, as soon as there is some; empty if there will be no more. */
    private synchronized Optional<Chunk> take() throws InterruptedException {
        while (!closed && reading < course.end() && reading >= wanted - 1 + BUFFERS) {
            wait();
        }
        if (closed || reading >= course.end()) {
            return Optional.empty();
        }
        int size = course.size(reading);
        if (nextImage == 0) {
            slot(reading).expect(size);
        }
        Chunk chunk = new Chunk(reading, nextImage, Math.min(nextImage + CHUNK, size));
        nextImage = chunk.to;
        if (nextImage == size) {
            reading++;
            nextImage = 0;
        }
        return Optional.of(chunk);
    }

    private static Optional<IOException> fill(
            ShownImages.Reader reader, int index, FloatBuffer pixels) {
        try {
            reader.read(index, pixels);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        } catch (RuntimeException | Error e) {
            String message = "image %d could not be read: %s".formatted(index, e);
            return Optional.of(new IOException(message, e));
        }
    }

    private synchronized void put(Chunk chunk, int image, Optional<IOException> failure) {
        Slot slot = slot(chunk.number);
        failure.ifPresent(cause -> slot.fail(image, cause));
        slot.missing -= chunk.to - chunk.from;
        if (slot.missing == 0) {
            notifyAll();
        }
    }

    private Slot slot(int number) {
        return slots.get(number % BUFFERS);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        readers.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread reader : readers) {
            while (reader.isAlive()) {
                try {
                    reader.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
