package org.topolab.nn.nd4j;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Filters;
import org.topolab.nn.LocallyConnected;
import org.topolab.nn.Smoothness;
import org.topolab.nn.Smoothness.Course;
import org.topolab.nn.Smoothness.Neighbours;
import org.topolab.nn.internal.Crew;
import org.topolab.nn.internal.SmoothnessLoss;

/** A sheet with the weights and biases of the cases {@code smoothness_loss}, and D as defined. */
final class SmoothSheet {

    private static final double SMALLEST = 1e-12;

    final LocallyConnected spec;
    final int blockRows;
    final int blockColumns;
    final double[] weights;
    final double[] biases;

    /** A sheet of places x places hypercolumns of channels inputs through a window. */
    SmoothSheet(int places, int kernel, int channels, int blockRows, int blockColumns) {
        int side = places + kernel - 1;
        int filters = blockRows * blockColumns;
        this.spec =
                new LocallyConnected(
                        channels, filters, side, side, new Geometry(kernel, 1, 0), true, false, 1);
        this.blockRows = blockRows;
        this.blockColumns = blockColumns;
        int inputs = spec.fanIn();
        // the cases give W [place, input, filter]
        this.weights =
                values(
                        spec.units() * inputs,
                        i -> {
                            int place = i / inputs / filters;
                            int filter = i / inputs % filters;
                            int k = (place * inputs + i % inputs) * filters + filter + 1;
                            return Math.sin(0.7 * k) + 0.25 * Math.cos(0.011 * k * k);
                        });
        this.biases = values(spec.units(), i -> 0.1 * Math.cos(0.9 * (i + 1)));
    }

    private static double[] values(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    Smoothness smoothness(Neighbours neighbours, boolean torus, boolean bias) {
        return new Smoothness(1, blockRows, blockColumns, neighbours, torus, bias, Course.CONSTANT);
    }

    Filters filters() {
        return new Filters(
                Made.array(spec.weights(), weights),
                Optional.of(Made.array(Made.shape(1, spec.units()), biases)));
    }

    Filters nothing() {
        return new Filters(
                Nd4j.zeros(DataType.FLOAT, spec.weights()),
                Optional.of(Nd4j.zeros(DataType.FLOAT, 1, spec.units())));
    }

    double value(Smoothness smoothness) {
        try (Crew crew = new Crew(2, new Nd4jKernels())) {
            return new SmoothnessLoss(spec, smoothness, crew).value(filters());
        }
    }

    Filters gradient(Smoothness smoothness, double factor, int threads) {
        Filters gradient = nothing();
        try (Crew crew = new Crew(threads, new Nd4jKernels())) {
            new SmoothnessLoss(spec, smoothness, crew).addGradient(filters(), factor, gradient);
        }
        return gradient;
    }

    /** D in float64, pair by pair. */
    double defined(Smoothness asked) {
        boolean torus = asked.torus();
        double down = mean(1, 0, torus, asked.bias());
        double right = mean(0, 1, torus, asked.bias());
        double mean =
                switch (asked.neighbours()) {
                    case FOUR -> (down + right) / 2;
                    case EIGHT ->
                            (down
                                            + right
                                            + mean(1, 1, torus, asked.bias())
                                            + mean(1, -1, torus, asked.bias()))
                                    / 4;
                    case EIGHT_AS_PUBLISHED ->
                            (down
                                            + right
                                            + mean(1, 0, false, asked.bias())
                                            + mean(0, 1, false, asked.bias())
                                            + 2 * mean(1, 1, false, asked.bias())
                                            + 2 * mean(1, -1, false, asked.bias()))
                                    / 8;
                };
        return (1 - mean) / 2;
    }

    private double mean(int down, int right, boolean torus, boolean bias) {
        int rows = spec.rows() * blockRows;
        int columns = spec.columns() * blockColumns;
        double sum = 0;
        int pairs = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int row = r + down;
                int column = c + right;
                boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
                if (inside || torus) {
                    int other = unit(Math.floorMod(row, rows), Math.floorMod(column, columns));
                    sum += similarity(unit(r, c), other, bias);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private int unit(int row, int column) {
        int place = row / blockRows * spec.columns() + column / blockColumns;
        return place * spec.out() + row % blockRows * blockColumns + column % blockColumns;
    }

    private double similarity(int a, int b, boolean bias) {
        double lengths = Math.max(product(a, a, bias), SMALLEST);
        lengths *= Math.max(product(b, b, bias), SMALLEST);
        return product(a, b, bias) / Math.sqrt(lengths);
    }

    private double product(int a, int b, boolean bias) {
        int inputs = spec.fanIn();
        double sum = bias ? biases[a] * biases[b] : 0;
        for (int i = 0; i < inputs; i++) {
            sum += weights[a * inputs + i] * weights[b * inputs + i];
        }
        return sum;
    }
}
