package org.topolab.api.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;

/**
 * A number of a map on a grid, such as how alike neighbours are, against maps whose units have
 * changed places.
 *
 * @param grid where the units lie
 * @param number of a map, one whole number for each unit such as what it prefers, and of where each
 *     unit is moved to first, both [units]; NaN if it is not defined
 * @param shuffles of each null model
 * @param stream random numbers
 */
public record MapNumber(
        Layout.Grid grid,
        ToDoubleBiFunction<int[], int[]> number,
        int shuffles,
        RandomStream stream) {

    /**
     * The number with chance and interval, then index, z and p against units that change places on
     * the whole grid, where asked for also against those inside each block of a divided one ({@code
     * -within}), and against exchanged classes ({@code -labels}) where there are some.
     *
     * @param name of the number
     * @param unit of the number
     * @param blocks whether the blocks of a divided grid are a null model of their own
     * @param maps [units]
     */
    public List<Result> measure(String name, String unit, boolean blocks, Replicated<int[]> maps) {
        double value = unmoved(maps.observed());
        double[] again = unmoved(maps.resampled());
        UnitShuffle across = UnitShuffle.global(grid, stream);
        NullSamples global = shuffled(maps.observed(), across, shuffles);
        List<Result> found = new ArrayList<>();
        found.add(
                new Result.Scalar(
                        name,
                        value,
                        Optional.of(global.chance()),
                        BootstrapInterval.around(value, again),
                        unit));
        found.addAll(global.against(value, unit, indices(maps.resampled(), again, across), ""));
        if (blocks && grid.divided()) {
            UnitShuffle inside = UnitShuffle.within(grid, stream);
            NullSamples within = shuffled(maps.observed(), inside, shuffles);
            found.addAll(
                    within.against(
                            value, unit, indices(maps.resampled(), again, inside), "-within"));
        }
        if (!maps.shuffled().isEmpty()) {
            NullSamples labels = new NullSamples(unmoved(maps.shuffled()));
            found.addAll(labels.against(value, unit, new double[0], "-labels"));
        }
        return found;
    }

    private double unmoved(int[] map) {
        return number.applyAsDouble(map, UnitShuffle.none(grid));
    }

    private double[] unmoved(List<int[]> maps) {
        return maps.stream().mapToDouble(this::unmoved).toArray();
    }

    private NullSamples shuffled(int[] map, UnitShuffle shuffle, int times) {
        return shuffle.samples(times, order -> number.applyAsDouble(map, order));
    }

    /** Index of each repetition, from the same few shuffles in all. */
    private double[] indices(List<int[]> resampled, double[] numbers, UnitShuffle shuffle) {
        int few = UnitShuffle.few(shuffles);
        double[] indices = new double[numbers.length];
        Arrays.setAll(indices, r -> numbers[r] - shuffled(resampled.get(r), shuffle, few).mean());
        return indices;
    }
}
