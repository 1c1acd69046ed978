package org.topolab.nn.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution.Geometry;

/**
 * The way back from windows to the image they were cut from: each value of the image gets the sum
 * over all windows that hold it.
 */
final class Spreading {

    /** Values for one place of all windows. */
    interface Plane {
        /** Values [batch, rows, columns, channels], for a row and a column in the window. */
        INDArray at(int row, int column);
    }

    private final Geometry window;
    private final Scratch scratch;

    Spreading(Geometry window, Scratch scratch) {
        this.window = window;
        this.scratch = scratch;
    }

    /** Sums up into dx [batch, height, width, channels]. */
    void sum(Plane plane, INDArray dx) {
        long[] padded = dx.shape().clone();
        padded[1] += window.zeros();
        padded[2] += window.zeros();
        INDArray sum = scratch.array(Scratch.Use.SUM, dx.dataType(), padded);
        INDArray one = scratch.array(Scratch.Use.CANVAS, dx.dataType(), padded);
        sum.assign(0);
        for (int row = 0; row < window.kernel(); row++) {
            for (int column = 0; column < window.kernel(); column++) {
                INDArray values = plane.at(row, column);
                one.assign(0);
                Views.places(
                                one,
                                new long[] {row, column},
                                window.stride(),
                                values.size(1),
                                values.size(2))
                        .assign(values);
                sum.addi(one); // faster than adding to a view
            }
        }
        long[] first = {window.before(), window.before()};
        dx.assign(Views.places(sum, first, 1, dx.size(1), dx.size(2)));
    }
}
