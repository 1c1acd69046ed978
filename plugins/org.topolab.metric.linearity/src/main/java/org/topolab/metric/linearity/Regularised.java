package org.topolab.metric.linearity;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionBlock_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionCommon_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.linsol.chol.LinearSolverChol_DDRM;

/** The inverse of a Gram matrix with a penalty on its diagonal, by EJML's Cholesky. */
final class Regularised {

    /** Smaller matrices fit the cache as they are. */
    private static final int BLOCKED = 1000;

    private static final int BLOCK = 60;

    private Regularised() {}

    /**
     * The inverse, [size, size], symmetric.
     *
     * @param gram lower triangle
     * @param penalty above 0
     * @throws IllegalArgumentException if rounding leaves the matrix without inverse
     */
    static double[][] inverse(double[][] gram, double penalty) {
        int size = gram.length;
        if (size == 0) {
            return new double[0][0];
        }
        DMatrixRMaj matrix = new DMatrixRMaj(size, size);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double value = gram[row][column] + (row == column ? penalty : 0);
                matrix.data[row * size + column] = value;
                matrix.data[column * size + row] = value;
            }
        }
        LinearSolverChol_DDRM solver = new LinearSolverChol_DDRM(decomposition(size));
        if (!solver.setA(matrix)) {
            throw new IllegalArgumentException(
                    "linearity: penalty %s is too small for features of this size, expected at"
                                    .formatted(penalty)
                            + " least 1e-12 of their variance; set larger penalties");
        }
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        solver.invert(inverse);
        double[][] rows = new double[size][size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(inverse.data, row * size, rows[row], 0, size);
        }
        return rows;
    }

    /** Not by EJML's factory, whose choice for large matrices needs a library of threads. */
    private static CholeskyDecompositionCommon_DDRM decomposition(int size) {
        return size < BLOCKED
                ? new CholeskyDecompositionInner_DDRM(true)
                : new CholeskyDecompositionBlock_DDRM(BLOCK);
    }

    /** Sum of the diagonal divided by a number. */
    static double trace(double[][] gram, int number) {
        double sum = 0;
        for (int at = 0; at < gram.length; at++) {
            sum += gram[at][at];
        }
        return sum / number;
    }
}
