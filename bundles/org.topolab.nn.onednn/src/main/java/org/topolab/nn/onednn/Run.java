package org.topolab.nn.onednn;

import java.util.ArrayList;
import java.util.List;

/**
 * Places along one side that one view of memory can hold: the library allows no view whose steps
 * reach past the side, even if the places do not.
 *
 * @param first first place
 * @param count how many
 */
record Run(long first, long count) {

    /**
     * All places along a side, in one run or two.
     *
     * @param places number of places, the first one at 0
     * @param stride values of the side from one place to the next
     * @param side values of the side
     */
    static List<Run> of(long places, long stride, long side) {
        long count = Math.min(places, side / stride);
        List<Run> runs = new ArrayList<>();
        if (count > 0) {
            runs.add(new Run(0, count));
        }
        for (long left = count; left < places; left++) {
            runs.add(new Run(left, 1));
        }
        return runs;
    }
}
