package org.topolab.nn.nd4j;

import java.util.EnumMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Arrays for the inside of one call. Each thread has its own and uses them again in its next call;
 * fresh memory would cost more than the work.
 */
final class Scratch {

    /** What an array is for; a call uses one of each. */
    enum Use {
        /** An image among zeros. */
        CANVAS,
        /** What slides over the canvas. */
        WINDOWS,
        /** A part of a result that lies scattered. */
        PART,
        /** Values before the last step. */
        VALUES,
        /** A sum that grows. */
        SUM
    }

    private final ThreadLocal<Map<Use, INDArray>> mine =
            ThreadLocal.withInitial(() -> new EnumMap<>(Use.class));

    /** An array, row-major without gaps, not cleared; valid until the next request for this use. */
    INDArray array(Use use, DataType type, long... shape) {
        long size = 1;
        for (long length : shape) {
            size = Math.multiplyExact(size, length);
        }
        Map<Use, INDArray> arrays = mine.get();
        INDArray whole = arrays.get(use);
        if (whole == null || whole.dataType() != type || whole.length() < size) {
            if (whole != null) {
                whole.close();
            }
            whole = Nd4j.createUninitialized(type, size);
            arrays.put(use, whole);
        }
        return Nd4j.create(whole.data(), shape, Nd4j.getStrides(shape, 'c'), 0, 'c');
    }
}
