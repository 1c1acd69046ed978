package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.api.stat.RandomStream;

/** Arrays for tests. */
final class Made {

    private Made() {}

    /** An array of float32 with these values, row-major. */
    static INDArray array(long[] shape, double... values) {
        return of(DataType.FLOAT, values, shape);
    }

    static long[] shape(long... lengths) {
        return lengths;
    }

    /** 1, 2, 3, ... */
    static INDArray counting(long... shape) {
        double[] values = IntStream.rangeClosed(1, size(shape)).asDoubleStream().toArray();
        return of(DataType.FLOAT, values, shape);
    }

    /** Normally distributed values. */
    static INDArray random(DataType type, long seed, long... shape) {
        RandomStream stream = RandomStream.of(seed);
        return of(
                type, IntStream.range(0, size(shape)).mapToDouble(stream::normal).toArray(), shape);
    }

    /** An array full of a value that no result may keep. */
    static INDArray stale(DataType type, long... shape) {
        return Nd4j.valueArrayOf(shape, 1e9, type);
    }

    static INDArray stale(long... shape) {
        return stale(DataType.FLOAT, shape);
    }

    static double[] values(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    /** Fails at the first value that is further away. */
    static void assertClose(INDArray found, double[] expected, double tolerance) {
        double[] values = values(found);
        assertThat(values).hasSameSizeAs(expected);
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i] - expected[i]) <= tolerance)) {
                assertThat(values[i]).as("value %d", i).isCloseTo(expected[i], within(tolerance));
            }
        }
    }

    private static INDArray of(DataType type, double[] values, long... shape) {
        return Nd4j.createFromArray(values).castTo(type).reshape('c', shape);
    }

    private static int size(long... shape) {
        long size = 1;
        for (long length : shape) {
            size *= length;
        }
        return Math.toIntExact(size);
    }
}
