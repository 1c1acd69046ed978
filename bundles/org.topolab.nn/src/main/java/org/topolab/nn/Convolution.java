package org.topolab.nn;

/**
 * A 2-D convolution.
 *
 * @param in channels in
 * @param out channels out
 * @param kernel height and width of the kernel
 * @param stride step in both directions
 * @param padding zeros added on all four sides
 * @param bias whether a bias is added
 * @param seed seed of the initial weights, N(0, 2 / fan-in) with fan-in = in * kernel * kernel
 */
public record Convolution(
        int in, int out, int kernel, int stride, int padding, boolean bias, long seed) {}
