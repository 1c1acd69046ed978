package org.topolab.benchmarks;

/**
 * A locally connected layer without padding, with bias and ReLU.
 *
 * @param kernel height and width of the kernel
 * @param stride step in both directions
 * @param out units at each place
 */
public record LocalLayer(int kernel, int stride, int out) {}
