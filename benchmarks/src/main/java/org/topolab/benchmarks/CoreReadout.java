package org.topolab.benchmarks;

import java.util.Arrays;
import java.util.Random;

/**
 * What both sides build to predict neurons: a core of a dense convolution and three separable ones,
 * each with batch norm and ELU, and a Gaussian readout with full covariances, whose rates are ELU +
 * 1. It is made small: the Poisson loss, the roughness of the first kernels and the L1 norm of the
 * readout's features.
 *
 * @see <a href="https://openreview.net/forum?id=Tp7kI90Htd">Lurz et al. 2021, Generalization in
 *     data-driven models of primary visual cortex, ICLR</a>
 */
public final class CoreReadout {

    /** Features at each place. */
    public static final int CHANNELS = 64;

    /** Height and width of the first kernels, without zeros around the image. */
    public static final int FIRST_KERNEL = 9;

    /** Height and width of the depthwise kernels, with zeros that keep the size. */
    public static final int KERNEL = 7;

    /** Separable layers: 1 x 1, depthwise, 1 x 1. */
    public static final int SEPARABLE = 3;

    /** Neurons of the one recording. */
    public static final int NEURONS = 8_000;

    /** Added to the variance in batch norms. */
    public static final double NORM_EPSILON = 1e-5;

    /** Weight of a batch in running statistics. */
    public static final double NORM_MOMENTUM = 0.9;

    /** Added to rates in the logarithm. */
    public static final double RATE_EPSILON = 1e-12;

    /** Epsilon of Adam; its decays are 0.9 and 0.999. */
    public static final double ADAM_EPSILON = 1e-8;

    /** Name of the readout. */
    public static final String READOUT = "readout";

    private static final double ROUGHNESS = 6.3831;
    private static final double SPARSITY = 0.0076;
    private static final double TRIALS = 5_990;

    private static final double MEAN_HALF_WIDTH = 0.3;
    private static final double SPREAD_HALF_WIDTH = 0.1;
    // 0.001 when published; so large that the loss tells whether both sides read the same features
    private static final double FEATURE_SD = 0.05;
    private static final double BIAS = 0.4;
    // about that of what the convolutions make of noise
    private static final double VARIANCE = 0.01;

    private CoreReadout() {}

    /** What the roughness of the first kernels is multiplied by, beside a mean over images. */
    public static double roughness(int batch) {
        return ROUGHNESS / Math.sqrt(TRIALS * batch);
    }

    /** What the sum of the features' sizes is multiplied by, beside a mean over images. */
    public static double sparsity(int batch) {
        return SPARSITY / Math.sqrt(TRIALS * batch);
    }

    /**
     * The values that a parameter or a running statistic begins with.
     *
     * @param name begins with the name of the layer and ends in what it is, as our models name
     *     their parameters: {@code .weight}, {@code .bias}, {@code .running_mean}, {@code
     *     .running_var}, of the readout {@code .mu}, {@code .sigma}, {@code .features}, {@code
     *     .bias}
     * @param shape of a convolution [out, in / groups, kernel, kernel], of a batch norm [channels]
     */
    public static float[] start(String name, long... shape) {
        int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        Random random = new Random(name.hashCode());
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] =
                    (float)
                            switch (name.substring(name.lastIndexOf('.') + 1)) {
                                case "weight" ->
                                        shape.length == 1
                                                ? 1
                                                : random.nextGaussian() * glorot(shape);
                                case "bias" -> name.startsWith(READOUT) ? BIAS : 0;
                                case "running_mean" -> 0;
                                case "running_var" -> VARIANCE;
                                case "mu" -> (2 * random.nextDouble() - 1) * MEAN_HALF_WIDTH;
                                case "sigma" -> (2 * random.nextDouble() - 1) * SPREAD_HALF_WIDTH;
                                case "features" -> random.nextGaussian() * FEATURE_SD;
                                default ->
                                        throw new IllegalArgumentException(
                                                "parameter '%s' is none of a core or a readout"
                                                        .formatted(name));
                            };
        }
        return values;
    }

    /** Standard deviation by Glorot and Bengio, fans counted as PyTorch does. */
    private static double glorot(long[] shape) {
        return Math.sqrt(2.0 / ((shape[0] + shape[1]) * shape[2] * shape[3]));
    }
}
