package org.topolab.model.localityprior;

/**
 * How the factor of a connection falls with its length. The first three are named after what a
 * connection costs: {@code linear} lets through 1 / (d + 1).
 */
enum Decay {
    /** 1 / (d + 1). */
    LINEAR {
        @Override
        double factor(double d) {
            return 1 / (d + 1);
        }
    },
    /** 1 / sqrt(d + 1). */
    SQRT {
        @Override
        double factor(double d) {
            return 1 / Math.sqrt(d + 1);
        }
    },
    /** 1 / (d + 1)^2. */
    QUADRATIC {
        @Override
        double factor(double d) {
            return 1 / ((d + 1) * (d + 1));
        }
    },
    /** exp(-d). */
    EXPONENTIAL {
        @Override
        double factor(double d) {
            return Math.exp(-d);
        }
    },
    /** exp(-d^2 / 2). */
    GAUSSIAN {
        @Override
        double factor(double d) {
            return Math.exp(-d * d / 2);
        }
    };

    /**
     * The factor of a connection, 1 at length 0.
     *
     * @param d its length in length scales, at least 0
     */
    abstract double factor(double d);
}
