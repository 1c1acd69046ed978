package org.topolab.format.idx;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Unsigned bytes with a shape, as read from an IDX file. Immutable. */
public final class IdxArray {

    private final int[] shape;
    private final byte[] values;
    private final String sha256;

    IdxArray(int[] shape, byte[] values, String sha256) {
        this.shape = shape.clone();
        this.values = values;
        this.sha256 = sha256;
    }

    /** Length of each dimension; a copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** Number of dimensions, at least 1. */
    public int rank() {
        return shape.length;
    }

    /** Length of one dimension, at least 1. */
    public int length(int dimension) {
        return shape[dimension];
    }

    /** Number of values. */
    public int size() {
        return values.length;
    }

    /** One value by its row-major index, from 0 to 255. */
    public int get(int index) {
        return Byte.toUnsignedInt(values[index]);
    }

    /** All values, row-major and unsigned; read-only, not a copy. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(values).asReadOnlyBuffer();
    }

    /** SHA-256 in hex of the whole uncompressed file these come from. */
    public String sha256() {
        return sha256;
    }

    /**
     * The first entries along the first dimension, such as the first images; keeps the fingerprint
     * of the whole file.
     *
     * @param count from 1 to length(0)
     */
    public IdxArray first(int count) {
        if (count < 1 || count > shape[0]) {
            throw new IllegalArgumentException(
                    "found a count of %d, expected 1 to %d".formatted(count, shape[0]));
        }
        if (count == shape[0]) {
            return this;
        }
        int[] part = shape.clone();
        part[0] = count;
        return new IdxArray(part, Arrays.copyOf(values, values.length / shape[0] * count), sha256);
    }

    @Override
    public String toString() {
        return "IdxArray " + Arrays.toString(shape);
    }
}
