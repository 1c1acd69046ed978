package org.topolab.metric.category;

import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.TTest;

/**
 * Each group against all others, for each unit: d', Welch's t and its two-sided p, [groups, units].
 * NaN where a side has fewer than 2 images; t and p also where nothing varies but for rounding.
 *
 * <p>p is 1 where it is above the rate of false discoveries that is allowed, and so does not
 * matter.
 *
 * <p>What all others are is pooled from those before and those behind a group, which takes 3 merges
 * a group and, other than subtracting from a total, leaves zero variances exactly zero.
 *
 * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch 1947, Biometrika 34:28-35</a>
 */
final class Contrasts {

    /** A smaller standard error, relative to the means, is only rounding. */
    private static final double ROUNDING = 10 * Math.ulp(1.0);

    private final int groups;
    private final int units;
    private final float[] dprime;
    private final float[] t;
    private final double[] p;
    private final Settings settings;
    private final double leastT;

    private Contrasts(int groups, int units, Settings settings) {
        this.groups = groups;
        this.units = units;
        this.dprime = new float[Math.multiplyExact(groups, units)];
        this.t = new float[dprime.length];
        this.p = new double[dprime.length];
        this.settings = settings;
        this.leastT = leastT(settings.q());
    }

    /**
     * The contrasts of the first groups.
     *
     * @param moments of each group, and of others behind them
     */
    static Contrasts of(ClassMoments moments, int groups, Settings settings) {
        Contrasts contrasts = new Contrasts(groups, moments.units(), settings);
        int all = moments.classes();
        Side[] each = sides(all);
        Side[] behind = sides(all + 1);
        Side before = new Side();
        Side outside = new Side();
        for (int unit = 0; unit < contrasts.units; unit++) {
            behind[all].clear();
            for (int g = all - 1; g >= 0; g--) {
                each[g].take(moments, g, unit);
                behind[g].copy(behind[g + 1]);
                behind[g].merge(each[g]);
            }
            before.clear();
            for (int g = 0; g < groups; g++) {
                outside.copy(before);
                outside.merge(behind[g + 1]);
                contrasts.put(g * contrasts.units + unit, each[g], outside);
                before.merge(each[g]);
            }
        }
        return contrasts;
    }

    private static Side[] sides(int size) {
        Side[] sides = new Side[size];
        for (int i = 0; i < size; i++) {
            sides[i] = new Side();
        }
        return sides;
    }

    /** A t below which p is above q whatever the degrees of freedom: that of very many. */
    private static double leastT(double q) {
        double low = 0;
        double high = 40;
        while (high - low > 1e-3) {
            double middle = (low + high) / 2;
            if (TTest.p(middle, 1e9) > q) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void put(int at, Side inside, Side outside) {
        if (inside.count() < 2 || outside.count() < 2) {
            dprime[at] = Float.NaN;
            t[at] = Float.NaN;
            p[at] = Double.NaN;
            return;
        }
        double difference = inside.mean() - outside.mean();
        dprime[at] =
                (float) settings.dprime().of(difference, inside.variance(), outside.variance());
        double a = inside.variance() / (inside.count() - 1);
        double b = outside.variance() / (outside.count() - 1);
        double error = Math.sqrt(a + b);
        boolean varies =
                error > ROUNDING * Math.max(Math.abs(inside.mean()), Math.abs(outside.mean()));
        double welch = varies ? difference / error : Double.NaN;
        double freedom =
                (a + b) * (a + b) / (a * a / (inside.count() - 1) + b * b / (outside.count() - 1));
        t[at] = (float) welch;
        p[at] = Math.abs(welch) < leastT ? 1 : TTest.p(welch, freedom);
    }

    int groups() {
        return groups;
    }

    int units() {
        return units;
    }

    float dprime(int group, int unit) {
        return dprime[group * units + unit];
    }

    float t(int group, int unit) {
        return t[group * units + unit];
    }

    double p(int group, int unit) {
        return p[group * units + unit];
    }

    /** [groups, units]; not copied. */
    float[] dprimes() {
        return dprime;
    }

    /** [groups, units]; not copied. */
    float[] ts() {
        return t;
    }

    /** [groups, units]; not copied. */
    double[] ps() {
        return p;
    }
}
