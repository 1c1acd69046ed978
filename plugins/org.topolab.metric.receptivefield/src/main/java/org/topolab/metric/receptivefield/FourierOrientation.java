package org.topolab.metric.receptivefield;

import java.util.function.DoubleUnaryOperator;

/**
 * Orientation of a field from its power spectrum P: the length of sum P exp(2 i theta) / sum P, and
 * half its angle. The zero frequency and those of two pixels a cycle, which have no one direction,
 * are left out.
 *
 * @param index 0 if no direction is preferred, 1 for a grating; NaN for a constant field
 * @param angle across the preferred bars, 0 to pi, x to the right and y down; NaN if there is none
 */
record FourierOrientation(double index, double angle) {

    /** An index below this is rounding. */
    private static final double NONE = 1e-9;

    static FourierOrientation of(Field field) {
        Field centred = field.centred();
        if (centred.dead()) {
            return new FourierOrientation(Double.NaN, Double.NaN);
        }
        double[][] power = power(centred);
        double total = 0;
        double real = 0;
        double imaginary = 0;
        for (int r = 0; r < field.rows(); r++) {
            double down = frequency(r, field.rows());
            for (int c = 0; c < field.columns(); c++) {
                double across = frequency(c, field.columns());
                if ((r == 0 && c == 0) || down == 0.5 || across == 0.5) {
                    continue;
                }
                double twice = 2 * Math.atan2(down, across);
                total += power[r][c];
                real += power[r][c] * Math.cos(twice);
                imaginary += power[r][c] * Math.sin(twice);
            }
        }
        double index = total > 0 ? Math.hypot(real, imaginary) / total : Double.NaN;
        double half = Math.atan2(imaginary, real) / 2;
        double angle = half < -NONE ? half + Math.PI : Math.max(0, half);
        return new FourierOrientation(index, index > NONE ? angle : Double.NaN);
    }

    /** Cycles for each pixel, above -0.5 and up to 0.5. */
    private static double frequency(int at, int size) {
        return (double) (2 * at > size ? at - size : at) / size;
    }

    /** Squared magnitude of the discrete Fourier transform, rows then columns. */
    private static double[][] power(Field field) {
        double[][] cos = table(field.columns(), Math::cos);
        double[][] sin = table(field.columns(), Math::sin);
        double[][] real = new double[field.rows()][field.columns()];
        double[][] imaginary = new double[field.rows()][field.columns()];
        for (int r = 0; r < field.rows(); r++) {
            for (int k = 0; k < field.columns(); k++) {
                for (int c = 0; c < field.columns(); c++) {
                    real[r][k] += field.value(r, c) * cos[k][c];
                    imaginary[r][k] -= field.value(r, c) * sin[k][c];
                }
            }
        }
        return downwards(real, imaginary);
    }

    private static double[][] downwards(double[][] real, double[][] imaginary) {
        int rows = real.length;
        int columns = real[0].length;
        double[][] cos = table(rows, Math::cos);
        double[][] sin = table(rows, Math::sin);
        double[][] power = new double[rows][columns];
        for (int k = 0; k < rows; k++) {
            double[] sumReal = new double[columns];
            double[] sumImaginary = new double[columns];
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    sumReal[c] += real[r][c] * cos[k][r] + imaginary[r][c] * sin[k][r];
                    sumImaginary[c] += imaginary[r][c] * cos[k][r] - real[r][c] * sin[k][r];
                }
            }
            for (int c = 0; c < columns; c++) {
                power[k][c] = sumReal[c] * sumReal[c] + sumImaginary[c] * sumImaginary[c];
            }
        }
        return power;
    }

    /** A function of 2 pi frequency place / size, [frequencies, places]. */
    private static double[][] table(int size, DoubleUnaryOperator function) {
        double[][] table = new double[size][size];
        for (int k = 0; k < size; k++) {
            for (int at = 0; at < size; at++) {
                table[k][at] = function.applyAsDouble(2 * Math.PI * (k * at % size) / size);
            }
        }
        return table;
    }
}
