package org.topolab.metric.linearity;

import java.util.Arrays;

/** Penalties to choose from. */
final class Penalties {

    private final double[] factors;
    private final boolean relative;

    private Penalties(boolean relative, double... factors) {
        this.factors = factors.clone();
        this.relative = relative;
    }

    /** Penalties that are multiplied by the scale of the features. */
    static Penalties relative(double... factors) {
        return new Penalties(true, factors);
    }

    /** Penalties as they are. */
    static Penalties fixed(double... penalties) {
        return new Penalties(false, penalties);
    }

    /** As published, for features of any size and number. */
    static Penalties published() {
        return fixed(0.1, 1, 10);
    }

    /** The penalties for features of a scale; a copy. */
    double[] of(double scale) {
        // features that never vary need some penalty, and no choice depends on it
        double unit = relative && scale > 0 ? scale : 1;
        return Arrays.stream(factors).map(factor -> factor * unit).toArray();
    }
}
