package org.topolab.desktop.internal.live;

import java.util.Arrays;

/**
 * The training loss over time, in bounded memory: when there is no more room, every other point is
 * dropped and from then on points are taken half as densely. Safe for several threads.
 */
final class LossTrace {

    private final double[] positions;
    private final double[] losses;
    private int size;
    private double between;

    /**
     * @param room most points that are kept, at least 2
     */
    LossTrace(int room) {
        positions = new double[room];
        losses = new double[room];
    }

    /**
     * Takes in a point; ones that are too near to the last are passed over.
     *
     * @param position epochs trained, with a fraction; one below the last begins anew from there
     */
    synchronized void add(double position, double loss) {
        while (size > 0 && positions[size - 1] >= position) {
            size--;
        }
        if (size > 0 && position - positions[size - 1] < between) {
            return;
        }
        if (size == positions.length) {
            thin();
        }
        positions[size] = position;
        losses[size] = loss;
        size++;
    }

    private void thin() {
        int kept = 0;
        for (int i = 0; i < size; i += 2) {
            positions[kept] = positions[i];
            losses[kept] = losses[i];
            kept++;
        }
        size = kept;
        between = (positions[size - 1] - positions[0]) / Math.max(1, size - 1);
    }

    /** Positions and losses, [2][points]. */
    synchronized double[][] toArray() {
        return new double[][] {Arrays.copyOf(positions, size), Arrays.copyOf(losses, size)};
    }
}
