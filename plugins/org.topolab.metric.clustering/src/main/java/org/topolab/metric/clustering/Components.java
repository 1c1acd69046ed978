package org.topolab.metric.clustering;

import org.topolab.api.model.Layout;

/**
 * Connected components of selected cells of a grid. Keeps scratch memory of a few integers for each
 * cell; for one thread.
 *
 * @see "Tarjan 1975, Efficiency of a good but not linear set union algorithm, J. ACM 22:215-225"
 */
final class Components {

    private final int[] place;
    private final int[] steps;
    private final int[] parent;
    private final int[] size;
    private final int[] round;
    private int now;

    /**
     * @param connectivity 4 (neighbours share a side) or 8 (or a corner)
     */
    Components(Layout.Grid grid, int connectivity) {
        // a frame of one cell around the grid: neighbours beyond the edge are never selected
        int width = grid.columns() + 2;
        int cells = Math.multiplyExact(grid.rows() + 2, width);
        this.place = new int[grid.units()];
        for (int unit = 0; unit < place.length; unit++) {
            place[unit] = (unit / grid.columns() + 1) * width + unit % grid.columns() + 1;
        }
        this.steps =
                connectivity == 4
                        ? new int[] {1, width}
                        : new int[] {1, width - 1, width, width + 1};
        this.parent = new int[cells];
        this.size = new int[cells];
        this.round = new int[cells];
    }

    /**
     * Number of components.
     *
     * @param units the selected units, each once
     * @param order where each unit of the grid is moved to first, [units]
     */
    int count(int[] units, int[] order) {
        now++;
        for (int unit : units) {
            int cell = place[order[unit]];
            parent[cell] = cell;
            size[cell] = 1;
            round[cell] = now;
        }
        int components = units.length;
        for (int unit : units) {
            int cell = place[order[unit]];
            for (int step : steps) {
                if (round[cell + step] == now && join(cell, cell + step)) {
                    components--;
                }
            }
        }
        return components;
    }

    /** Mean number of units of a component; 1 if no unit is selected. */
    double meanSize(int[] units, int[] order) {
        return units.length == 0 ? 1 : (double) units.length / count(units, order);
    }

    /** Number of units of the largest component; 0 if no unit is selected. */
    int largest(int[] units, int[] order) {
        count(units, order);
        int most = 0;
        for (int unit : units) {
            most = Math.max(most, size[root(place[order[unit]])]);
        }
        return most;
    }

    private boolean join(int a, int b) {
        int first = root(a);
        int second = root(b);
        if (first == second) {
            return false;
        }
        int large = size[first] >= size[second] ? first : second;
        int small = large == first ? second : first;
        parent[small] = large;
        size[large] += size[small];
        return true;
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
