package org.topolab.model.retinavvs;

/**
 * How a convolution reads what is before it; zeros around the image are those of padding SAME.
 *
 * @param kernel height and width
 * @param stride step in both directions
 * @param bias whether a bias is added
 * @param l1 L1 penalty of its weights
 */
record Filter(int kernel, int stride, boolean bias, double l1) {}
