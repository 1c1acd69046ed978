package org.topolab.model.corereadout.readout;

/**
 * Sums of rows that are arrays of their own. Loops over whole arrays are what the compiler makes
 * vector instructions of; four rows at a time read and write the sum a quarter as often.
 */
final class Rows {

    private static final int FOUR = 4;

    private Rows() {}

    /**
     * Adds rows times factors.
     *
     * @param into as long as each row
     * @param rows from an index on
     * @param factors from an index on, as many as there are rows to add
     */
    static void add(float[] into, float[][] rows, int from, float[] factors, int first, int count) {
        int row = 0;
        for (; row + FOUR <= count; row += FOUR) {
            float p = factors[first + row];
            float q = factors[first + row + 1];
            float r = factors[first + row + 2];
            float s = factors[first + row + 3];
            if (p != 0 || q != 0 || r != 0 || s != 0) {
                int at = from + row;
                four(into, rows[at], rows[at + 1], rows[at + 2], rows[at + 3], p, q, r, s);
            }
        }
        for (; row < count; row++) {
            one(into, rows[from + row], factors[first + row]);
        }
    }

    private static void four(
            float[] into,
            float[] a,
            float[] b,
            float[] c,
            float[] d,
            float p,
            float q,
            float r,
            float s) {
        for (int i = 0; i < into.length; i++) {
            into[i] += p * a[i] + q * b[i] + r * c[i] + s * d[i];
        }
    }

    private static void one(float[] into, float[] row, float factor) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * row[i];
        }
    }

    /** Sum of products, of values from an index on. */
    static float dot(float[] a, int from, float[] b, int first, int length) {
        float p = 0;
        float q = 0;
        float r = 0;
        float s = 0;
        int i = 0;
        for (; i + FOUR <= length; i += FOUR) {
            p += a[from + i] * b[first + i];
            q += a[from + i + 1] * b[first + i + 1];
            r += a[from + i + 2] * b[first + i + 2];
            s += a[from + i + 3] * b[first + i + 3];
        }
        for (; i < length; i++) {
            p += a[from + i] * b[first + i];
        }
        return (p + q) + (r + s);
    }

    /** Rows of a length that lie one after the other, each copied to an array of its own. */
    static void split(float[] from, int at, float[][] into) {
        int next = at;
        for (float[] row : into) {
            System.arraycopy(from, next, row, 0, row.length);
            next += row.length;
        }
    }
}
