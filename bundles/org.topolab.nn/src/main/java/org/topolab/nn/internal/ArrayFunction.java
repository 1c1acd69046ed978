package org.topolab.nn.internal;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a vertex without parameters computes: dense arrays in, one array out, and back. One for each
 * vertex; it may keep from the forward pass what the backward pass needs.
 */
public interface ArrayFunction extends AutoCloseable {

    /**
     * Under what circumstances it is called.
     *
     * @param memory where arrays come from
     * @param owner whose outputs they are, for {@link StepMemory#output}
     * @param training whether this is a training step
     * @param type type of parameters, and of vectors
     * @param step optimiser steps taken before
     */
    record Pass(StepMemory memory, Object owner, DataType type, boolean training, long step) {

        INDArray output(DataType type, long... shape) {
            return memory.output(owner, type, shape);
        }

        INDArray gradientOf(INDArray input) {
            return memory.gradient(input.dataType(), input.shape());
        }

        /** An output with the values of an input. */
        INDArray copy(INDArray input) {
            INDArray y = output(input.dataType(), input.shape());
            y.assign(input);
            return y;
        }

        /**
         * The values of dy as a gradient of an input of its shape, which may be changed; dy itself
         * if nobody else reads it, else dy is given back.
         */
        INDArray own(INDArray dy, INDArray input) {
            if (memory.owns(dy)
                    && dy.dataType() == input.dataType()
                    && Arrays.equals(dy.shape(), input.shape())) {
                return dy;
            }
            INDArray dx = gradientOf(input);
            dx.assign(dy);
            memory.release(dy);
            return dx;
        }
    }

    /**
     * Computes the output.
     *
     * @throws IllegalArgumentException if the inputs have other shapes than expected
     */
    INDArray forward(Pass pass, INDArray[] in);

    /**
     * Computes the gradients of the inputs from that of the output, and gives that one back or
     * hands it on. Two of them may be one array only if the memory shares, because DL4J adds into
     * them in place.
     *
     * @param pass a training step if the last forward pass was one; else the gradient is that of
     *     what inference computes
     */
    INDArray[] backward(Pass pass, INDArray[] in, INDArray dy);

    /** Frees what it holds outside of Java. */
    @Override
    default void close() {}

    /** A refusal that says what shapes were found. */
    static IllegalArgumentException refuse(INDArray[] in, String expected) {
        return new IllegalArgumentException(
                "%d inputs of shapes %s, expected %s"
                        .formatted(
                                in.length,
                                Arrays.stream(in)
                                        .map(array -> Arrays.toString(array.shape()))
                                        .distinct()
                                        .toList(),
                                expected));
    }
}
