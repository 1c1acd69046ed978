package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.nn.Filters;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Smoothness;
import org.topolab.nn.internal.Pairs.Direction;

/**
 * The dissimilarity D of neighbours on the sheet of a locally connected layer, and its gradient.
 * With u = v / |v| the direction of a unit's weights v, and g = dD / du, a sum over neighbours of
 * their u: dD / dv = (g - (g u) u) / |v|. Goes through the sheet row by row, on all threads; what a
 * unit gets is the same on any number of them.
 */
public final class SmoothnessLoss {

    /** Squared length below which weights are not made unit length. */
    private static final double SMALLEST = 1e-12;

    /** What a worker computes with: unit vectors around a unit, [right + 1][down + 1]. */
    private static final class Desk {
        private float[][][] around;
        private final float[] sum;
        private final float[] gradient;

        Desk(int length) {
            around = new float[3][3][length];
            sum = new float[length];
            gradient = new float[length];
        }
    }

    private final LocallyConnected spec;
    private final Smoothness smoothness;
    private final int rows;
    private final int columns;
    private final int weights;
    private final boolean bias;
    private final Pairs pairs;
    private final float[] rates;
    private final double[] similarity;
    private final List<Desk> desks;
    private final Crew crew;

    /** The dissimilarity in a layer, computed by a crew. */
    public SmoothnessLoss(LocallyConnected spec, Smoothness smoothness, Crew crew) {
        this.spec = spec;
        this.smoothness = smoothness;
        this.rows = spec.rows() * smoothness.blockRows();
        this.columns = spec.columns() * smoothness.blockColumns();
        this.weights = spec.fanIn();
        this.bias = smoothness.bias() && spec.bias();
        this.pairs = Pairs.of(smoothness, rows, columns);
        this.rates = new float[spec.units()];
        this.similarity = new double[rows];
        int length = weights + (bias ? 1 : 0);
        this.desks = IntStream.range(0, crew.size()).mapToObj(w -> new Desk(length)).toList();
        this.crew = crew;
    }

    /** D of some weights, in 0 to 1; 0 for a single unit. */
    public double value(Filters filters) {
        UnitVectors from = UnitVectors.read(filters, bias);
        measure(from);
        crew.run(rows, (row, worker) -> row(row, from, Optional.empty(), 0, desks.get(worker)));
        return dissimilarity();
    }

    /**
     * Adds factor * dD to a gradient.
     *
     * @return D
     */
    public double addGradient(Filters filters, double factor, Filters gradient) {
        UnitVectors from = UnitVectors.read(filters, bias);
        UnitVectors to = UnitVectors.write(gradient, bias);
        measure(from);
        crew.run(rows, (row, worker) -> row(row, from, Optional.of(to), factor, desks.get(worker)));
        to.flush();
        return dissimilarity();
    }

    private double dissimilarity() {
        if (pairs.directions().isEmpty()) {
            return 0;
        }
        double twice = 0; // each pair is seen from both of its units
        for (double each : similarity) {
            twice += each;
        }
        return (1 - twice / 2) / 2;
    }

    /** One over the length of the weights of all units, in the order of memory. */
    private void measure(UnitVectors from) {
        crew.run(
                spec.rows() * spec.columns(),
                (place, worker) -> {
                    float[] v = desks.get(worker).sum;
                    for (int unit = place * spec.out(); unit < (place + 1) * spec.out(); unit++) {
                        from.get(unit, weights, v);
                        double square = UnitVectors.product(v, v);
                        rates[unit] = (float) (1 / Math.sqrt(Math.max(square, SMALLEST)));
                    }
                });
    }

    /** All units of a row of the sheet, from left to right. */
    private void row(
            int row, UnitVectors from, Optional<UnitVectors> to, double factor, Desk desk) {
        similarity[row] = 0;
        column(row, -1, from, desk.around[0]);
        column(row, 0, from, desk.around[1]);
        for (int column = 0; column < columns; column++) {
            column(row, column + 1, from, desk.around[2]);
            float[] u = desk.around[1][1];
            sumOfNeighbours(row, column, desk);
            double along = UnitVectors.product(desk.sum, u);
            similarity[row] += along;
            if (to.isPresent()) {
                int unit = unit(row, column);
                addTo(to.get(), unit, along, factor, desk);
            }
            float[][] free = desk.around[0];
            desk.around[0] = desk.around[1];
            desk.around[1] = desk.around[2];
            desk.around[2] = free;
        }
    }

    private void addTo(UnitVectors to, int unit, double along, double factor, Desk desk) {
        float rate = rates[unit];
        // D falls by half of what the mean similarity rises
        float scale = (float) (-factor / 2 * rate);
        // weights as short as that are divided by a constant, whose slope is 0
        float turn = rate < 1 / Math.sqrt(SMALLEST) ? (float) along : 0;
        to.get(unit, weights, desk.gradient);
        float[] gradient = desk.gradient;
        float[] sum = desk.sum;
        float[] u = desk.around[1][1];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += scale * (sum[i] - turn * u[i]);
        }
        to.put(unit, weights, gradient);
    }

    /** The weighted sum of the neighbours' directions. */
    private void sumOfNeighbours(int row, int column, Desk desk) {
        Arrays.fill(desk.sum, 0);
        for (Direction each : pairs.directions()) {
            addNeighbour(row, column, 1, each, desk);
            addNeighbour(row, column, -1, each, desk);
        }
    }

    private void addNeighbour(int row, int column, int sign, Direction to, Desk desk) {
        int down = sign * to.down();
        int right = sign * to.right();
        boolean inside =
                row + down >= 0
                        && row + down < rows
                        && column + right >= 0
                        && column + right < columns;
        float weight = (float) (inside ? to.inside() : to.around());
        if (weight != 0) {
            float[] sum = desk.sum;
            float[] u = desk.around[1 + right][1 + down];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * u[i];
            }
        }
    }

    /** Directions of the weights in a column of the sheet, above, at and below a row. */
    private void column(int row, int column, UnitVectors from, float[][] into) {
        for (int down = -1; down <= 1; down++) {
            int unit = unit(Math.floorMod(row + down, rows), Math.floorMod(column, columns));
            float[] u = into[1 + down];
            from.get(unit, weights, u);
            float rate = rates[unit];
            for (int i = 0; i < u.length; i++) {
                u[i] *= rate;
            }
        }
    }

    /** Number in memory of the unit at a place of the sheet. */
    private int unit(int row, int column) {
        int place =
                row / smoothness.blockRows() * spec.columns() + column / smoothness.blockColumns();
        int inside =
                row % smoothness.blockRows() * smoothness.blockColumns()
                        + column % smoothness.blockColumns();
        return place * spec.out() + inside;
    }
}
