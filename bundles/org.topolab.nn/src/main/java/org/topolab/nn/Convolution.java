package org.topolab.nn;

/**
 * A 2-D convolution.
 *
 * <p>Initial weights N(0, 2 / fan-in) with fan-in = in * kernel * kernel; initial bias uniform in
 * -1 / sqrt(fan-in) to 1 / sqrt(fan-in).
 *
 * @param in channels in
 * @param out channels out
 * @param kernel height and width of the kernel
 * @param stride step in both directions
 * @param padding zeros added on all four sides
 * @param bias whether a bias is added
 * @param seed seed of the initial weights
 */
public record Convolution(
        int in, int out, int kernel, int stride, int padding, boolean bias, long seed) {

    public Convolution {
        if (in < 1 || out < 1 || kernel < 1 || stride < 1 || padding < 0) {
            throw new IllegalArgumentException(
                    "convolution %d -> %d, kernel %d, stride %d must be at least 1, padding %d at"
                                    .formatted(in, out, kernel, stride, padding)
                            + " least 0");
        }
    }

    /** Values that enter one output: in * kernel * kernel. */
    public int fanIn() {
        return in * kernel * kernel;
    }

    /**
     * Height or width of the output for one of the input.
     *
     * @throws IllegalArgumentException if the input is smaller than the kernel
     */
    public int size(int input) {
        int room = input + 2 * padding - kernel;
        if (room < 0) {
            throw new IllegalArgumentException(
                    "image side %d with padding %d is smaller than the kernel of %d"
                            .formatted(input, padding, kernel));
        }
        return room / stride + 1;
    }
}
