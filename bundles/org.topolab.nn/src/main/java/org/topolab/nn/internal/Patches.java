package org.topolab.nn.internal;

import org.topolab.nn.Convolution.Geometry;

/**
 * What the units of a layer read of its input [height, width, channels]: each a window, row-major
 * [kernel row, kernel column, channel], of the channels of its group.
 *
 * @param height rows of the input
 * @param width columns of the input
 * @param channels channels of the input
 * @param window kernel, stride and zeros around the input
 * @param groups groups of channels
 */
record Patches(int height, int width, int channels, Geometry window, int groups) {

    /** All values in one window: what a dense layer reads. */
    static Patches all(int values) {
        return new Patches(1, 1, values, new Geometry(1, 1, 0), 1);
    }

    /** Values of the input. */
    int inputs() {
        return height * width * channels;
    }

    /** Windows. */
    int places() {
        return window.size(height) * window.size(width);
    }

    /** Values in a window. */
    int length() {
        return window.kernel() * window.kernel() * (channels / groups);
    }

    /**
     * Copies a window; 0 where it lies outside.
     *
     * @param place row of windows * windows side by side + column
     * @param group whose channels are copied
     * @param values [height, width, channels]
     * @param into receives {@link #length} values
     */
    void read(int place, int group, double[] values, double[] into) {
        int across = window.size(width);
        int top = place / across * window.stride() - window.before();
        int left = place % across * window.stride() - window.before();
        int depth = channels / groups;
        int at = 0;
        for (int row = top; row < top + window.kernel(); row++) {
            for (int column = left; column < left + window.kernel(); column++) {
                boolean inside = row >= 0 && row < height && column >= 0 && column < width;
                int from = (row * width + column) * channels + group * depth;
                for (int c = 0; c < depth; c++, at++) {
                    into[at] = inside ? values[from + c] : 0;
                }
            }
        }
    }
}
