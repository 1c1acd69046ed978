package org.topolab.metric.receptivefield;

import java.util.Arrays;

/**
 * The published mapping of receptive fields to 8-bit pictures ("deprocess"): contrast is brought to
 * a standard deviation of a tenth of the range, around its middle.
 */
final class Display {

    private static final double TINY = 1e-5;
    private static final double CONTRAST = 0.1;
    private static final double MIDDLE = 0.5;
    private static final int WHITE = 255;

    private Display() {}

    /**
     * Subtract the mean; if the standard deviation is above 1e-5 divide by it plus 1e-5; times 0.1
     * plus 0.5; clip to 0..1; times 255, truncated.
     *
     * @param field [values]
     * @return [values] from 0 to 255
     */
    static int[] bytes(double[] field) {
        double mean = Arrays.stream(field).average().orElseThrow();
        double sd = sd(field, mean);
        double divisor = sd > TINY ? sd + TINY : 1;
        return Arrays.stream(field)
                .map(v -> (v - mean) / divisor * CONTRAST + MIDDLE)
                .mapToInt(v -> (int) (Math.min(1, Math.max(0, v)) * WHITE))
                .toArray();
    }

    /** The mapping as numbers from 0 to 1 in steps of 1/255. */
    static double[] published(double[] field) {
        return Arrays.stream(bytes(field)).mapToDouble(b -> b / (double) WHITE).toArray();
    }

    /** Mean 0 and standard deviation 1, neither rounded nor clipped; all zero if constant. */
    static double[] standard(double[] field) {
        double mean = Arrays.stream(field).average().orElseThrow();
        double sd = sd(field, mean);
        return Arrays.stream(field).map(v -> sd > 0 ? (v - mean) / sd : 0).toArray();
    }

    /** Population standard deviation. */
    static double sd(double[] values, double mean) {
        return Math.sqrt(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }
}
