package org.topolab.core.internal.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.topolab.api.stat.PermutationTest;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.Sample;
import org.topolab.api.stat.TTest;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Contrast;
import org.topolab.core.compare.Line;

/** Tests of every group against the first, with runs of other seeds as repetitions. */
final class NetworkContrasts {

    private static final int EXCHANGES = 9999;

    private final SideBySide runs;

    NetworkContrasts(SideBySide runs) {
        this.runs = runs;
    }

    /** Tests that are defined: both groups have at least two runs, and values that vary. */
    List<Contrast> all() {
        Comparison comparison = runs.compare();
        List<Contrast> contrasts = new ArrayList<>();
        for (Line line : comparison.lines()) {
            double[] first = runs.values(line, 0);
            for (int other = 1; line.main() && other < comparison.groups().size(); other++) {
                double[] values = runs.values(line, other);
                TTest test = TTest.welch(Sample.of(values), Sample.of(first));
                if (test.defined()) {
                    contrasts.add(
                            new Contrast(
                                    line.sheet(),
                                    line.metric(),
                                    comparison.groups().get(0).label(),
                                    comparison.groups().get(other).label(),
                                    mean(first),
                                    mean(values),
                                    test,
                                    PermutationTest.independent(
                                                    values,
                                                    first,
                                                    EXCHANGES,
                                                    RandomStream.of(0).split(line.metric()))
                                            .p(),
                                    Double.NaN));
                }
            }
        }
        return contrasts;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
