package org.topolab.metric.behaviour;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * What might explain the differences between categories: a difference of its own for each pair.
 *
 * @param name a word for people
 * @param differences of each pair
 */
record Predictor(String name, Differences differences) {

    /** The 16 categories of the publication, in its order. */
    private static final List<String> PUBLISHED =
            List.of(
                    "bus",
                    "airplane",
                    "train",
                    "motorcycle",
                    "bear",
                    "elephant",
                    "giraffe",
                    "zebra",
                    "cat",
                    "kite",
                    "pizza",
                    "broccoli",
                    "laptop",
                    "refrigerator",
                    "scissors",
                    "toilet");

    private static final String ANIMATE = "animate";
    private static final String SIZE = "size";
    private static final String SPIKY = "spiky";
    private static final List<String> NAMES = List.of(ANIMATE, SIZE, SPIKY);

    private static final int FIRST_ANIMAL = 4;
    private static final int LAST_ANIMAL = 8;

    /** Ranks of real-world size, 1 to 8 (Konkle, Oliva 2011, 10.1037/a0020413). */
    private static final int[] SIZES = {8, 8, 8, 7, 7, 7, 7, 6, 4, 4, 3, 2, 3, 6, 2, 5};

    private static final double LARGEST_SIZE = 8;

    /** Aspect ratios (formula of Bao et al. 2020, 10.1038/s41586-020-2350-5). */
    private static final double[] ASPECTS = {
        1.505953838195587, 5.621822938468574, 1.6399792078761604, 3.911098371621816,
        2.496906278481293, 3.803867655242841, 3.2244429619466417, 6.357984662231756,
        2.004848308509678, 3.9165081213258297, 1.1945420195535317, 2.4247137336111093,
        1.4844661192911894, 1.30857189172803, 4.442855102749422, 2.2997254168176817
    };

    /** Whether a name is that of a predictor which is known for the published categories. */
    static boolean known(String name) {
        return NAMES.contains(name);
    }

    /** Their names, for messages. */
    static List<String> names() {
        return NAMES;
    }

    /**
     * A published predictor.
     *
     * @param name animate: 1 between an animal and anything else; size: difference of ranks of
     *     real-world size; spiky: difference of aspect ratios; all 0 to 1
     * @param faithful animate as published: 0 between two animals and 1 else, so that two things
     *     count as different
     * @param categories how many are measured, in the published order
     * @throws IllegalArgumentException if these are not 16
     */
    static Predictor published(String name, boolean faithful, int categories) {
        if (categories != PUBLISHED.size()) {
            throw new IllegalArgumentException(
                    ("%s: predictors: found '%s' for %d categories, expected 16, in the order of the"
                                    + " publication: %s; name the classes that stand for them in"
                                    + " categories, or give predictors as arrays")
                            .formatted(PositionAccuracyMetric.ID, name, categories, PUBLISHED));
        }
        if (name.equals(ANIMATE)) {
            return of(name, a -> b -> animate(a, b, faithful));
        }
        double[] values = name.equals(SIZE) ? sizes() : aspects();
        return of(name, a -> b -> Math.abs(values[a] - values[b]));
    }

    private static Predictor of(String name, IntFunction<IntToDoubleFunction> difference) {
        int size = PUBLISHED.size();
        double[] pairs = new double[size * (size - 1) / 2];
        for (int a = 0, at = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                pairs[at++] = difference.apply(a).applyAsDouble(b);
            }
        }
        return new Predictor(name, new Differences(size, pairs));
    }

    private static double animate(int a, int b, boolean faithful) {
        boolean alike = faithful ? animal(a) && animal(b) : animal(a) == animal(b);
        return alike ? 0 : 1;
    }

    private static boolean animal(int category) {
        return category >= FIRST_ANIMAL && category <= LAST_ANIMAL;
    }

    private static double[] sizes() {
        return Arrays.stream(SIZES).mapToDouble(s -> (s - 1) / (LARGEST_SIZE - 1)).toArray();
    }

    private static double[] aspects() {
        double low = Arrays.stream(ASPECTS).min().orElseThrow();
        double high = Arrays.stream(ASPECTS).max().orElseThrow();
        return Arrays.stream(ASPECTS).map(a -> (a - low) / (high - low)).toArray();
    }

    /**
     * A predictor from an array.
     *
     * @param matrix [size, size]
     * @return empty if it is not symmetric, or a value beside the diagonal is not finite
     */
    static Optional<Predictor> of(String name, int size, double[] matrix) {
        double[] pairs = new double[size * (size - 1) / 2];
        for (int a = 0, at = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                double value = matrix[a * size + b];
                if (!Double.isFinite(value) || value != matrix[b * size + a]) {
                    return Optional.empty();
                }
                pairs[at++] = value;
            }
        }
        return Optional.of(new Predictor(name, new Differences(size, pairs)));
    }
}
