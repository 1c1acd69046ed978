package org.topolab.nn.internal;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The values of a dense array as float32, by row-major index. Float32 in host memory is read and
 * written in place; other types, and arrays of a device, through a copy that {@link #flush} writes
 * back. Keeps the array from being freed while its memory is used; an address alone would not.
 */
final class Floats {

    private final INDArray array;
    private final FloatBuffer buffer;
    private final boolean copied;

    private Floats(INDArray array, FloatBuffer buffer, boolean copied) {
        this.array = array;
        this.buffer = buffer;
        this.copied = copied;
    }

    /** The values of an array. */
    static Floats read(INDArray array) {
        return of(Contiguous.of(array));
    }

    /**
     * The values of an array, for writing; {@link #flush} ends it.
     *
     * @throws IllegalArgumentException if the array is not dense
     */
    static Floats write(INDArray array) {
        if (!Contiguous.is(array)) {
            throw new IllegalArgumentException(
                    "array %s has gaps or another order".formatted(array.shapeInfoToString()));
        }
        return of(array);
    }

    private static Floats of(INDArray array) {
        if (array.dataType() == DataType.FLOAT && inHostMemory()) {
            return new Floats(array, new Span(address(array), array.length()).asBuffer(), false);
        }
        float[] copy = array.reshape(array.length()).toFloatVector();
        return new Floats(array, FloatBuffer.wrap(copy), true);
    }

    private static boolean inHostMemory() {
        return Nd4j.getExecutioner().type() == OpExecutioner.ExecutionerType.NATIVE_CPU;
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

    /** Writes a copy back; nothing to do for values written in place. */
    void flush() {
        if (copied) {
            array.assign(Nd4j.createFromArray(buffer.array()).reshape('c', array.shape()));
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
