package org.topolab.metric.linearity;

import java.util.Arrays;

/**
 * Inner products of rows with rows. Four rows against four at a time, so that each number read is
 * used four times; a stretch of columns at a time, so that rows stay in the cache. One thread, sums
 * in a fixed order.
 */
final class Products {

    /** Columns at a time. */
    private static final int STRETCH = 512;

    /** Rows at a time. */
    private static final int BLOCK = 4;

    private Products() {}

    /** Products of each row of one with each of the other, [a, b]. */
    static double[][] of(Rows a, Rows b) {
        double[][] products = new double[padded(a.count())][padded(b.count())];
        for (int from = 0; from < a.length(); from += STRETCH) {
            double[][] left = stretch(a, from);
            double[][] right = stretch(b, from);
            for (int i = 0; i < left.length; i += BLOCK) {
                for (int j = 0; j < right.length; j += BLOCK) {
                    add(left, i, right, j, products);
                }
            }
        }
        double[][] cut = new double[a.count()][];
        for (int i = 0; i < cut.length; i++) {
            cut[i] = Arrays.copyOf(products[i], b.count());
        }
        return cut;
    }

    /**
     * Products of each row with each before it and itself, the lower triangle of the Gram matrix:
     * the first i + 1 numbers of row i count.
     */
    static double[][] gram(Rows rows) {
        int count = padded(rows.count());
        double[][] products = new double[count][];
        for (int i = 0; i < count; i++) {
            products[i] = new double[i / BLOCK * BLOCK + BLOCK];
        }
        for (int from = 0; from < rows.length(); from += STRETCH) {
            double[][] stretch = stretch(rows, from);
            for (int i = 0; i < count; i += BLOCK) {
                for (int j = 0; j <= i; j += BLOCK) {
                    add(stretch, i, stretch, j, products);
                }
            }
        }
        return Arrays.copyOf(products, rows.count());
    }

    /** The next columns of all rows, with rows of zeros up to a whole number of blocks. */
    private static double[][] stretch(Rows rows, int from) {
        int end = Math.min(rows.length(), from + STRETCH);
        double[][] stretch = new double[padded(rows.count())][end - from];
        for (int row = 0; row < rows.count(); row++) {
            rows.copy(row, from, end, stretch[row]);
        }
        return stretch;
    }

    private static int padded(int rows) {
        return (rows + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static void add(double[][] a, int i, double[][] b, int j, double[][] sums) {
        for (int pair = 0; pair < BLOCK; pair += 2) {
            add(a[i + pair], a[i + pair + 1], b, j, sums[i + pair], sums[i + pair + 1]);
        }
    }

    /** Two rows against four. */
    private static void add(
            double[] p, double[] q, double[][] b, int j, double[] pSums, double[] qSums) {
        double[] b0 = b[j];
        double[] b1 = b[j + 1];
        double[] b2 = b[j + 2];
        double[] b3 = b[j + 3];
        double p0 = 0;
        double p1 = 0;
        double p2 = 0;
        double p3 = 0;
        double q0 = 0;
        double q1 = 0;
        double q2 = 0;
        double q3 = 0;
        for (int k = 0; k < p.length; k++) {
            double x = p[k];
            double y = q[k];
            p0 += x * b0[k];
            q0 += y * b0[k];
            p1 += x * b1[k];
            q1 += y * b1[k];
            p2 += x * b2[k];
            q2 += y * b2[k];
            p3 += x * b3[k];
            q3 += y * b3[k];
        }
        pSums[j] += p0;
        pSums[j + 1] += p1;
        pSums[j + 2] += p2;
        pSums[j + 3] += p3;
        qSums[j] += q0;
        qSums[j + 1] += q1;
        qSums[j + 2] += q2;
        qSums[j + 3] += q3;
    }
}
