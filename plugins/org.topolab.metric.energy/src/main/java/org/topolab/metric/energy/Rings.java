package org.topolab.metric.energy;

import java.util.Arrays;

/**
 * The places of a plane by their distance from its centre, cut to a whole number; up to the largest
 * ring that the sides do not cut off.
 */
final class Rings {

    private static final int OUTSIDE = -1;

    private final int[] ring;
    private final int[] counts;

    /**
     * @param published whether the centre is (rows / 2, columns / 2), as published, half a place
     *     beyond that of an even number of places
     */
    Rings(int rows, int columns, boolean published) {
        double middleRow = (published ? rows : rows - 1) / 2.0;
        double middleColumn = (published ? columns : columns - 1) / 2.0;
        this.counts = new int[(int) Math.min(middleRow, middleColumn) + 1];
        this.ring = new int[rows * columns];
        for (int place = 0; place < ring.length; place++) {
            int row = place / columns;
            int column = place % columns;
            int distance = (int) Math.hypot(row - middleRow, column - middleColumn);
            ring[place] = distance < counts.length ? distance : OUTSIDE;
            if (ring[place] != OUTSIDE) {
                counts[distance]++;
            }
        }
    }

    /** Mean over each ring, [rings]. */
    double[] means(Plane plane) {
        double[] values = plane.values();
        double[] means = new double[counts.length];
        for (int place = 0; place < ring.length; place++) {
            if (ring[place] != OUTSIDE) {
                means[ring[place]] += values[place];
            }
        }
        Arrays.setAll(means, r -> means[r] / counts[r]);
        return means;
    }

    /**
     * Standard deviation of the mean over each ring if the numbers of a plane are put at random
     * places of it, [rings]: exact.
     */
    double[] chanceSd(Plane plane) {
        double mean = plane.mean();
        double squares = Arrays.stream(plane.values()).map(v -> (v - mean) * (v - mean)).sum();
        double n = plane.places();
        double variance = n < 2 ? 0 : squares / (n - 1);
        return Arrays.stream(counts)
                .mapToDouble(c -> Math.sqrt(variance / c * (1 - c / n)))
                .toArray();
    }
}
