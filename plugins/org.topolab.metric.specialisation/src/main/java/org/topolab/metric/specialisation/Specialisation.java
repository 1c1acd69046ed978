package org.topolab.metric.specialisation;

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
 * Compares what blocks prefer with what they would by chance.
 *
 * @param grid where the units lie
 * @param categories how many there are
 * @param map what units prefer, from moments, [units]
 * @param shuffles of the null model
 * @param stream random numbers
 */
record Specialisation(
        Layout.Grid grid,
        int categories,
        Function<ClassMoments, int[]> map,
        int shuffles,
        RandomStream stream) {

    /** Shuffles of each repetition for an interval: their noise is common to all repetitions. */
    private static final int FEW = 20;

    Results measure(ReplicatedMoments moments) {
        int[] labels = map.apply(moments.observed());
        List<int[]> resampled = moments.resampled().stream().map(map).toList();
        Census census = new Census(grid, categories, labels, UnitShuffle.none(grid));
        double information = census.information();
        double[] again = resampled.stream().mapToDouble(this::information).toArray();
        NullSamples chance = shuffled(labels, shuffles);
        List<Result> found = new ArrayList<>();
        found.add(
                new Result.Scalar(
                        "information",
                        information,
                        Optional.of(chance.chance()),
                        BootstrapInterval.around(information, again),
                        "bits"));
        double[] indices = again.clone();
        Arrays.setAll(
                indices,
                r -> again[r] - shuffled(resampled.get(r), Math.min(FEW, shuffles)).mean());
        found.addAll(chance.against(information, indices, ""));
        if (!moments.shuffled().isEmpty()) {
            double[] samples =
                    moments.shuffled().stream()
                            .mapToDouble(changed -> information(map.apply(changed)))
                            .toArray();
            found.addAll(new NullSamples(samples).against(information, new double[0], "-labels"));
        }
        found.add(new Result.Table("networks", Census.COLUMNS, census.names(), census.rows()));
        return new Results(found);
    }

    private double information(int[] labels) {
        return new Census(grid, categories, labels, UnitShuffle.none(grid)).information();
    }

    private NullSamples shuffled(int[] labels, int times) {
        return UnitShuffle.global(grid, stream)
                .samples(times, order -> new Census(grid, categories, labels, order).information());
    }
}
