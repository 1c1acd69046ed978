package org.topolab.api.stat;

import java.util.Arrays;
import org.topolab.api.model.Layout;

/**
 * Rings a unit wide around the centre of a sheet, for means against eccentricity. Ring r has the
 * units at a distance of at least r and less than r + 1 from the centre. There are as many as the
 * nearest border leaves whole, so that each looks in every direction.
 *
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>
 */
public final class Rings {

    /** Ring of the units further out than the last one. */
    public static final int BEYOND = -1;

    /** What the number of a ring is called on an axis. */
    public static final String AXIS = "eccentricity (units)";

    private final int columns;
    private final double middleRow;
    private final double middleColumn;
    private final int[] ring;
    private final int[] counts;

    /**
     * Rings around the centre of a sheet.
     *
     * @param published whether the centre is the unit at (rows / 2, columns / 2), as published:
     *     half a unit below and right of the middle. Sheets of even sides have a ring more then,
     *     the last of which is cut off
     */
    public Rings(Layout.Grid grid, boolean published) {
        this(grid, published, 0);
    }

    /**
     * Rings around another place. There are as many as around the centre; borders cut them off, and
     * one that lies outside has no units.
     *
     * @param shift rows and columns by which the place is further down and right than the centre
     */
    public Rings(Layout.Grid grid, boolean published, int shift) {
        int around = published ? 0 : 1;
        int shorter = Math.min(grid.rows(), grid.columns());
        this.columns = grid.columns();
        this.middleRow = (grid.rows() - around) / 2.0 + shift;
        this.middleColumn = (grid.columns() - around) / 2.0 + shift;
        this.counts = new int[(shorter - around) / 2 + 1];
        this.ring = new int[grid.units()];
        for (int unit = 0; unit < ring.length; unit++) {
            int distance = (int) Math.hypot(down(unit), right(unit));
            ring[unit] = distance < counts.length ? distance : BEYOND;
            if (ring[unit] != BEYOND) {
                counts[distance]++;
            }
        }
    }

    private double down(int unit) {
        int row = unit / columns;
        return row - middleRow;
    }

    private double right(int unit) {
        return unit % columns - middleColumn;
    }

    /** Number of rings, at least 1. */
    public int rings() {
        return counts.length;
    }

    /** The ring a unit lies in, from 0, or {@link #BEYOND}. */
    public int ring(int unit) {
        return ring[unit];
    }

    /** Units of a ring. */
    public int count(int of) {
        return counts[of];
    }

    /**
     * Which of so many equal sectors around the centre a unit lies in, from 0, which begins at the
     * left.
     */
    public int sector(int unit, int sectors) {
        double turn = Math.atan2(down(unit), right(unit)) / (2 * Math.PI) + 0.5;
        return (int) (turn * sectors) % sectors;
    }

    /**
     * Mean over the units of each ring, NaN left out, [rings]; NaN where nothing else is.
     *
     * @param map [units]
     * @throws IllegalArgumentException if the map has another number of units
     */
    public double[] means(double[] map) {
        if (map.length != ring.length) {
            throw new IllegalArgumentException(
                    "found %d values, expected one for each of %d units"
                            .formatted(map.length, ring.length));
        }
        double[] sums = new double[counts.length];
        int[] defined = new int[counts.length];
        for (int unit = 0; unit < map.length; unit++) {
            if (ring[unit] != BEYOND && !Double.isNaN(map[unit])) {
                sums[ring[unit]] += map[unit];
                defined[ring[unit]]++;
            }
        }
        Arrays.setAll(sums, r -> sums[r] / defined[r]);
        return sums;
    }
}
