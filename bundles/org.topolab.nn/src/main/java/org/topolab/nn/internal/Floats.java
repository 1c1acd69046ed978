package org.topolab.nn.internal;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The memory of an array. */
public final class Floats {

    private Floats() {}

    /** The array itself if it is row-major float32 without gaps, else a copy that is. */
    public static INDArray dense(INDArray array) {
        boolean dense =
                array.dataType() == DataType.FLOAT
                        && (array.ordering() == 'c' || array.isVectorOrScalar())
                        && array.elementWiseStride() == 1;
        return dense ? array : array.castTo(DataType.FLOAT).dup('c');
    }

    /** Address of the first value. ND4J's address of a view is that of what it is a view of. */
    public static long address(INDArray array) {
        return array.data().address() + array.offset() * array.data().getElementSize();
    }

    /**
     * The values of a dense array, in its memory; valid as long as the array.
     *
     * @throws IllegalArgumentException if the array is not dense
     */
    public static FloatBuffer buffer(INDArray array) {
        if (dense(array) != array) {
            throw new IllegalArgumentException(
                    "array of shape %s has gaps or another order"
                            .formatted(array.shapeInfoToString()));
        }
        return new Span(address(array), array.length()).asBuffer();
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
