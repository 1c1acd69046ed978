package org.topolab.metric.category;

import java.util.Arrays;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.UnitShuffle;

/**
 * What is kept of the contrasts of some moments, such as those of a repetition.
 *
 * @param winners which group each unit is selective for
 * @param smoothness of the maps of d'
 */
record Maps(Winners winners, double smoothness) {

    static Maps of(Contrasts contrasts, Settings settings, Layout.Grid grid) {
        Smoothness smoothness = new Smoothness(grid, settings.torus());
        return new Maps(
                Winners.of(contrasts, settings),
                smoothness.of(contrasts.dprimes(), UnitShuffle.none(grid)));
    }

    /** 1 for each unit with a group, 0 for one without, [units]. */
    double[] selective() {
        return Arrays.stream(winners.labels()).mapToDouble(l -> l < 0 ? 0 : 1).toArray();
    }

    /** Which units give the same answer to every image, [units]; 1 for such, 0 for others. */
    static double[] dead(ClassMoments moments) {
        double[] dead = new double[moments.units()];
        Arrays.setAll(dead, unit -> dead(moments, unit) ? 1 : 0);
        return dead;
    }

    private static boolean dead(ClassMoments moments, int unit) {
        double first = Double.NaN;
        for (int group = 0; group < moments.classes(); group++) {
            if (moments.count(group) > 0) {
                double mean = moments.mean(group, unit);
                first = Double.isNaN(first) ? mean : first;
                if (moments.variance(group, unit) != 0 || mean != first) {
                    return false;
                }
            }
        }
        return !Double.isNaN(first);
    }
}
