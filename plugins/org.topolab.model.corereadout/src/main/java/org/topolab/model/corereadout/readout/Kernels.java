package org.topolab.model.corereadout.readout;

/** Inner loops over the features of a place, which lie side by side. */
final class Kernels {

    private Kernels() {}

    /**
     * What the features at the four corners of a cell sum to.
     *
     * @param maps of all images
     * @param weights of features, from an index on
     * @param sums [4] filled in from an index on
     */
    static void sums(
            float[] maps,
            Cell cell,
            float[] weights,
            int from,
            int channels,
            float[] sums,
            int to) {
        int p = cell.upperLeft();
        int q = cell.upperRight();
        int r = cell.lowerLeft();
        int s = cell.lowerRight();
        float p0 = 0;
        float q0 = 0;
        float r0 = 0;
        float s0 = 0;
        float p1 = 0;
        float q1 = 0;
        float r1 = 0;
        float s1 = 0;
        int c = 0;
        for (; c + 1 < channels; c += 2) {
            float w0 = weights[from + c];
            float w1 = weights[from + c + 1];
            p0 += w0 * maps[p + c];
            p1 += w1 * maps[p + c + 1];
            q0 += w0 * maps[q + c];
            q1 += w1 * maps[q + c + 1];
            r0 += w0 * maps[r + c];
            r1 += w1 * maps[r + c + 1];
            s0 += w0 * maps[s + c];
            s1 += w1 * maps[s + c + 1];
        }
        if (c < channels) {
            float w0 = weights[from + c];
            p0 += w0 * maps[p + c];
            q0 += w0 * maps[q + c];
            r0 += w0 * maps[r + c];
            s0 += w0 * maps[s + c];
        }
        sums[to] = p0 + p1;
        sums[to + 1] = q0 + q1;
        sums[to + 2] = r0 + r1;
        sums[to + 3] = s0 + s1;
    }

    /** Adds the features at a point, times a factor, to those from an index on. */
    static void gather(float[] maps, Cell cell, float factor, float[] into, int to, int channels) {
        int p = cell.upperLeft();
        int q = cell.upperRight();
        int r = cell.lowerLeft();
        int s = cell.lowerRight();
        float fp = factor * cell.up() * cell.left();
        float fq = factor * cell.up() * cell.right();
        float fr = factor * cell.down() * cell.left();
        float fs = factor * cell.down() * cell.right();
        for (int c = 0; c < channels; c++) {
            into[to + c] +=
                    fp * maps[p + c] + fq * maps[q + c] + fr * maps[r + c] + fs * maps[s + c];
        }
    }

    /** Adds weights, times a factor and each corner's share, to the corners of a cell. */
    static void scatter(
            float[] weights, int from, float factor, float[] maps, Cell cell, int channels) {
        float up = factor * cell.up();
        float down = factor * cell.down();
        add(weights, from, up * cell.left(), maps, cell.upperLeft(), channels);
        add(weights, from, up * cell.right(), maps, cell.upperRight(), channels);
        add(weights, from, down * cell.left(), maps, cell.lowerLeft(), channels);
        add(weights, from, down * cell.right(), maps, cell.lowerRight(), channels);
    }

    /** Adds values times a factor to others. */
    static void add(float[] values, int from, float factor, float[] into, int to, int length) {
        for (int i = 0; i < length; i++) {
            into[to + i] += factor * values[from + i];
        }
    }
}
