package org.topolab.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Neighbours along one side, such as places, columns or images.
 *
 * @param first the first one
 * @param count how many
 */
record Run(long first, long count) {

    /**
     * All places along a side, in as few runs as views of memory can hold: the library allows no
     * view whose steps reach past the side, even if the places do not.
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

    /** {@code count} neighbours in so many runs of about the same length; fewer if they are few. */
    static List<Run> cut(long count, int runs) {
        long most = Math.min(count, runs);
        return LongStream.range(0, most)
                .mapToObj(i -> between(count * i / most, count * (i + 1) / most))
                .toList();
    }

    private static Run between(long from, long to) {
        return new Run(from, to - from);
    }

    /** The number after the last one. */
    long end() {
        return first + count;
    }
}
