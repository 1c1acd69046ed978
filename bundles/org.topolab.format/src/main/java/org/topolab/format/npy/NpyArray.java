package org.topolab.format.npy;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Numbers with a shape, as read from an NPY file. Indices are row-major (C order) whatever the
 * order in the file. Immutable.
 */
public final class NpyArray {

    private final NpyType type;
    private final int[] shape;
    private final int size;
    private final ByteBuffer data;

    /**
     * @param type kind of numbers
     * @param shape length of each dimension; empty for a single number
     * @param size number of numbers
     * @param data numbers in row-major order and the buffer's byte order; not copied
     */
    NpyArray(NpyType type, int[] shape, int size, ByteBuffer data) {
        this.type = type;
        this.shape = shape.clone();
        this.size = size;
        this.data = data;
    }

    /** Kind of numbers. */
    public NpyType type() {
        return type;
    }

    /** Length of each dimension; a copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** Number of dimensions; 0 for a single number. */
    public int rank() {
        return shape.length;
    }

    /** Number of numbers. */
    public int size() {
        return size;
    }

    /** One number by its row-major index; 64-bit whole numbers are rounded. */
    public double number(int index) {
        return type.number(data, index);
    }

    /**
     * One whole number by its row-major index, exact.
     *
     * @throws IllegalStateException if the numbers are not whole
     */
    public long whole(int index) {
        return type.whole(data, index);
    }

    /** All numbers, row-major, rounded to float. */
    public float[] toFloats() {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) number(i);
        }
        return values;
    }

    /**
     * All numbers, row-major.
     *
     * @throws IllegalStateException if the numbers are not whole
     * @throws ArithmeticException if one does not fit an int
     */
    public int[] toInts() {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = Math.toIntExact(whole(i));
        }
        return values;
    }

    @Override
    public String toString() {
        return "NpyArray " + type.code() + " " + Arrays.toString(shape);
    }
}
