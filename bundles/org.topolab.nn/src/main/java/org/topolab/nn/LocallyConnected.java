package org.topolab.nn;

/**
 * A locally connected layer: a convolution whose weights are untied, one set for each place of the
 * output. x [batch, height, width, in] to y [batch, size(height), size(width), out].
 *
 * <p>Weights [places, out, in * kernel * kernel] with places = size(height) * size(width)
 * row-major, and the last index row-major over [kernel row, kernel column, in]; so all weights of a
 * unit lie together. Bias [1, places * out].
 *
 * @param in channels in
 * @param out maps, units at each place
 * @param height rows of the input
 * @param width columns of the input
 * @param window kernel, stride and zeros around the image
 * @param bias whether each unit has a bias
 * @param relu whether a ReLU follows, fused
 * @param seed seed of the initial weights
 * @param start how weights and bias begin
 */
public record LocallyConnected(
        int in,
        int out,
        int height,
        int width,
        Convolution.Geometry window,
        boolean bias,
        boolean relu,
        long seed,
        Start start) {

    public LocallyConnected {
        if (in < 1 || out < 1) {
            throw new IllegalArgumentException(
                    "locally connected layer %d -> %d, expected at least 1 each"
                            .formatted(in, out));
        }
        window.size(height);
        window.size(width);
    }

    /** A layer that begins with {@link Start#KAIMING_NORMAL}. */
    public LocallyConnected(
            int in,
            int out,
            int height,
            int width,
            Convolution.Geometry window,
            boolean bias,
            boolean relu,
            long seed) {
        this(in, out, height, width, window, bias, relu, seed, Start.KAIMING_NORMAL);
    }

    /** The same, with weights and bias that begin in another way. */
    public LocallyConnected starting(Start other) {
        return new LocallyConnected(in, out, height, width, window, bias, relu, seed, other);
    }

    /** Rows of the output. */
    public int rows() {
        return window.size(height);
    }

    /** Columns of the output. */
    public int columns() {
        return window.size(width);
    }

    /** Outputs for one image. */
    public int units() {
        return rows() * columns() * out;
    }

    /** Values that enter one unit. */
    public int fanIn() {
        return in * window.kernel() * window.kernel();
    }

    /** Units that one value enters. */
    public int fanOut() {
        return out * window.kernel() * window.kernel();
    }

    /** Shape of the weights. */
    public long[] weights() {
        return new long[] {(long) rows() * columns(), out, fanIn()};
    }
}
