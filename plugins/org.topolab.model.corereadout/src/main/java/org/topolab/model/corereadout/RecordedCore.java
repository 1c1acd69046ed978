package org.topolab.model.corereadout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Trials;
import org.topolab.api.model.UnfitBatchException;
import org.topolab.format.npy.NpyStream;

/**
 * Features that were recorded elsewhere, in an NPY file [images, height, width, channels]; row s
 * are those of stimulus s. Rows are read when they are needed.
 */
final class RecordedCore implements FrozenCore {

    private static final int RANK = 4;

    private final String file;
    private final FileChannel channel;
    private final byte[] header;
    private final int rows;
    private final int rowBytes;
    private final ImageShape shape;
    private final FieldMap places;
    private final FeatureBuffer buffer;

    private RecordedCore(String where, Path path, FileChannel channel, ImageShape image)
            throws IOException {
        this.file = path.toString();
        this.channel = channel;
        NpyStream stream = new NpyStream(file, Channels.newInputStream(channel));
        int[] lengths = stream.shape();
        if (lengths.length != RANK || Arrays.stream(lengths).anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException(
                    "%s%s has shape %s, expected [images, height, width, channels]; save it so"
                            .formatted(where, file, Arrays.toString(lengths)));
        }
        this.rows = lengths[0];
        this.shape = new ImageShape(lengths[3], lengths[1], lengths[2]);
        this.rowBytes = Math.multiplyExact(shape.values(), stream.type().bytes());
        this.header = new byte[Math.toIntExact(channel.position())];
        long expected = header.length + (long) rows * rowBytes;
        if (channel.size() != expected) {
            throw new IllegalArgumentException(
                    "%s%s has %d bytes, expected %d for shape %s; copy or save it again"
                            .formatted(
                                    where,
                                    file,
                                    channel.size(),
                                    expected,
                                    Arrays.toString(lengths)));
        }
        read(header, 0);
        this.places = FieldMap.spread(shape.height(), shape.width(), image.height(), image.width());
        this.buffer = new FeatureBuffer(shape);
    }

    /**
     * Opens a file.
     *
     * @param where the beginning of a message
     * @param image shape of the images that are shown here
     * @throws IllegalArgumentException if it is no such file
     */
    static RecordedCore open(String where, Path path, ImageShape image) {
        FileChannel channel;
        try {
            channel = FileChannel.open(path);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "%sno file of features '%s'; correct core-from.recorded".formatted(where, path),
                    e);
        }
        try {
            return new RecordedCore(where, path, channel, image);
        } catch (IOException | RuntimeException e) {
            close(channel);
            throw e instanceof RuntimeException wrong
                    ? wrong
                    : new IllegalArgumentException(where + e.getMessage(), e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a file of features", e);
        }
    }

    private void read(byte[] into, long from) throws IOException {
        ByteBuffer to = ByteBuffer.wrap(into);
        while (to.hasRemaining()) {
            if (channel.read(to, from + to.position()) < 0) {
                throw new IOException("%s ends before its last row".formatted(file));
            }
        }
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public FieldMap places() {
        return places;
    }

    @Override
    public ImageBatch features(ImageBatch images) {
        Trials trials =
                images.trials()
                        .orElseThrow(
                                () ->
                                        new UnfitBatchException(
                                                ("features of %s were recorded for the"
                                                                + " trials of the data, there are none for"
                                                                + " other images; leave out what shows"
                                                                + " others")
                                                        .formatted(file)));
        float[] into = buffer.room(images.images());
        for (int image = 0; image < images.images(); image++) {
            int row = trials.responses().stimulus(trials.index(image));
            if (row < 0 || row >= rows) {
                throw new UnfitBatchException(
                        "%s has %d rows, none for stimulus %d; record the features of all images"
                                .formatted(file, rows, row));
            }
            row(row, into, image * shape.values());
        }
        return buffer.batch(images);
    }

    /** Fills in [channels, height, width] from a row [height, width, channels]. */
    private void row(int row, float[] into, int at) {
        byte[] bytes = new byte[rowBytes];
        double[] numbers = new double[shape.values()];
        try {
            read(bytes, header.length + (long) row * rowBytes);
            // a stream of its own for each row; it may look ahead as far as the header says
            InputStream all =
                    new SequenceInputStream(
                            Collections.enumeration(
                                    List.of(
                                            new ByteArrayInputStream(header),
                                            new ByteArrayInputStream(bytes),
                                            new Zeros())));
            new NpyStream(file, all).read(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException("reading row %d of %s".formatted(row, file), e);
        }
        int channels = shape.channels();
        int size = shape.height() * shape.width();
        for (int i = 0; i < numbers.length; i++) {
            into[at + i % channels * size + i / channels] = (float) numbers[i];
        }
    }

    /** What follows after a row. */
    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }
    }

    @Override
    public String words() {
        return "features of " + file;
    }

    @Override
    public void close() {
        close(channel);
    }
}
