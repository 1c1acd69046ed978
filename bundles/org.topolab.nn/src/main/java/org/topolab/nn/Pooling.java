package org.topolab.nn;

/**
 * A pooling over square windows of [batch, height, width, channels].
 *
 * @param kind what is taken of a window
 * @param kernel height and width of a window
 * @param stride step in both directions
 * @param padding places added on all four sides, less than kernel; they count neither for the mean
 *     nor for the maximum
 */
public record Pooling(Kind kind, int kernel, int stride, int padding) {

    /** What is taken of a window. */
    public enum Kind {
        /** The mean of the places inside the image. */
        AVERAGE,
        /** The largest; the first of equals gets the gradient. */
        MAX
    }

    public Pooling {
        if (kernel < 1 || stride < 1 || padding < 0 || padding >= kernel) {
            throw new IllegalArgumentException(
                    "pooling with kernel %d, stride %d, padding %d: expected at least 1, at least 1,"
                                    .formatted(kernel, stride, padding)
                            + " 0 to kernel - 1");
        }
    }

    /**
     * Height or width of the output for one of the input.
     *
     * @throws IllegalArgumentException if the input is smaller than a window
     */
    public int size(int input) {
        return Window.size(input, kernel, stride, 2 * padding);
    }
}
