package org.topolab.metric.smoothness;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.topolab.api.model.Layout;

/**
 * How much each pair of neighbours counts. Every way to a neighbour counts alike, whatever number
 * of pairs it has: the similarity of a sheet is the mean of the means over each. All pairs together
 * count 1, or 0 on a sheet without neighbours.
 */
final class PairWeights {

    private final Layout.Grid grid;
    private final Map<Step, Double> inside = new EnumMap<>(Step.class);
    private final Map<Step, Double> wrapped = new EnumMap<>(Step.class);

    /**
     * @param torus whether opposite borders meet
     */
    PairWeights(Layout.Grid grid, Neighbours neighbours, boolean torus) {
        this.grid = grid;
        boolean published = neighbours == Neighbours.EIGHT_AS_PUBLISHED;
        for (Step step : neighbours.steps()) {
            boolean around = torus && !(published && step.diagonal());
            if (around && !step.returns(grid)) {
                double even = 1.0 / grid.units();
                inside.put(step, published ? (even + 1.0 / step.inside(grid)) / 2 : even);
                wrapped.put(step, published ? even / 2 : even);
            } else if (!around && step.inside(grid) > 0) {
                inside.put(step, 1.0 / step.inside(grid));
            }
        }
        int ways = inside.size();
        inside.replaceAll((step, weight) -> weight / ways);
        wrapped.replaceAll((step, weight) -> weight / ways);
    }

    /** How much a pair counts; 0 if it is not one of neighbours. */
    double weight(Step step, boolean around) {
        return (around ? wrapped : inside).getOrDefault(step, 0.0);
    }

    /**
     * Sums over the weights a_ij of all ordered pairs of units, 0 where they are no neighbours.
     *
     * @param sum of a_ij
     * @param squares of a_ij squared
     * @param units over i of (sum over j of a_ij) squared
     */
    record Moments(double sum, double squares, double units) {}

    Moments moments() {
        double sum = 0;
        double squares = 0;
        double units = 0;
        for (int unit = 0; unit < grid.units(); unit++) {
            double[] around = neighbours(unit);
            double row = Arrays.stream(around).sum();
            sum += row;
            units += row * row;
            squares += Arrays.stream(around).map(a -> a * a).sum();
        }
        return new Moments(sum, squares, units);
    }

    /** The weights of the different neighbours of a unit, and zeros. */
    private double[] neighbours(int unit) {
        int[] others = new int[2 * Step.values().length];
        double[] weights = new double[others.length];
        int count = 0;
        for (Step step : Step.values()) {
            for (int sign = -1; sign <= 1; sign += 2) {
                int row = unit / grid.columns() + sign * step.rows();
                int column = unit % grid.columns() + sign * step.columns();
                int wrappedRow = Math.floorMod(row, grid.rows());
                int wrappedColumn = Math.floorMod(column, grid.columns());
                boolean around = row != wrappedRow || column != wrappedColumn;
                int other = wrappedRow * grid.columns() + wrappedColumn;
                int at = 0;
                // small sheets without borders meet a unit by several ways
                while (at < count && others[at] != other) {
                    at++;
                }
                others[at] = other;
                weights[at] += weight(step, around);
                count = Math.max(count, at + 1);
            }
        }
        return weights;
    }
}
