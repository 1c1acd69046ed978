package org.topolab.metric.receptivefield;

import java.util.function.DoubleBinaryOperator;

/** Fields by the formulas of the golden cases; X and Y are from the middle pixel. */
final class Kernels {

    private Kernels() {}

    /** The field of a case. */
    static Field of(String id) {
        return switch (id) {
            case "orient_ellipse_test" ->
                    field(32, (x, y) -> Math.sqrt(x * x + 8 * (y * y)) < 20 ? -1 : 0);
            case "orient_gabor_0" -> gabor(0);
            case "orient_gabor_pi_4" -> gabor(Math.PI / 4);
            case "orient_gabor_pi_2" -> gabor(Math.PI / 2);
            case "orient_gabor_3pi_4" -> gabor(3 * Math.PI / 4);
            case "orient_dog_2_4" -> field(32, (x, y) -> gauss(2, x, y) - gauss(4, x, y));
            case "orient_dog_3_6_weak" ->
                    field(32, (x, y) -> gauss(3, x, y) - 0.5 * gauss(6, x, y));
            case "orient_gauss_3" -> field(32, (x, y) -> Math.exp(-(x * x + y * y) / 18));
            case "orient_pattern" -> field(32, (x, y) -> Math.sin(0.1 * (x + 17) * (y + 17)));
            case "orient_gabor9" -> field(9, (x, y) -> gabor(x, y, 2, 5, 0.6));
            case "orient_zero" -> field(32, (x, y) -> 0);
            default -> throw new IllegalArgumentException("no formula for " + id);
        };
    }

    /** Standard deviation 4, 8 pixels a cycle. */
    static Field gabor(double angle) {
        return field(32, (x, y) -> gabor(x, y, 4, 8, angle));
    }

    private static double gabor(double x, double y, double sd, double cycle, double angle) {
        double across = x * Math.cos(angle) + y * Math.sin(angle);
        return Math.exp(-(x * x + y * y) / (2 * sd * sd)) * Math.cos(2 * Math.PI * across / cycle);
    }

    private static double gauss(double sd, double x, double y) {
        return Math.exp(-(x * x + y * y) / (2 * sd * sd)) / (2 * Math.PI * sd * sd);
    }

    /**
     * A square field.
     *
     * @param formula of column and row from the middle, which is pixel side div 2
     */
    static Field field(int side, DoubleBinaryOperator formula) {
        double[] values = new double[side * side];
        for (int at = 0; at < values.length; at++) {
            values[at] = formula.applyAsDouble(at % side - side / 2, at / side - side / 2);
        }
        return new Field(side, side, values);
    }
}
