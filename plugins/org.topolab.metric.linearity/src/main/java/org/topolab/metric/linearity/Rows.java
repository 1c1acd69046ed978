package org.topolab.metric.linearity;

import java.util.Arrays;

/** Rows of equally many numbers, read a stretch at a time, [count, length]. */
interface Rows {

    /** Number of rows. */
    int count();

    /** Numbers in each row. */
    int length();

    /** Copies the numbers from to before end of a row to the start of an array. */
    void copy(int row, int from, int end, double[] into);

    /** Rows of a matrix; not copied. */
    static Rows of(double[][] values, int length) {
        return new Rows() {
            @Override
            public int count() {
                return values.length;
            }

            @Override
            public int length() {
                return length;
            }

            @Override
            public void copy(int row, int from, int end, double[] into) {
                System.arraycopy(values[row], from, into, 0, end - from);
            }
        };
    }

    /** Rows of single precision; not copied. */
    static Rows of(float[][] values, int length) {
        return new Rows() {
            @Override
            public int count() {
                return values.length;
            }

            @Override
            public int length() {
                return length;
            }

            @Override
            public void copy(int row, int from, int end, double[] into) {
                float[] source = values[row];
                for (int column = from; column < end; column++) {
                    into[column - from] = source[column];
                }
            }
        };
    }

    /** Each number less that of its column, times that of its column. */
    default Rows scaled(double[] less, double[] times) {
        Rows source = this;
        return new Rows() {
            @Override
            public int count() {
                return source.count();
            }

            @Override
            public int length() {
                return source.length();
            }

            @Override
            public void copy(int row, int from, int end, double[] into) {
                source.copy(row, from, end, into);
                for (int column = from; column < end; column++) {
                    into[column - from] = (into[column - from] - less[column]) * times[column];
                }
            }
        };
    }

    /** Each number less that of its column. */
    default Rows less(double[] offsets) {
        double[] ones = new double[length()];
        Arrays.fill(ones, 1);
        return scaled(offsets, ones);
    }

    /** Mean of each column; NaN without rows. */
    default double[] means() {
        double[] sums = new double[length()];
        double[] row = new double[length()];
        for (int at = 0; at < count(); at++) {
            copy(at, 0, length(), row);
            for (int column = 0; column < sums.length; column++) {
                sums[column] += row[column];
            }
        }
        int count = count();
        Arrays.setAll(sums, column -> sums[column] / count);
        return sums;
    }

    /** Columns as rows; a copy. */
    default double[][] transposed() {
        double[][] columns = new double[length()][count()];
        double[] row = new double[length()];
        for (int at = 0; at < count(); at++) {
            copy(at, 0, length(), row);
            for (int column = 0; column < row.length; column++) {
                columns[column][at] = row[column];
            }
        }
        return columns;
    }
}
