package org.topolab.metric.topography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.ClassMoments;
import org.topolab.api.stat.NullSamples;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.ReplicatedMoments;
import org.topolab.api.stat.UnitShuffle;

/**
 * Compares the likeness of neighbours with that of shuffled maps.
 *
 * @param grid where the units lie
 * @param likeness of a map
 * @param map ranks of what units prefer, from moments, [units]
 * @param shuffles of each null model
 * @param stream random numbers
 */
record Topography(
        Layout.Grid grid,
        Likeness likeness,
        Function<ClassMoments, int[]> map,
        int shuffles,
        RandomStream stream) {

    /** Shuffles of each repetition for an interval: their noise is common to all repetitions. */
    private static final int FEW = 20;

    Results measure(ReplicatedMoments moments) {
        int[] observed = map.apply(moments.observed());
        List<int[]> resampled = moments.resampled().stream().map(map).toList();
        double proximity = likeness.of(observed);
        double[] again = resampled.stream().mapToDouble(likeness::of).toArray();
        UnitShuffle across = UnitShuffle.global(grid, stream);
        NullSamples global = shuffled(observed, across);
        List<Result> found = new ArrayList<>();
        found.add(
                new Result.Scalar(
                        "proximity",
                        proximity,
                        Optional.of(global.chance()),
                        BootstrapInterval.around(proximity, again),
                        ""));
        found.addAll(global.against(proximity, indices(resampled, again, across), ""));
        if (grid.divided()) {
            UnitShuffle inside = UnitShuffle.within(grid, stream);
            NullSamples within = shuffled(observed, inside);
            found.addAll(within.against(proximity, indices(resampled, again, inside), "-within"));
        }
        if (!moments.shuffled().isEmpty()) {
            double[] samples =
                    moments.shuffled().stream()
                            .mapToDouble(labels -> likeness.of(map.apply(labels)))
                            .toArray();
            found.addAll(new NullSamples(samples).against(proximity, new double[0], "-labels"));
        }
        return new Results(found);
    }

    private NullSamples shuffled(int[] ranks, UnitShuffle shuffle) {
        return shuffle.samples(shuffles, order -> likeness.of(ranks, order));
    }

    /** Index of each repetition, from the same few shuffles in all. */
    private double[] indices(List<int[]> resampled, double[] proximities, UnitShuffle shuffle) {
        double[] indices = new double[proximities.length];
        Arrays.setAll(
                indices,
                r ->
                        proximities[r]
                                - shuffle.samples(
                                                Math.min(FEW, shuffles),
                                                order -> likeness.of(resampled.get(r), order))
                                        .mean());
        return indices;
    }
}
