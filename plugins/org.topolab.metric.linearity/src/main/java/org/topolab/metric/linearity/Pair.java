package org.topolab.metric.linearity;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Two classes that are told apart.
 *
 * @param a label
 * @param b label, above a
 */
record Pair(int a, int b) {

    /** Images of the pair: those to fit and those to score, as places in the order of all. */
    record Halves(IntStream fit, IntStream score) {

        private static Halves of(int[] some) {
            int half = some.length / 2;
            return new Halves(Arrays.stream(some, 0, half), Arrays.stream(some, half, some.length));
        }

        private Halves with(Halves other) {
            return new Halves(
                    IntStream.concat(fit, other.fit), IntStream.concat(score, other.score));
        }
    }

    /**
     * The first half of each class to fit, the other to score; as published the first half of both
     * together.
     *
     * @param labels of all images, in their order
     */
    Halves halves(int[] labels, boolean together) {
        return together
                ? Halves.of(places(labels, label -> label == a || label == b))
                : Halves.of(places(labels, label -> label == a))
                        .with(Halves.of(places(labels, label -> label == b)));
    }

    private static int[] places(int[] labels, IntPredicate wanted) {
        return IntStream.range(0, labels.length).filter(i -> wanted.test(labels[i])).toArray();
    }
}
