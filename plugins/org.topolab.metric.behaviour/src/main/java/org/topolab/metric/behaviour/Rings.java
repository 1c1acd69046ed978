package org.topolab.metric.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.PercentileInterval;

/** Positions that lie equally far from the centre of the grid, in steps of the grid. */
final class Rings {

    private final List<Double> distances;
    private final List<int[]> positions;

    Rings(int grid) {
        TreeMap<Integer, List<Integer>> found = new TreeMap<>();
        for (int position = 0; position < grid * grid; position++) {
            // twice the distance from the centre is whole in both directions
            int down = 2 * (position / grid) - grid + 1;
            int across = 2 * (position % grid) - grid + 1;
            found.computeIfAbsent(down * down + across * across, square -> new ArrayList<>())
                    .add(position);
        }
        this.distances = found.keySet().stream().map(square -> Math.sqrt(square) / 2).toList();
        this.positions =
                found.values().stream()
                        .map(ring -> ring.stream().mapToInt(Integer::intValue).toArray())
                        .toList();
    }

    /** Mean over the positions of each ring of which a value is defined, [rings]. */
    double[] means(double[] map) {
        return positions.stream()
                .mapToDouble(
                        ring ->
                                Arrays.stream(ring)
                                        .mapToDouble(p -> map[p])
                                        .filter(v -> !Double.isNaN(v))
                                        .average()
                                        .orElse(Double.NaN))
                .toArray();
    }

    /**
     * Accuracy against distance; rings without a value are left out.
     *
     * @param map of all positions
     * @param again the same in each bootstrap draw
     */
    Result.Series series(
            String name, double[] map, List<double[]> again, Optional<Result.Chance> chance) {
        double[] means = means(map);
        List<double[]> draws = again.stream().map(this::means).toList();
        List<Result.Series.Point> points = new ArrayList<>();
        for (int ring = 0; ring < means.length; ring++) {
            if (!Double.isNaN(means[ring])) {
                int at = ring;
                double[] drawn = draws.stream().mapToDouble(d -> d[at]).toArray();
                points.add(
                        new Result.Series.Point(
                                distances.get(ring),
                                means[ring],
                                chance,
                                PercentileInterval.of(drawn)));
            }
        }
        return new Result.Series(name, "distance from the centre (positions)", "accuracy", points);
    }
}
