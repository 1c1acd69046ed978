package org.topolab.metric.orientation;

import java.util.Arrays;

/**
 * The smallest square around each unit that holds all orientations: how many units it reaches to
 * each side, at least 1. It reaches as far as the orientation whose nearest unit is farthest, which
 * a search that starts from all units of an orientation at once finds in one go over the sheet.
 *
 * @param surface the sheet
 */
record ClusterSize(Surface surface) {

    private static final int UNSEEN = -1;

    /**
     * [units]; NaN where an orientation is nowhere or, on a torus, only in squares that would meet
     * themselves.
     */
    double[] map(Chart chart) {
        double[] size = new double[surface.units()];
        Arrays.fill(size, 1);
        int reach =
                surface.torus()
                        ? surface.shorter() / 2 - 1
                        : Math.max(surface.rows(), surface.columns());
        for (int bin = 0; bin < chart.orientations(); bin++) {
            int[] distance = distances(chart, bin);
            for (int unit = 0; unit < size.length; unit++) {
                boolean found = distance[unit] != UNSEEN && distance[unit] <= reach;
                size[unit] = Math.max(size[unit], found ? distance[unit] : Double.NaN);
            }
        }
        return size;
    }

    /** Steps, diagonal ones too, from each unit to the nearest that prefers an orientation. */
    private int[] distances(Chart chart, int bin) {
        int[] distance = new int[surface.units()];
        int[] queue = new int[surface.units()];
        int end = 0;
        for (int unit = 0; unit < distance.length; unit++) {
            boolean start = chart.bin(unit) == bin;
            distance[unit] = start ? 0 : UNSEEN;
            if (start) {
                queue[end++] = unit;
            }
        }
        for (int next = 0; next < end; next++) {
            end = spread(distance, queue, queue[next], end);
        }
        return distance;
    }

    /** Takes the unseen neighbours of a unit into the queue; gives its new end. */
    private int spread(int[] distance, int[] queue, int unit, int end) {
        int columns = surface.columns();
        int row = unit / columns;
        int column = unit % columns;
        boolean inside = row > 0 && row < surface.rows() - 1 && column > 0 && column < columns - 1;
        int last = end;
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                int beside =
                        inside ? unit + down * columns + right : surface.beside(unit, down, right);
                if (beside != Surface.OUTSIDE && distance[beside] == UNSEEN) {
                    distance[beside] = distance[unit] + 1;
                    queue[last++] = beside;
                }
            }
        }
        return last;
    }

    /** The map as published: displaced by half a sheet, so that centre and corner are exchanged. */
    double[] displaced(double[] map) {
        double[] moved = new double[map.length];
        int rows = surface.rows();
        int columns = surface.columns();
        for (int unit = 0; unit < moved.length; unit++) {
            int row = (unit / columns + rows / 2) % rows;
            int column = (unit % columns + columns / 2) % columns;
            moved[unit] = map[row * columns + column];
        }
        return moved;
    }
}
