package org.topolab.metric.category;

import java.util.Arrays;
import org.topolab.api.model.Layout;

/**
 * How far one must go from a unit to meet all categories: the smallest radius, at least 1, of a
 * square window around it that holds them. That is the largest of the chessboard distances to the
 * nearest unit of each category, found by going out from all its units at once: each step takes as
 * long as the sheet is large, whatever the radius.
 *
 * <p>NaN where the radius would reach half of the shorter side. At an open border the window is cut
 * off, so that radii are larger there, also by chance.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>
 */
final class ClusterSize {

    private final Layout.Grid grid;
    private final boolean torus;
    private final int limit;

    /**
     * @param torus whether opposite borders are neighbours
     */
    ClusterSize(Layout.Grid grid, boolean torus) {
        this.grid = grid;
        this.torus = torus;
        this.limit = Math.min(grid.rows(), grid.columns()) / 2;
    }

    /**
     * Radius of each unit in units, [units].
     *
     * @param labels category of each unit, [units]; units of others count for none
     * @param categories from 0 on, all of which must be met
     */
    double[] radii(int[] labels, int categories) {
        int[] most = new int[labels.length];
        int[] distance = new int[labels.length];
        int[] queue = new int[labels.length];
        Arrays.fill(most, 1);
        for (int category = 0; category < categories; category++) {
            measure(labels, category, distance, queue);
            for (int unit = 0; unit < most.length; unit++) {
                most[unit] = Math.max(most[unit], distance[unit]);
            }
        }
        return Arrays.stream(most).mapToDouble(r -> r < limit ? r : Double.NaN).toArray();
    }

    /**
     * The published map, which is displaced by half a sheet: the value of a unit is stored where
     * the unit half a sheet before it lies.
     */
    double[] displaced(double[] radii) {
        double[] displaced = new double[radii.length];
        for (int unit = 0; unit < radii.length; unit++) {
            int row = (unit / grid.columns() + grid.rows() / 2) % grid.rows();
            int column = (unit % grid.columns() + grid.columns() / 2) % grid.columns();
            displaced[unit] = radii[row * grid.columns() + column];
        }
        return displaced;
    }

    /** Chessboard distance of each unit to the nearest of a category, at most the limit. */
    private void measure(int[] labels, int category, int[] distance, int[] queue) {
        int end = 0;
        for (int unit = 0; unit < labels.length; unit++) {
            distance[unit] = limit;
            if (labels[unit] == category) {
                distance[unit] = 0;
                queue[end++] = unit;
            }
        }
        for (int at = 0; at < end; at++) {
            int next = distance[queue[at]] + 1;
            if (next >= limit) {
                return;
            }
            int row = queue[at] / grid.columns();
            int column = queue[at] % grid.columns();
            for (int down = -1; down <= 1; down++) {
                int beginning = beginning(row + down);
                for (int across = -1; beginning >= 0 && across <= 1; across++) {
                    int unit = unit(beginning, column + across);
                    if (unit >= 0 && distance[unit] > next) {
                        distance[unit] = next;
                        queue[end++] = unit;
                    }
                }
            }
        }
    }

    /** First unit of a row; -1 beyond the border. */
    private int beginning(int row) {
        if (row >= 0 && row < grid.rows()) {
            return row * grid.columns();
        }
        return torus ? Math.floorMod(row, grid.rows()) * grid.columns() : -1;
    }

    private int unit(int beginning, int column) {
        if (column >= 0 && column < grid.columns()) {
            return beginning + column;
        }
        return torus ? beginning + Math.floorMod(column, grid.columns()) : -1;
    }

    /** Mean of the radii that are defined; NaN if none is. */
    static double mean(double[] radii) {
        return Arrays.stream(radii).filter(r -> !Double.isNaN(r)).average().orElse(Double.NaN);
    }
}
