package org.topolab.metric.clustering;

import java.util.Arrays;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

/** How the units of a sheet change places in a null model. Number n is a function of the seed. */
@FunctionalInterface
interface Shuffle {

    /** Where each unit goes, [units], in shuffle number n. */
    int[] order(int n);

    /** Every unit stays. */
    static int[] none(Layout.Grid grid) {
        int[] order = new int[grid.units()];
        Arrays.setAll(order, unit -> unit);
        return order;
    }

    /** All places of the grid are exchanged. */
    static Shuffle global(Layout.Grid grid, RandomStream stream) {
        RandomStream own = stream.split("global");
        return n -> own.split(n).permutation(grid.units());
    }

    /** Places are exchanged inside each block, so that what differs between blocks remains. */
    static Shuffle within(Layout.Grid grid, RandomStream stream) {
        RandomStream own = stream.split("within");
        int across = grid.columns() / grid.blockColumns();
        int blocks = across * (grid.rows() / grid.blockRows());
        return n -> {
            int[] order = new int[grid.units()];
            for (int block = 0; block < blocks; block++) {
                int size = grid.blockRows() * grid.blockColumns();
                int[] inside = own.split(n).split(block).permutation(size);
                for (int cell = 0; cell < size; cell++) {
                    order[unit(grid, block, cell)] = unit(grid, block, inside[cell]);
                }
            }
            return order;
        };
    }

    private static int unit(Layout.Grid grid, int block, int cell) {
        int across = grid.columns() / grid.blockColumns();
        int row = block / across * grid.blockRows() + cell / grid.blockColumns();
        int column = block % across * grid.blockColumns() + cell % grid.blockColumns();
        return row * grid.columns() + column;
    }
}
