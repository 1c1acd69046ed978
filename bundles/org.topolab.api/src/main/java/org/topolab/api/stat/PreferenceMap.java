package org.topolab.api.stat;

import java.util.Arrays;
import org.topolab.api.metric.Result;

/** The category each unit answers to most, or none. Filled category by category, in order. */
public final class PreferenceMap {

    private final Criterion criterion;
    private final double[] best;
    private final int[] argument;
    private final int[] firstNan;
    private final boolean[] infinite;

    /** No unit prefers anything yet. */
    public PreferenceMap(int units, Criterion criterion) {
        this.criterion = criterion;
        this.best = new double[units];
        this.argument = new int[units];
        this.firstNan = new int[units];
        this.infinite = new boolean[units];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        Arrays.fill(argument, Result.CategoryMap.NONE);
        Arrays.fill(firstNan, Result.CategoryMap.NONE);
    }

    /** The map that moments give; categories without images are preferred by no unit. */
    public static PreferenceMap of(
            ClassMoments moments, Categories categories, Criterion criterion) {
        PreferenceMap map = new PreferenceMap(moments.units(), criterion);
        categories.each(
                criterion.dprime(),
                moments,
                (category, dprime) -> {
                    if (categories.images(moments, category) > 0) {
                        map.add(category, dprime);
                    }
                });
        return map;
    }

    /** Takes in d' of the next category, [units]. */
    public void add(int category, double[] dprime) {
        for (int unit = 0; unit < dprime.length; unit++) {
            double value = dprime[unit];
            infinite[unit] |= value == Double.POSITIVE_INFINITY;
            if (Double.isNaN(value)) {
                firstNan[unit] = firstNan[unit] < 0 ? category : firstNan[unit];
            } else if (value > best[unit] && (criterion.published() || Double.isFinite(value))) {
                best[unit] = value;
                argument[unit] = category;
            }
        }
    }

    /**
     * Preferred category of each unit, or none. As published, only units below the threshold for
     * every category prefer none, and a unit with an undefined d' (a dead one) gets the first
     * category of which it is undefined, because NaN is not below the threshold and wins in argmax.
     *
     * @return [units], each {@link Result.CategoryMap#NONE} or a category
     */
    public int[] labels() {
        int[] labels = new int[best.length];
        Arrays.setAll(labels, this::label);
        return labels;
    }

    private int label(int unit) {
        if (criterion.published()) {
            boolean none = best[unit] < criterion.threshold();
            return firstNan[unit] >= 0 || none ? firstNan[unit] : argument[unit];
        }
        return criterion.selective(best[unit]) ? argument[unit] : Result.CategoryMap.NONE;
    }

    /** Share of units with a preference, 0 to 1. */
    public double share() {
        return Arrays.stream(labels()).filter(label -> label >= 0).count() / (double) best.length;
    }

    /** Mean over units of the largest d', where it is finite; NaN if it is nowhere. */
    public double meanBest() {
        return Arrays.stream(best).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    /** Number of units with an infinite d' for some category. */
    public int infinite() {
        int count = 0;
        for (boolean unit : infinite) {
            count += unit ? 1 : 0;
        }
        return count;
    }
}
