package org.topolab.core.internal.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;

/**
 * Reads batches of images ahead on a background thread, in a fixed order. Memory for three batches,
 * used again and again.
 */
final class ImageFeed implements AutoCloseable {

    private static final int BUFFERS = 3;

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

    /** A filled buffer, or why it could not be filled. */
    private static final class Ready {
        private final FloatBuffer buffer;
        private final int[] indices;
        private final Optional<IOException> failure;

        Ready(FloatBuffer buffer, int[] indices, Optional<IOException> failure) {
            this.buffer = buffer;
            this.indices = indices;
            this.failure = failure;
        }
    }

    private final Dataset data;
    private final int[] order;
    private final int batch;
    private final BlockingQueue<FloatBuffer> free = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<Ready> ready = new ArrayBlockingQueue<>(BUFFERS);
    private final Thread reader;
    private Optional<FloatBuffer> lent = Optional.empty();

    /**
     * @param order indices of the images, in order
     * @param first batches to leave out at the start
     * @param batches batches in all, those left out included
     */
    ImageFeed(Dataset data, int[] order, int batch, int first, int batches) {
        this.data = data;
        this.order = order;
        this.batch = batch;
        int most = Math.min(batch, order.length);
        for (int i = 0; i < BUFFERS; i++) {
            int bytes = Math.multiplyExact(Math.multiplyExact(4, most), data.shape().values());
            free.add(
                    ByteBuffer.allocateDirect(bytes)
                            .order(ByteOrder.nativeOrder())
                            .asFloatBuffer());
        }
        reader = new Thread(() -> read(first, batches), "topolab-images");
        reader.setDaemon(true);
        reader.start();
    }

    /** Memory of a feed, in bytes. */
    static long bytes(ImageShape shape, int batch) {
        return (long) BUFFERS * batch * shape.values() * Float.BYTES;
    }

    /** The next batch; to be called as often as there are batches. */
    Loaded next() throws IOException {
        try {
            if (lent.isPresent()) {
                free.put(lent.get());
            }
            Ready next = ready.take();
            if (next.failure.isPresent()) {
                throw next.failure.get();
            }
            lent = Optional.of(next.buffer);
            int count = next.indices.length;
            return new Loaded(new ImageBatch(data.shape(), count, next.buffer), next.indices);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for images");
        }
    }

    private void read(int first, int batches) {
        try {
            for (int b = first; b < batches; b++) {
                int from = b * batch;
                int[] indices =
                        Arrays.copyOfRange(order, from, Math.min(from + batch, order.length));
                FloatBuffer buffer = free.take();
                ready.put(filled(buffer, indices));
            }
        } catch (InterruptedException e) {
            // closed: nobody waits for more
            Thread.currentThread().interrupt();
        }
    }

    private Ready filled(FloatBuffer buffer, int[] indices) {
        int index = -1;
        try {
            buffer.clear();
            for (int i = 0; i < indices.length; i++) {
                index = indices[i];
                buffer.position(i * data.shape().values());
                data.read(index, buffer);
            }
            return new Ready(buffer, indices, Optional.empty());
        } catch (IOException e) {
            return new Ready(buffer, indices, Optional.of(e));
        } catch (RuntimeException | LinkageError e) {
            String message = "image %d could not be read: %s".formatted(index, e);
            return new Ready(buffer, indices, Optional.of(new IOException(message, e)));
        }
    }

    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
