package org.topolab.data.numbers;

import org.topolab.api.stat.RandomStream;

/**
 * Number codes by repeated multiplication with one random matrix: neighbouring numbers get similar
 * codes, the more so the larger they are.
 *
 * <p>v(0) = 1 at units 0 to 9, 0 elsewhere; M(i,j) = g(i,j) exp(-|i - j| / lambda) with standard
 * normal g; v(k+1) = max(M v(k), 0) / its maximum. The statistics are close to those of the
 * published codes, whose own matrix is not published.
 *
 * @see <a href="https://doi.org/10.1098/rstb.2017.0253">Hannagan et al. 2018, A random-matrix
 *     theory of the number sense, Phil. Trans. R. Soc. B 373:20170253</a>
 */
final class NumberCodes {

    private static final int FIRST_ONES = 10;

    private NumberCodes() {}

    /**
     * The codes of 0 to 9.
     *
     * @param seed of the matrix
     * @param lambda how far units act, in units; greater than 0
     * @return [digits][units], each from 0 to 1, each code with a maximum of 1
     */
    static double[][] generate(long seed, double lambda) {
        double[][] matrix = matrix(RandomStream.of(seed).split("number-codes"), lambda);
        double[][] codes = new double[Digits.COUNT][Digits.CODE];
        for (int unit = 0; unit < FIRST_ONES; unit++) {
            codes[0][unit] = 1;
        }
        for (int k = 1; k < codes.length; k++) {
            codes[k] = successor(matrix, codes[k - 1]);
        }
        return codes;
    }

    private static double[][] matrix(RandomStream random, double lambda) {
        double[][] matrix = new double[Digits.CODE][Digits.CODE];
        for (int i = 0; i < Digits.CODE; i++) {
            for (int j = 0; j < Digits.CODE; j++) {
                matrix[i][j] =
                        random.normal((long) i * Digits.CODE + j)
                                * Math.exp(-Math.abs(i - j) / lambda);
            }
        }
        return matrix;
    }

    private static double[] successor(double[][] matrix, double[] code) {
        double[] next = new double[Digits.CODE];
        double max = 0;
        for (int i = 0; i < next.length; i++) {
            double sum = 0;
            for (int j = 0; j < next.length; j++) {
                sum += matrix[i][j] * code[j];
            }
            next[i] = Math.max(sum, 0);
            max = Math.max(max, next[i]);
        }
        if (max == 0) {
            throw new IllegalArgumentException(
                    "number codes: this seed and lambda lead to a code of zeros; choose another"
                            + " data.seed");
        }
        for (int i = 0; i < next.length; i++) {
            next[i] /= max;
        }
        return next;
    }
}
