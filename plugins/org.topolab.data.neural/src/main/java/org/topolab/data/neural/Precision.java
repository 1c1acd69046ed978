package org.topolab.data.neural;

import java.util.Arrays;

/**
 * What responses are multiplied by: 1 / standard deviation, but for nearly silent neurons no more
 * than 1 / threshold, so that their noise does not become large. Responses are not centred and stay
 * at least 0.
 *
 * @see <a href="https://github.com/sinzlab/neuralpredictors">NeuroNormalizer of neuralpredictors,
 *     as in Lurz et al. 2021</a>
 */
final class Precision {

    /** Of the mean standard deviation of all neurons. */
    private static final double THRESHOLD = 0.01;

    private Precision() {}

    /**
     * A factor for each neuron.
     *
     * @param deviations standard deviations of all neurons of a recording; NaN where unknown
     * @return 1 / s where s is above the threshold, else 1 / threshold; infinite if all are 0
     */
    static double[] of(double[] deviations) {
        double threshold = threshold(deviations);
        return Arrays.stream(deviations).map(s -> 1 / (s > threshold ? s : threshold)).toArray();
    }

    /** A hundredth of the mean standard deviation; unknown ones do not count. */
    static double threshold(double[] deviations) {
        return THRESHOLD
                * Arrays.stream(deviations).filter(s -> !Double.isNaN(s)).average().orElse(0);
    }
}
