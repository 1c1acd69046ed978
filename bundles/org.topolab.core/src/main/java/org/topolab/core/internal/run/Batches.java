package org.topolab.core.internal.run;

import org.topolab.api.stat.RandomStream;

/**
 * How an epoch is cut into batches. The last batch holds what remains; it is left out if it is a
 * single image, whose batch statistics would be void, unless it is the only one.
 */
final class Batches {

    private Batches() {}

    /** Optimiser steps of one epoch. */
    static int count(int images, int batch) {
        int rest = images % batch;
        int whole = images / batch;
        return rest > 1 || whole == 0 ? whole + Math.min(rest, 1) : whole;
    }

    /**
     * Order in which an epoch shows the training images; a function of seed and epoch alone.
     *
     * @param epoch from 1
     */
    static int[] order(long seed, int epoch, int images) {
        return RandomStream.of(seed).split("order").split(epoch).permutation(images);
    }

    /** 0, 1, 2 and so on. */
    static int[] inOrder(int images) {
        int[] order = new int[images];
        for (int i = 0; i < images; i++) {
            order[i] = i;
        }
        return order;
    }
}
