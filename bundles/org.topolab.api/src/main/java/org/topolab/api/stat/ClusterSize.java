package org.topolab.api.stat;

import java.util.Arrays;
import org.topolab.api.model.Layout;

/**
 * How far one must go from a unit of a sheet to meet all classes: the smallest radius, at least 1,
 * of a square window around it that holds a unit of each. That is the largest of the chessboard
 * distances to the nearest unit of each class, found by going out from all its units at once, which
 * takes as long as the sheet is large, whatever the radius.
 *
 * <p>At an open border the window is cut off, so that radii are larger there, also by chance. On a
 * torus a radius that would reach half of the shorter side is undefined, as published: the window
 * would meet itself.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>
 */
public final class ClusterSize {

    private static final int UNSEEN = Integer.MAX_VALUE;

    private final int rows;
    private final int columns;
    private final boolean torus;

    /** The largest radius. */
    private final int most;

    /**
     * @param torus whether opposite borders meet
     */
    public ClusterSize(Layout.Grid grid, boolean torus) {
        this.rows = grid.rows();
        this.columns = grid.columns();
        this.torus = torus;
        this.most = torus ? Math.min(rows, columns) / 2 - 1 : Math.max(rows, columns);
    }

    /**
     * Radius of each unit in units, [units]; NaN where it is undefined, as everywhere if a class
     * has no unit.
     *
     * @param labels class of each unit, [units]; units of other classes count for none
     * @param classes from 0 on, all of which must be met
     * @throws IllegalArgumentException if there is another number of labels than of units
     */
    public double[] radii(int[] labels, int classes) {
        if (labels.length != rows * columns) {
            throw new IllegalArgumentException(
                    "found %d labels, expected one for each of %d x %d units"
                            .formatted(labels.length, rows, columns));
        }
        int[] radii = new int[labels.length];
        int[] distance = new int[labels.length];
        int[] queue = new int[labels.length];
        Arrays.fill(radii, 1);
        for (int label = 0; label < classes; label++) {
            measure(labels, label, distance, queue);
            for (int unit = 0; unit < radii.length; unit++) {
                radii[unit] = Math.max(radii[unit], distance[unit]);
            }
        }
        return Arrays.stream(radii).mapToDouble(r -> r <= most ? r : Double.NaN).toArray();
    }

    /**
     * The map as published, which is displaced by half a sheet so that centre and corner are
     * exchanged: the value of a unit is stored where the unit half a sheet before it lies.
     *
     * @param radii [units]
     */
    public double[] displaced(double[] radii) {
        double[] displaced = new double[radii.length];
        for (int unit = 0; unit < radii.length; unit++) {
            int row = (unit / columns + rows / 2) % rows;
            int column = (unit % columns + columns / 2) % columns;
            displaced[unit] = radii[row * columns + column];
        }
        return displaced;
    }

    /** Mean of the radii that are defined; NaN if none is. */
    public static double mean(double[] radii) {
        return Arrays.stream(radii).filter(r -> !Double.isNaN(r)).average().orElse(Double.NaN);
    }

    /** Steps, diagonal ones too, from each unit to the nearest of a class. */
    private void measure(int[] labels, int label, int[] distance, int[] queue) {
        int end = 0;
        for (int unit = 0; unit < labels.length; unit++) {
            distance[unit] = UNSEEN;
            if (labels[unit] == label) {
                distance[unit] = 0;
                queue[end++] = unit;
            }
        }
        for (int at = 0; at < end; at++) {
            int next = distance[queue[at]] + 1;
            if (next > most) {
                return;
            }
            int row = queue[at] / columns;
            int column = queue[at] % columns;
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
        if (row >= 0 && row < rows) {
            return row * columns;
        }
        return torus ? Math.floorMod(row, rows) * columns : -1;
    }

    private int unit(int beginning, int column) {
        if (column >= 0 && column < columns) {
            return beginning + column;
        }
        return torus ? beginning + Math.floorMod(column, columns) : -1;
    }
}
