package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;

/** The tolerance the golden file states for float32. */
final class Near {

    private Near() {}

    /** 1e-4 relative plus 1e-5 absolute. */
    static Offset<Double> to(double expected) {
        return within(1e-4 * Math.abs(expected) + 1e-5);
    }

    /** The same for many: relative to the largest of them. */
    static Offset<Double> toAll(double[] expected) {
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        return to(largest);
    }
}
