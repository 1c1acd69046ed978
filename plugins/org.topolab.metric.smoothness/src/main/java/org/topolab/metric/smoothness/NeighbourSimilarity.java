package org.topolab.metric.smoothness;

import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.Sample;

/**
 * How alike neighbours of a sheet are, from one pass over its units that holds two rows of the
 * sheet: S, the mean similarity of neighbours, and D = (1 - S) / 2, which is 0 if neighbours have
 * the same weights, 0.5 if these are orthogonal, 1 if they are opposite.
 */
final class NeighbourSimilarity {

    private final Layout.Grid grid;
    private final UnitVectors vectors;
    private final PairWeights pairs;
    private final double[] sums;
    private final double[] weights;
    private final double[] near;
    private final byte[] neighbours;
    private final double[] total;
    private double squares;
    private int weightless;

    NeighbourSimilarity(UnitVectors vectors, PairWeights pairs, Layout.Grid grid) {
        this.grid = grid;
        this.vectors = vectors;
        this.pairs = pairs;
        this.sums = new double[grid.rows()];
        this.weights = new double[grid.rows()];
        this.near = new double[grid.units()];
        this.neighbours = new byte[grid.units()];
        this.total = new double[vectors.length()];
        measure();
    }

    private void measure() {
        double[] above = new double[grid.columns() * vectors.length()];
        double[] below = new double[above.length];
        for (int row = 0; row < grid.rows(); row++) {
            read(row, below);
            count(below);
            compare(Step.RIGHT, row, below, below);
            if (row > 0) {
                down(row - 1, above, below);
            }
            double[] swap = above;
            above = below;
            below = swap;
        }
        read(0, below);
        down(grid.rows() - 1, above, below);
    }

    private void read(int row, double[] into) {
        for (int column = 0; column < grid.columns(); column++) {
            vectors.read(row * grid.columns() + column, into, column * vectors.length());
        }
    }

    /** Sums over all units what chance is computed from. */
    private void count(double[] row) {
        int length = vectors.length();
        for (int at = 0; at < row.length; at += length) {
            for (int i = 0; i < length; i++) {
                total[i] += row[at + i];
            }
            double square = vectors.similarity(row, at, row, at);
            squares += square;
            weightless += square == 0 ? 1 : 0;
        }
    }

    private void down(int row, double[] above, double[] below) {
        compare(Step.DOWN, row, above, below);
        compare(Step.DOWN_RIGHT, row, above, below);
        compare(Step.DOWN_LEFT, row, above, below);
    }

    private void compare(Step step, int row, double[] here, double[] there) {
        int length = vectors.length();
        for (int column = 0; column < grid.columns(); column++) {
            int next = Math.floorMod(column + step.columns(), grid.columns());
            boolean around = row + step.rows() == grid.rows() || next != column + step.columns();
            double weight = pairs.weight(step, around);
            if (weight > 0) {
                double similarity = vectors.similarity(here, column * length, there, next * length);
                sums[row] += weight * similarity;
                weights[row] += weight;
                meet(row * grid.columns() + column, similarity);
                meet((row + step.rows()) % grid.rows() * grid.columns() + next, similarity);
            }
        }
    }

    private void meet(int unit, double similarity) {
        near[unit] += similarity;
        neighbours[unit]++;
    }

    /** D of the whole sheet; NaN if no unit has a neighbour. */
    double dissimilarity() {
        return dissimilarity(0, grid.rows());
    }

    private double dissimilarity(int from, int end) {
        double sum = IntStream.range(from, end).mapToDouble(row -> sums[row]).sum();
        double weight = IntStream.range(from, end).mapToDouble(row -> weights[row]).sum();
        return (1 - sum / weight) / 2;
    }

    /**
     * Where D may well lie, from how it differs between strips across the sheet, one for each row
     * of blocks or, of an undivided sheet, about as many as each has rows; Student's t. Empty if
     * there are fewer than 2.
     */
    Optional<Interval> interval() {
        int blocks = grid.rows() / grid.blockRows();
        int strips = blocks > 1 ? blocks : (int) Math.sqrt(grid.rows());
        double[] each =
                IntStream.range(0, strips)
                        .mapToDouble(s -> dissimilarity(start(s, strips), start(s + 1, strips)))
                        .filter(Double::isFinite)
                        .toArray();
        double value = dissimilarity();
        double room = Sample.of(each).halfWidth();
        return Double.isFinite(value) && Double.isFinite(room)
                ? Optional.of(new Interval(value - room, value + room, Sample.LEVEL))
                : Optional.empty();
    }

    private int start(int strip, int strips) {
        return (int) ((long) grid.rows() * strip / strips);
    }

    /** Mean similarity of each unit with its neighbours, [units]; NaN without neighbours. */
    float[] map() {
        float[] map = new float[near.length];
        for (int unit = 0; unit < map.length; unit++) {
            map[unit] = (float) (near[unit] / neighbours[unit]);
        }
        return map;
    }

    /** Units all of whose weights are 0. */
    int weightless() {
        return weightless;
    }

    /** Sum of all vectors; a copy. */
    double[] total() {
        return total.clone();
    }

    /** Sum over all units of the similarity of each with itself: 1, or 0 without weights. */
    double squares() {
        return squares;
    }
}
