package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Tap;

/** Copies of what is in arrays. */
public final class Values {

    private Values() {}

    /**
     * All values of a sheet, [images, units] row-major.
     *
     * @throws IllegalArgumentException if the array has not one value for each unit
     */
    public static float[] of(Tap tap, INDArray array, int images) {
        int units = tap.sheet().layout().units();
        if (array.length() != (long) images * units) {
            throw new IllegalArgumentException(
                    "sheet '%s' has %d units, but vertex '%s' gives %d values for an image"
                            .formatted(
                                    tap.sheet().id(),
                                    units,
                                    tap.vertex(),
                                    array.length() / images));
        }
        return of(array);
    }

    /** All values of an array, row-major. */
    public static float[] of(INDArray array) {
        return Floats.read(array).toArray();
    }
}
