package org.topolab.metric.receptivefield;

import java.util.Arrays;
import java.util.List;

/**
 * How much fields of one unit differ between starts.
 *
 * @param value mean over the pixels of the population standard deviation over the kept starts; NaN
 *     if too few are kept
 * @param kept starts at which the unit answers
 */
record Complexity(double value, int kept) {

    /** A field whose values lie closer together is none. */
    private static final double FLAT = 1e-4;

    /**
     * @param fields one for each start, [values]
     * @param faithful whether fields become 8-bit pictures of standard deviation 0.1, and a single
     *     one counts as 0; else they are brought to standard deviation 1, and a single one is not
     *     enough
     */
    static Complexity of(List<double[]> fields, boolean faithful) {
        List<double[]> kept =
                fields.stream()
                        .filter(Complexity::answers)
                        .map(field -> faithful ? Display.published(field) : Display.standard(field))
                        .toList();
        if (kept.size() < (faithful ? 1 : 2)) {
            return new Complexity(Double.NaN, kept.size());
        }
        int values = kept.get(0).length;
        double sum = 0;
        for (int at = 0; at < values; at++) {
            int pixel = at;
            double[] across = kept.stream().mapToDouble(field -> field[pixel]).toArray();
            sum += Display.sd(across, Arrays.stream(across).average().orElseThrow());
        }
        return new Complexity(sum / values, kept.size());
    }

    private static boolean answers(double[] field) {
        double most = Arrays.stream(field).max().orElseThrow();
        return most - Arrays.stream(field).min().orElseThrow() > FLAT;
    }
}
