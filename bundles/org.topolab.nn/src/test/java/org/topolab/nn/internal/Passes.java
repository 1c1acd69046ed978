package org.topolab.nn.internal;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.internal.ArrayFunction.Pass;

/** Calls and arrays for the tests of vertices. */
final class Passes {

    private Passes() {}

    static Pass training(long step) {
        return new Pass(StepMemory.fresh(), new Object(), DataType.FLOAT, true, step);
    }

    static Pass inference() {
        return new Pass(StepMemory.fresh(), new Object(), DataType.FLOAT, false, 0);
    }

    static INDArray[] in(INDArray... arrays) {
        return arrays;
    }

    static INDArray array(long[] shape, double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return Nd4j.createFromArray(floats).reshape('c', shape);
    }

    /** 1, 2, 3, ... */
    static INDArray counting(long... shape) {
        long size = 1;
        for (long length : shape) {
            size *= length;
        }
        double[] values = new double[(int) size];
        for (int i = 0; i < size; i++) {
            values[i] = i + 1;
        }
        return array(shape, values);
    }

    /** The sum of products of all values. */
    static double dot(INDArray a, INDArray b) {
        float[] x = Values.of(a);
        float[] y = Values.of(b);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (double) x[i] * y[i];
        }
        return sum;
    }
}
