package org.topolab.nn.internal;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The values of a dense array in its own memory, by row-major index. Keeps the array from being
 * freed while its memory is used; an address alone would not.
 */
final class Floats {

    private final INDArray array;
    private final FloatBuffer buffer;

    private Floats(INDArray array) {
        this.array = array;
        this.buffer = new Span(address(array), array.length()).asBuffer();
    }

    /** The values of an array, or of a dense copy of it that only serves for reading. */
    static Floats read(INDArray array) {
        return new Floats(dense(array));
    }

    /**
     * The values of an array, for writing.
     *
     * @throws IllegalArgumentException if the array is not dense
     */
    static Floats write(INDArray array) {
        if (dense(array) != array) {
            throw new IllegalArgumentException(
                    "array %s has gaps or another order".formatted(array.shapeInfoToString()));
        }
        return new Floats(array);
    }

    /** The array itself if it is row-major float32 without gaps, else a copy that is. */
    static INDArray dense(INDArray array) {
        boolean dense =
                array.dataType() == DataType.FLOAT
                        && (array.ordering() == 'c' || array.isVectorOrScalar())
                        && array.elementWiseStride() == 1;
        return dense ? array : array.castTo(DataType.FLOAT).dup('c');
    }

    /** Address of the first value. ND4J's address of a view is that of what it is a view of. */
    static long address(INDArray array) {
        return array.data().address() + array.offset() * array.data().getElementSize();
    }

    int size() {
        return buffer.capacity();
    }

    float get(int index) {
        try {
            return buffer.get(index);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    void put(int index, float value) {
        try {
            buffer.put(index, value);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    /** Copies {@code length} values from an index on into an array. */
    void get(int index, float[] to, int offset, int length) {
        try {
            buffer.get(index, to, offset, length);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    /** Copies {@code length} values of an array to an index. */
    void put(int index, float[] from, int offset, int length) {
        try {
            buffer.put(index, from, offset, length);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    /** A copy of all values. */
    float[] toArray() {
        float[] values = new float[size()];
        get(0, values, 0, values.length);
        return values;
    }

    /** Memory owned by somebody else. */
    private static final class Span extends FloatPointer {
        Span(long address, long size) {
            this.address = address;
            this.limit = size;
            this.capacity = size;
        }
    }
}
