package org.topolab.metric.selectivity;

import java.util.Arrays;
import org.topolab.api.metric.Result;

/** The class each unit answers to most, found class by class in label order. */
final class Preference {

    private final Settings settings;
    private final double[] best;
    private final int[] argument;
    private final int[] firstNan;
    private final boolean[] infinite;

    Preference(int units, Settings settings) {
        this.settings = settings;
        this.best = new double[units];
        this.argument = new int[units];
        this.firstNan = new int[units];
        this.infinite = new boolean[units];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        Arrays.fill(argument, Result.CategoryMap.NONE);
        Arrays.fill(firstNan, Result.CategoryMap.NONE);
    }

    /** Takes in d' of the next class, [units]. */
    void add(int label, double[] dprime) {
        for (int unit = 0; unit < dprime.length; unit++) {
            double value = dprime[unit];
            infinite[unit] |= value == Double.POSITIVE_INFINITY;
            if (Double.isNaN(value)) {
                firstNan[unit] = firstNan[unit] < 0 ? label : firstNan[unit];
            } else if (value > best[unit] && (settings.published() || Double.isFinite(value))) {
                best[unit] = value;
                argument[unit] = label;
            }
        }
    }

    /**
     * Preferred class of each unit, or none. As published, only units below the threshold for every
     * class prefer none, and a unit with an undefined d' (a dead one) gets the first class of which
     * it is undefined, because NaN is not below the threshold and wins in argmax.
     */
    int[] labels() {
        int[] labels = new int[best.length];
        Arrays.setAll(labels, this::label);
        return labels;
    }

    private int label(int unit) {
        if (settings.published()) {
            boolean none = best[unit] < settings.threshold();
            return firstNan[unit] >= 0 || none ? firstNan[unit] : argument[unit];
        }
        return settings.dprime().selective(best[unit], settings.threshold())
                ? argument[unit]
                : Result.CategoryMap.NONE;
    }

    /** Mean over units of the largest d', where it is finite; NaN if it is nowhere. */
    double meanBest() {
        return Arrays.stream(best).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    /** Number of units with an infinite d' for some class. */
    int infinite() {
        int count = 0;
        for (boolean unit : infinite) {
            count += unit ? 1 : 0;
        }
        return count;
    }
}
