package org.topolab.metric.clustering;

import java.util.Arrays;
import java.util.Locale;

/** How the sizes of the classes become one number. */
enum Aggregate {
    /** Middle value; the mean of the two middle ones if there is an even number. */
    MEDIAN {
        @Override
        double of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            if (sorted.length == 0) {
                return Double.NaN;
            }
            return sorted.length % 2 == 1
                    ? sorted[middle]
                    : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    },
    /** Sum divided by number. */
    MEAN {
        @Override
        double of(double[] values) {
            return Arrays.stream(values).average().orElse(Double.NaN);
        }
    };

    /** One number for some; NaN for none. */
    abstract double of(double[] values);

    /** The word used in recipes. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
