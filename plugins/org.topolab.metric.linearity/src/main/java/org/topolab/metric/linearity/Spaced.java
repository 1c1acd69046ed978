package org.topolab.metric.linearity;

import java.util.stream.IntStream;

/** Some of many in even steps: the middles of as many equal parts. */
final class Spaced {

    private Spaced() {}

    /** Ascending numbers from 0 to all - 1, at most so many; all if there are no more. */
    static int[] of(int all, int most) {
        int some = Math.min(all, most);
        return IntStream.range(0, some)
                .map(part -> (int) ((2L * part + 1) * all / (2L * some)))
                .toArray();
    }
}
