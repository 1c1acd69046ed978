package org.topolab.api.stat;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.topolab.api.model.Layout;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/** How the units of a grid change places in a null model. Number n is a function of the seed. */
@FunctionalInterface
public interface UnitShuffle {

    /** The option of a metric: shuffles of each null model. */
    static OptionSpec spec() {
        return new OptionSpec.IntOption(
                "shuffles", "Random maps from which chance is estimated.", 200, 10, 100_000);
    }

    /** What the option of {@link #spec} says. */
    static int shuffles(Options options) {
        return options.integer("shuffles");
    }

    /**
     * How many of so many shuffles each repetition takes for an interval: few suffice, since their
     * noise is common to all repetitions.
     */
    static int few(int shuffles) {
        return Math.min(20, shuffles);
    }

    /** Where each unit goes, [units], in shuffle number n. */
    int[] order(int n);

    /**
     * A number of the first shuffles.
     *
     * @param shuffles how many
     * @param number of where each unit goes, [units]
     */
    default NullSamples samples(int shuffles, ToDoubleFunction<int[]> number) {
        double[] samples = new double[shuffles];
        Arrays.setAll(samples, n -> number.applyAsDouble(order(n)));
        return new NullSamples(samples);
    }

    /** Every unit stays. */
    static int[] none(Layout.Grid grid) {
        int[] order = new int[grid.units()];
        Arrays.setAll(order, unit -> unit);
        return order;
    }

    /** All places of the grid are exchanged. */
    static UnitShuffle global(Layout.Grid grid, RandomStream stream) {
        RandomStream own = stream.split("global");
        return n -> own.split(n).permutation(grid.units());
    }

    /** Places are exchanged inside each block, so that what differs between blocks remains. */
    static UnitShuffle within(Layout.Grid grid, RandomStream stream) {
        RandomStream own = stream.split("within");
        return n -> {
            int[] order = new int[grid.units()];
            for (int block = 0; block < grid.blocks(); block++) {
                int size = grid.blockRows() * grid.blockColumns();
                int[] inside = own.split(n).split(block).permutation(size);
                for (int place = 0; place < size; place++) {
                    order[grid.unit(block, place)] = grid.unit(block, inside[place]);
                }
            }
            return order;
        };
    }
}
