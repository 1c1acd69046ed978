package org.topolab.data.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.util.Objects;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.format.file.Sha256;
import org.topolab.format.hdf5.Hdf5Array;
import org.topolab.format.hdf5.Hdf5File;

/** Images of a split, each read from the file when it is needed. */
final class Hdf5Images implements Dataset {

    private static final float MOST = 255f;

    /** Values that a pixel can have, in 0..1. */
    private static final float[] VALUES = values();

    /** So many images are read for the fingerprint. */
    private static final int FINGERPRINTED = 64;

    private final Hdf5File file;
    private final Hdf5Array images;
    private final ImageShape shape;
    private final Targets.Classes targets;
    private final int found;
    private final String sha256;

    Hdf5Images(Hdf5File file, Hdf5Array images, ImageShape shape, Targets.Classes targets)
            throws IOException {
        this.file = file;
        this.images = images;
        this.shape = shape;
        this.targets = targets;
        this.found = images.shape()[0];
        this.sha256 = fingerprint();
    }

    private static float[] values() {
        float[] values = new float[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / MOST;
        }
        return values;
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int size() {
        return targets.size();
    }

    @Override
    public Targets targets() {
        return targets;
    }

    @Override
    public void read(int index, FloatBuffer pixels) throws IOException {
        byte[] image = bytes(index);
        int channels = shape.channels();
        float[] row = new float[shape.width()];
        for (int channel = 0; channel < channels; channel++) {
            int next = channel;
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = VALUES[image[next] & 0xFF];
                    next += channels;
                }
                pixels.put(row);
            }
        }
    }

    private int place(int index) {
        return Labels.place(index, size(), found);
    }

    /** An image as it lies in the file, [height, width, channels]. */
    private byte[] bytes(int index) throws IOException {
        return images.rows(place(Objects.checkIndex(index, size())), 1).array();
    }

    /**
     * {@inheritDoc} That is: of the shape, place and label of each image that is used, and of the
     * pixels of 64 of them, evenly over all. The others are not read, which would take hours for
     * the largest files.
     */
    @Override
    public String sha256() {
        return sha256;
    }

    private String fingerprint() throws IOException {
        MessageDigest digest = Sha256.digest();
        ByteBuffer numbers = ByteBuffer.allocate(Integer.BYTES * (3 + 2 * size()));
        numbers.putInt(shape.channels()).putInt(shape.height()).putInt(shape.width());
        for (int i = 0; i < size(); i++) {
            numbers.putInt(place(i)).putInt(targets.label(i));
        }
        digest.update(numbers.array());
        int read = Math.min(FINGERPRINTED, size());
        for (int i = 0; i < read; i++) {
            digest.update(bytes(Labels.place(i, read, size())));
        }
        return Sha256.hex(digest);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
