package org.topolab.api.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Named numbers of a model: float32, row-major, with a shape. Immutable; values are copied. */
public final class Tensor {

    private final int[] shape;
    private final float[] values;

    /**
     * @param shape length of each dimension, each at least 0; empty for a single value
     * @param values as many values as the shape says; copied
     */
    public Tensor(int[] shape, float[] values) {
        long expected = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (expected != values.length) {
            throw new IllegalArgumentException(
                    "shape %s needs %d values, found %d"
                            .formatted(Arrays.toString(shape), expected, values.length));
        }
        this.shape = shape.clone();
        this.values = values.clone();
    }

    /** Number of dimensions. */
    public int rank() {
        return shape.length;
    }

    /** Length of each dimension; a copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** Number of values. */
    public int size() {
        return values.length;
    }

    /** One value by its row-major index. */
    public float get(int index) {
        return values[index];
    }

    /** All values, row-major; a copy. */
    public float[] toArray() {
        return values.clone();
    }

    @Override
    public String toString() {
        return Arrays.stream(shape)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", "Tensor[", "]"));
    }
}
