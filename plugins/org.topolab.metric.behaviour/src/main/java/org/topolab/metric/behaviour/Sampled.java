package org.topolab.metric.behaviour;

import org.topolab.api.stat.RandomStream;

/**
 * The images that are shown: one at random of each of so many equal parts of the test split, so
 * that classes one after the other have their share, and classes that alternate have it on average.
 * The same for every run.
 */
final class Sampled {

    private Sampled() {}

    /**
     * Their indices, in order.
     *
     * @param size number of images of the test split
     * @param images how many are shown; all if there are no more
     */
    static int[] of(int size, int images) {
        int count = Math.min(size, images);
        RandomStream stream = RandomStream.of(0).split(PositionAccuracyMetric.ID);
        int[] shown = new int[count];
        for (int n = 0; n < count; n++) {
            int from = (int) ((long) n * size / count);
            int to = (int) ((n + 1L) * size / count);
            shown[n] = from + (int) (stream.uniform(n) * (to - from));
        }
        return shown;
    }
}
