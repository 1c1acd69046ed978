package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What the maps of each observer are divided by, one number for all categories. */
enum Normalisation {
    /** Their largest value, as published. */
    MAX {
        @Override
        double divisor(double[] values) {
            return defined(values).max().orElse(Double.NaN);
        }
    },
    /** Their sum. */
    SUM {
        @Override
        double divisor(double[] values) {
            return defined(values).sum();
        }
    },
    /** Nothing. */
    ORIGINAL {
        @Override
        double divisor(double[] values) {
            return 1;
        }
    };

    private static DoubleStream defined(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value));
    }

    abstract double divisor(double[] values);
}
