package org.topolab.metric.energy;

import org.topolab.api.stat.RandomStream;

/**
 * Deals images at random to parts of equal size, from whose differences intervals are estimated:
 * each run of as many images as there are parts gives one to each.
 *
 * @param count number of parts, at least 1
 * @param stream random numbers
 */
record Parts(int count, RandomStream stream) {

    /** The part of an image, from 0. */
    int of(int image) {
        return stream.split(image / count).permutation(count)[image % count];
    }
}
