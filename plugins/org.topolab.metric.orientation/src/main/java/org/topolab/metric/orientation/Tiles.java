package org.topolab.metric.orientation;

import java.util.Arrays;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.RandomStream;

/**
 * Intervals of means over a sheet by drawing parts of it anew: up to 8 x 8 tiles of at least 8 x 8
 * units, since neighbours are alike and no repetitions of each other. They tell how much a number
 * differs between parts of one sheet, not between trained networks.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176347265">Künsch 1989, The jackknife and the
 *     bootstrap for general stationary observations, Ann. Stat. 17:1217-1241</a>
 */
final class Tiles {

    private static final int MOST = 8;
    private static final int SIDE = 8;

    /** Fewer tiles say too little. */
    private static final int LEAST = 4;

    private final int[] tile;
    private final int tiles;
    private final int[][] drawn;

    /**
     * @param draws how often the tiles are drawn
     */
    Tiles(Surface surface, int draws, RandomStream stream) {
        int down = along(surface.rows());
        int across = along(surface.columns());
        this.tiles = down * across;
        this.tile = new int[surface.units()];
        Arrays.setAll(
                tile,
                unit -> {
                    int row = unit / surface.columns() * down / surface.rows();
                    return row * across + unit % surface.columns() * across / surface.columns();
                });
        this.drawn = new int[tiles < LEAST ? 0 : draws][tiles];
        for (int draw = 0; draw < drawn.length; draw++) {
            RandomStream own = stream.split(draw);
            for (int i = 0; i < tiles; i++) {
                drawn[draw][(int) (own.uniform(i) * tiles)]++;
            }
        }
    }

    private static int along(int units) {
        return Math.max(1, Math.min(MOST, units / SIDE));
    }

    /** Number of draws, 0 if there are too few tiles. */
    int draws() {
        return drawn.length;
    }

    /** The tile a unit lies in. */
    int tile(int unit) {
        return tile[unit];
    }

    /** How often each tile is in a draw, [tiles]; a copy. */
    int[] drawn(int draw) {
        return drawn[draw].clone();
    }

    /** The mean of a map, NaN left out; NaN if there is nothing else. */
    static double mean(double[] map) {
        double sum = 0;
        int count = 0;
        for (double value : map) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /**
     * The interval of the mean of a map, NaN left out.
     *
     * @param map [layers, units]
     */
    Optional<Result.Interval> interval(double[] map) {
        double[] sums = new double[tiles];
        int[] counts = new int[tiles];
        for (int at = 0; at < map.length; at++) {
            if (!Double.isNaN(map[at])) {
                sums[tile[at % tile.length]] += map[at];
                counts[tile[at % tile.length]]++;
            }
        }
        double[] means = new double[drawn.length];
        for (int draw = 0; draw < means.length; draw++) {
            double sum = 0;
            double count = 0;
            for (int of = 0; of < tiles; of++) {
                sum += drawn[draw][of] * sums[of];
                count += (double) drawn[draw][of] * counts[of];
            }
            means[draw] = sum / count;
        }
        return BootstrapInterval.around(mean(map), means);
    }
}
