package org.topolab.metric.category;

import java.util.Arrays;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.FalseDiscovery;

/**
 * The group each unit is selective for, the one with the largest d' (or t) of several, or none. As
 * published, the group with the largest d' whatever it is, and of equal ones, as a dead unit has,
 * the first.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>
 */
final class Winners {

    private final int[] labels;

    private Winners(int[] labels) {
        this.labels = labels;
    }

    static Winners of(Contrasts contrasts, Settings settings) {
        int[] labels = new int[contrasts.units()];
        if (settings.faithful()) {
            Arrays.setAll(labels, unit -> largest(contrasts, unit));
            return new Winners(labels);
        }
        double limit = FalseDiscovery.limit(contrasts.ps(), settings.q());
        Arrays.fill(labels, Result.CategoryMap.NONE);
        for (int unit = 0; unit < labels.length; unit++) {
            double most = settings.threshold();
            for (int group = 0; group < contrasts.groups(); group++) {
                double value =
                        settings.byT() ? contrasts.t(group, unit) : contrasts.dprime(group, unit);
                if (value > most && contrasts.p(group, unit) <= limit) {
                    most = value;
                    labels[unit] = group;
                }
            }
        }
        return new Winners(labels);
    }

    private static int largest(Contrasts contrasts, int unit) {
        int best = 0;
        for (int group = 1; group < contrasts.groups(); group++) {
            // a NaN never wins
            if (contrasts.dprime(group, unit) > contrasts.dprime(best, unit)
                    || Float.isNaN(contrasts.dprime(best, unit))) {
                best = group;
            }
        }
        return best;
    }

    /** [units], each {@link Result.CategoryMap#NONE} or a group; not copied. */
    int[] labels() {
        return labels;
    }

    /** Share of units with a group, 0 to 1. */
    double share() {
        return Arrays.stream(labels).filter(label -> label >= 0).count() / (double) labels.length;
    }

    /** Share of units with one group, 0 to 1. */
    double share(int group) {
        return Arrays.stream(labels).filter(l -> l == group).count() / (double) labels.length;
    }
}
