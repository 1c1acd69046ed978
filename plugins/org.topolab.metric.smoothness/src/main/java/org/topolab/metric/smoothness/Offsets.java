package org.topolab.metric.smoothness;

import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

/**
 * The ways between two units of a grid, in bins by their length to the nearest pitch: bin d holds
 * distances from d - 0.5 to below d + 0.5. Memory is that of a few maps of the sheet.
 */
final class Offsets {

    private final Layout.Grid grid;
    private final boolean torus;
    private final int across;
    private final int[] starts;
    private final int[] ways;

    /**
     * Two units and how far they are apart.
     *
     * @param distance in pitches, the shorter way around a torus
     */
    record Pair(int one, int other, double distance) {}

    /**
     * @param torus whether opposite borders meet
     */
    Offsets(Layout.Grid grid, boolean torus) {
        this.grid = grid;
        this.torus = torus;
        this.across = torus ? grid.columns() : 2 * grid.columns() - 1;
        int all = Math.multiplyExact(grid.rows(), across);
        int longest = (int) Math.ceil(Math.hypot(grid.rows(), grid.columns()));
        this.starts = new int[longest + 2];
        for (int way = 0; way < all; way++) {
            starts[bin(way) + 1] += once(way) ? 1 : 0;
        }
        for (int bin = 1; bin < starts.length; bin++) {
            starts[bin] += starts[bin - 1];
        }
        this.ways = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int way = 0; way < all; way++) {
            if (once(way)) {
                ways[next[bin(way)]++] = way;
            }
        }
    }

    /** Whether a way is no second one between the same units, as left is to right. */
    private boolean once(int way) {
        return torus || down(way) > 0 || right(way) >= 0;
    }

    private int bin(int way) {
        return (int) Math.round(distance(way));
    }

    /** Rows down, at least 0. */
    private int down(int way) {
        return way / across;
    }

    /** Columns to the right, on an open sheet also to the left. */
    private int right(int way) {
        return torus ? way % across : way % across - (grid.columns() - 1);
    }

    private double distance(int way) {
        int down = down(way);
        int right = Math.abs(right(way));
        return torus
                ? Math.hypot(
                        Math.min(down, grid.rows() - down), Math.min(right, grid.columns() - right))
                : Math.hypot(down, right);
    }

    /** One more than the largest bin. */
    int bins() {
        return starts.length - 1;
    }

    /** Number of ways in a bin. */
    int count(int bin) {
        return starts[bin + 1] - starts[bin];
    }

    /**
     * A random pair of units: a way of the bin, each equally likely, from a place, each equally
     * likely.
     */
    Pair draw(int bin, RandomStream stream) {
        int way = ways[starts[bin] + (int) (stream.uniform(0) * count(bin))];
        int down = down(way);
        int right = right(way);
        int rows = torus ? grid.rows() : grid.rows() - down;
        int columns = torus ? grid.columns() : grid.columns() - Math.abs(right);
        int row = (int) (stream.uniform(1) * rows);
        int column = (int) (stream.uniform(2) * columns) + (torus ? 0 : Math.max(0, -right));
        int other = (row + down) % grid.rows() * grid.columns() + (column + right) % grid.columns();
        return new Pair(row * grid.columns() + column, other, distance(way));
    }
}
