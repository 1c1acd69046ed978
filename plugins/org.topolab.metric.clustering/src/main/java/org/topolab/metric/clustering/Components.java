package org.topolab.metric.clustering;

import java.util.Arrays;
import org.topolab.api.model.Layout;

/**
 * Connected components of selected cells of a grid, in one scan with a union-find forest. Keeps
 * scratch memory of two integers and a bit for each cell; for one thread.
 *
 * @see "Wu, Otoo, Suzuki 2009, Optimizing two-pass connected-component labeling algorithms, Pattern
 *     Anal. Appl. 12:117-135"
 */
final class Components {

    private final boolean corners;
    private final int width;
    private final int[] place;
    private final int[] parent;
    private final long[] selected;

    /**
     * @param connectivity 4 (neighbours share a side) or 8 (or a corner)
     */
    Components(Layout.Grid grid, int connectivity) {
        // a frame of one cell around the grid: neighbours beyond the edge are never selected
        this.corners = connectivity == 8;
        this.width = grid.columns() + 2;
        int cells = Math.multiplyExact(grid.rows() + 2, width);
        this.place = new int[grid.units()];
        Arrays.setAll(
                place, unit -> (unit / grid.columns() + 1) * width + unit % grid.columns() + 1);
        this.parent = new int[cells];
        this.selected = new long[cells / Long.SIZE + 1];
    }

    /**
     * Number of components.
     *
     * @param units the selected units, each once
     * @param order where each unit of the grid is moved to first, [units]
     */
    int count(int[] units, int[] order) {
        for (int unit : units) {
            int cell = place[order[unit]];
            selected[cell >>> 6] |= 1L << cell;
        }
        int components = units.length;
        for (int word = 0; word < selected.length; word++) {
            for (long left = selected[word]; left != 0; left &= left - 1) {
                components -= join((word << 6) + Long.numberOfTrailingZeros(left));
            }
        }
        Arrays.fill(selected, 0);
        return components;
    }

    /** Mean number of units of a component; 1 if no unit is selected. */
    double meanSize(int[] units, int[] order) {
        return units.length == 0 ? 1 : (double) units.length / count(units, order);
    }

    /** Number of units of the largest component; 0 if no unit is selected. */
    int largest(int[] units, int[] order) {
        count(units, order);
        int[] sizes = new int[parent.length];
        return Arrays.stream(units).map(unit -> ++sizes[root(place[order[unit]])]).max().orElse(0);
    }

    /** Joins a cell to those before it in the scan; returns how many components that saves. */
    private int join(int cell) {
        parent[cell] = cell;
        int above = cell - width;
        if (!corners) {
            return join(cell, cell - 1) + join(cell, above);
        }
        if (has(above)) {
            // left, above left and above right are neighbours of the one above
            return join(cell, above);
        }
        int left = has(cell - 1) ? cell - 1 : above - 1;
        return join(cell, left) + join(cell, above + 1);
    }

    private int join(int cell, int neighbour) {
        if (!has(neighbour)) {
            return 0;
        }
        int first = root(cell);
        int second = root(neighbour);
        parent[Math.max(first, second)] = Math.min(first, second);
        return first == second ? 0 : 1;
    }

    private boolean has(int cell) {
        return (selected[cell >>> 6] & 1L << cell) != 0;
    }

    private int root(int cell) {
        int at = cell;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
