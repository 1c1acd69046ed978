package org.topolab.format.array;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.topolab.api.model.Tensor;

/**
 * Numbers with a shape, as read from a file: row-major (C order) whatever the order in the file, in
 * their own type until they are asked for. Immutable.
 */
public final class NumberArray {

    private final NumberType type;
    private final int[] shape;
    private final ByteBuffer data;

    /**
     * @param type kind of numbers
     * @param shape length of each dimension; empty for a single number
     * @param data as many numbers as the shape says, row-major, from byte 0 on and nothing else, in
     *     the buffer's byte order; not copied, so nobody may change it
     */
    public NumberArray(NumberType type, int[] shape, ByteBuffer data) {
        this.type = type;
        this.shape = shape.clone();
        this.data = data;
    }

    /** Kind of numbers. */
    public NumberType type() {
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
        return data.limit() / type.bytes();
    }

    /** One number by its row-major index; exact but for whole numbers beyond 2^53. */
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

    /**
     * All numbers, row-major, as float32: exact from FLOAT32, FLOAT16 and BFLOAT16, rounded to the
     * nearest from FLOAT64 and from whole numbers beyond 2^24.
     */
    public float[] toFloats() {
        float[] values = new float[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = type.toFloat(data, i);
        }
        return values;
    }

    /**
     * All numbers, row-major, exact.
     *
     * @throws IllegalStateException if the numbers are not whole
     */
    public long[] toLongs() {
        if (!type.whole()) {
            throw new IllegalStateException(type + " is not whole");
        }
        long[] values = new long[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = whole(i);
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
        return Arrays.stream(toLongs()).mapToInt(Math::toIntExact).toArray();
    }

    /**
     * The same numbers for a model, as {@link #toFloats} gives them.
     *
     * @throws IllegalStateException if the numbers are whole, as counters are
     */
    public Tensor toTensor() {
        if (type.whole()) {
            throw new IllegalStateException(type + " is whole");
        }
        return new Tensor(shape, toFloats());
    }

    @Override
    public String toString() {
        return "NumberArray " + type + " " + Arrays.toString(shape);
    }
}
