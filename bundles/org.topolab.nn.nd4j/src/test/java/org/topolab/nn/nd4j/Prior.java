package org.topolab.nn.nd4j;

import java.util.function.DoubleUnaryOperator;

/** Factors of a sheet's connections to itself: 1 / f(distance + 1), distances in pitches. */
final class Prior {

    private final int columns;
    private final int units;
    private final DoubleUnaryOperator f;

    private Prior(int rows, int columns, DoubleUnaryOperator f) {
        this.columns = columns;
        this.units = rows * columns;
        this.f = f;
    }

    static float[] of(String id) {
        return switch (id) {
            case "lp_4x4_linear_rownorm" -> new Prior(4, 4, x -> x).values(true);
            case "lp_5x10_sqrt" -> new Prior(5, 10, Math::sqrt).values(false);
            case "lp_1d7_quadratic" -> new Prior(1, 7, x -> x * x).values(false);
            default -> throw new IllegalArgumentException("no prior for case " + id);
        };
    }

    private float[] values(boolean normalised) {
        float[] values = new float[units * units];
        for (int to = 0; to < units; to++) {
            double sum = 0;
            for (int from = 0; from < units; from++) {
                sum += at(to, from);
            }
            for (int from = 0; from < units; from++) {
                values[to * units + from] = (float) (at(to, from) * (normalised ? units / sum : 1));
            }
        }
        return values;
    }

    private double at(int to, int from) {
        double distance = Math.hypot(to / columns - from / columns, to % columns - from % columns);
        return 1 / f.applyAsDouble(distance + 1);
    }
}
