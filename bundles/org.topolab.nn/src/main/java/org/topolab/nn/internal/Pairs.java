package org.topolab.nn.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.nn.Smoothness;
import org.topolab.nn.Smoothness.Neighbours;

/**
 * The pairs of neighbours on a sheet, by direction, and by what the similarity of each is
 * multiplied in their mean.
 *
 * @param directions from a unit to its neighbours; the opposite ones are not among them
 */
record Pairs(List<Direction> directions) {

    /**
     * Pairs of units (row, column) and (row + down, column + right).
     *
     * @param inside by what a similarity is multiplied
     * @param around the same for pairs that go around a torus; 0 if there are none
     */
    record Direction(int down, int right, double inside, double around) {

        private Direction plus(Direction other) {
            return new Direction(down, right, inside + other.inside, around + other.around);
        }
    }

    /** One of the means that the mean is taken over. */
    private record Mean(int down, int right, double share, boolean torus) {

        /** Number of pairs; 0 if the sheet is too small. */
        long pairs(long rows, long columns) {
            return torus
                    ? rows * columns
                    : Math.max(0, rows - Math.abs(down)) * Math.max(0, columns - Math.abs(right));
        }
    }

    /** The pairs of a sheet. */
    static Pairs of(Smoothness spec, int rows, int columns) {
        List<Mean> means =
                means(spec.neighbours(), spec.torus()).stream()
                        .filter(mean -> mean.pairs(rows, columns) > 0)
                        .toList();
        double shares = means.stream().mapToDouble(Mean::share).sum();
        Map<List<Integer>, Direction> found = new LinkedHashMap<>();
        for (Mean mean : means) {
            double each = mean.share() / shares / mean.pairs(rows, columns);
            found.merge(
                    List.of(mean.down(), mean.right()),
                    new Direction(mean.down(), mean.right(), each, mean.torus() ? each : 0),
                    Direction::plus);
        }
        return new Pairs(List.copyOf(found.values()));
    }

    private static List<Mean> means(Neighbours neighbours, boolean torus) {
        List<Mean> means = new ArrayList<>();
        means.add(new Mean(1, 0, 1, torus));
        means.add(new Mean(0, 1, 1, torus));
        if (neighbours == Neighbours.EIGHT) {
            means.add(new Mean(1, 1, 1, torus));
            means.add(new Mean(1, -1, 1, torus));
        } else if (neighbours == Neighbours.EIGHT_AS_PUBLISHED) {
            means.add(new Mean(1, 0, 1, false)); // above
            means.add(new Mean(0, 1, 1, false)); // on the left
            means.add(new Mean(1, 1, 2, false));
            means.add(new Mean(1, -1, 2, false));
        }
        return means;
    }
}
