package org.topolab.nn;

/**
 * A 2-D convolution (cross-correlation) of x [batch, height, width, in] to y [batch, size(height),
 * size(width), out], zeros around the image; or its transpose, the same map read backwards.
 *
 * <p>Weights [out, in / groups, kernel, kernel]; of a transposed convolution [in, out / groups,
 * kernel, kernel], as in PyTorch.
 *
 * @param in channels in
 * @param out channels out
 * @param window its geometry
 * @param groups channels are cut into so many groups, each computed from its own; in for a
 *     depthwise convolution
 * @param bias whether a bias is added
 * @param relu whether a ReLU follows, fused
 * @param transposed whether this is a transposed convolution
 * @param seed seed of the initial weights
 * @param start how weights and bias begin
 */
public record Convolution(
        int in,
        int out,
        Geometry window,
        int groups,
        boolean bias,
        boolean relu,
        boolean transposed,
        long seed,
        Start start) {

    /**
     * Kernel, its steps, and the zeros around the image.
     *
     * @param kernel height and width of the kernel
     * @param stride step in both directions
     * @param before zeros added above and on the left
     * @param after zeros added below and on the right
     */
    public record Geometry(int kernel, int stride, int before, int after) {
        public Geometry {
            if (kernel < 1 || stride < 1 || before < 0 || after < 0) {
                throw new IllegalArgumentException(
                        "convolution with kernel %d, stride %d must be at least 1, padding %d and %d"
                                        .formatted(kernel, stride, before, after)
                                + " at least 0");
            }
        }

        /** A kernel with the same number of zeros on all four sides. */
        public Geometry(int kernel, int stride, int padding) {
            this(kernel, stride, padding, padding);
        }

        /**
         * TensorFlow's padding SAME: as many zeros as make ceil(side / stride) outputs; if their
         * number is odd, one more after than before.
         *
         * @param side height and width of the image
         */
        public static Geometry same(int kernel, int stride, int side) {
            int outputs = (side + stride - 1) / stride;
            int zeros = Math.max(0, (outputs - 1) * stride + kernel - side);
            return new Geometry(kernel, stride, zeros / 2, zeros - zeros / 2);
        }

        /** Zeros added in one direction, at both ends. */
        public int zeros() {
            return before + after;
        }

        /**
         * How often the kernel fits along a side of the image.
         *
         * @throws IllegalArgumentException if the image is smaller than the kernel
         */
        public int size(int side) {
            return Window.size(side, kernel, stride, zeros());
        }
    }

    public Convolution {
        if (in < 1 || out < 1 || groups < 1 || in % groups != 0 || out % groups != 0) {
            throw new IllegalArgumentException(
                    "convolution %d -> %d in %d groups: expected at least 1 channel, and groups that"
                                    .formatted(in, out, groups)
                            + " divide both");
        }
    }

    /** A convolution that begins with {@link Start#KAIMING_NORMAL}. */
    public Convolution(
            int in,
            int out,
            Geometry window,
            int groups,
            boolean bias,
            boolean relu,
            boolean transposed,
            long seed) {
        this(in, out, window, groups, bias, relu, transposed, seed, Start.KAIMING_NORMAL);
    }

    /** A convolution of all channels, without ReLU. */
    public Convolution(
            int in, int out, int kernel, int stride, int padding, boolean bias, long seed) {
        this(in, out, new Geometry(kernel, stride, padding), 1, bias, false, false, seed);
    }

    /** The same, with a ReLU after it. */
    public Convolution withRelu() {
        return new Convolution(in, out, window, groups, bias, true, transposed, seed, start);
    }

    /** The same, its channels cut into groups. */
    public Convolution inGroups(int number) {
        return new Convolution(in, out, window, number, bias, relu, transposed, seed, start);
    }

    /** The transposed convolution with the same numbers. */
    public Convolution transpose() {
        return new Convolution(in, out, window, groups, bias, relu, true, seed, start);
    }

    /** The same, with weights and bias that begin in another way. */
    public Convolution starting(Start other) {
        return new Convolution(in, out, window, groups, bias, relu, transposed, seed, other);
    }

    /** Height and width of the kernel. */
    public int kernel() {
        return window.kernel();
    }

    /** Step in both directions. */
    public int stride() {
        return window.stride();
    }

    /** Shape of the weights. */
    public long[] weights() {
        int first = transposed ? in : out;
        int second = (transposed ? out : in) / groups;
        return new long[] {first, second, kernel(), kernel()};
    }

    /** Values that enter one output; for a transposed convolution as PyTorch counts them. */
    public int fanIn() {
        return (transposed ? out : in) / groups * kernel() * kernel();
    }

    /** Outputs that one value enters, counted in the same way. */
    public int fanOut() {
        return (transposed ? in : out) * kernel() * kernel();
    }

    /**
     * Height or width of the output for one of the input.
     *
     * @throws IllegalArgumentException if the input is smaller than the kernel
     */
    public int size(int input) {
        return transposed ? (input - 1) * stride() - window.zeros() + kernel() : window.size(input);
    }
}
