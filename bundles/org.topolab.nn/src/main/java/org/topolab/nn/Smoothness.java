package org.topolab.nn;

import java.util.Objects;

/**
 * How much the units of a locally connected layer are to resemble their neighbours on its sheet.
 * The sheet has one block of blockRows x blockColumns units, a hypercolumn, for each place of the
 * layer's output; channel a * blockColumns + b lies in row a and column b of it.
 *
 * <p>With u a unit's weights, and its bias if asked, divided by their length, and S the mean over
 * directions of the mean of u u' over neighbours in this direction, the dissimilarity is D = (1 -
 * S) / 2: 0 for equal neighbours, 1/2 for orthogonal ones, 1 for opposite ones. A length below 1e-6
 * counts as 1e-6, so that a unit without weights resembles nothing. A direction in which the sheet
 * has no neighbours is left out.
 *
 * @param alpha by what D is multiplied in the loss, at least 0; the factor of the layer is in it
 * @param blockRows rows of a block
 * @param blockColumns columns of a block
 * @param neighbours which units are neighbours
 * @param torus whether the last row is followed by the first one, and columns alike
 * @param bias whether a unit's bias is one of its weights, where the layer has biases
 * @param course how alpha changes in training
 * @param steepness k of sigmoids, at most of which is 1 / 4 of it
 * @param position t0 of sigmoids, in 0 to 1
 * @param width standard deviation of the Gaussian, in parts of the training
 * @see <a href="https://doi.org/10.1038/s41562-025-02220-7">Lu et al. 2025, Nature Human Behaviour
 *     9:1975-1991</a>
 */
public record Smoothness(
        double alpha,
        int blockRows,
        int blockColumns,
        Neighbours neighbours,
        boolean torus,
        boolean bias,
        Course course,
        double steepness,
        double position,
        double width) {

    /** Which units are neighbours. */
    public enum Neighbours {
        /** Below and on the right, and so above and on the left. */
        FOUR,
        /** The four and the diagonal ones; four directions that count alike. */
        EIGHT,
        /**
         * The eight as the published code takes the mean on a torus: neighbours below and on the
         * right go around it, those above, on the left and on the diagonals do not. On a sheet with
         * borders the same as {@link #EIGHT}.
         */
        EIGHT_AS_PUBLISHED
    }

    /** A function of progress t, from 0 to 1, by which alpha is multiplied. */
    public enum Course {
        /** 1. */
        CONSTANT,
        /** (1 + sin(pi t)) / 2. */
        COSINE,
        /** s(t) = 1 / (1 + exp(-k (t - t0))). */
        SIGMOID,
        /** 1 - s(t). */
        SIGMOID_FALLING,
        /** s(2 t) in the first half of the training, s(2 - 2 t) in the second. */
        SYMMETRIC,
        /** exp(-(t - 1/2)^2 / (2 width^2)). */
        GAUSSIAN
    }

    public Smoothness {
        Objects.requireNonNull(neighbours, "neighbours");
        Objects.requireNonNull(course, "course");
        if (!(alpha >= 0 && Double.isFinite(alpha)) || blockRows < 1 || blockColumns < 1) {
            throw new IllegalArgumentException(
                    "smoothness with alpha %s on blocks of %d x %d units, expected 0 or more, and"
                                    .formatted(alpha, blockRows, blockColumns)
                            + " at least 1 x 1");
        }
        if (!Double.isFinite(steepness) || !Double.isFinite(position) || !(width > 0)) {
            throw new IllegalArgumentException(
                    "course of smoothness with steepness %s, position %s, width %s; expected"
                                    .formatted(steepness, position, width)
                            + " numbers, and a width above 0");
        }
    }

    /** With the published numbers of the course: steepness 20, position 0.5, width 0.1. */
    public Smoothness(
            double alpha,
            int blockRows,
            int blockColumns,
            Neighbours neighbours,
            boolean torus,
            boolean bias,
            Course course) {
        this(alpha, blockRows, blockColumns, neighbours, torus, bias, course, 20, 0.5, 0.1);
    }

    /**
     * Alpha at a step of a training.
     *
     * @param step optimiser steps taken before
     * @param steps optimiser steps of the whole training; 0 if it is not known, for its beginning
     */
    public double alphaAt(long step, long steps) {
        double t = steps == 0 ? 0 : Math.min(1, (double) step / steps);
        return alpha
                * switch (course) {
                    case CONSTANT -> 1;
                    case COSINE -> (1 + Math.sin(Math.PI * t)) / 2;
                    case SIGMOID -> sigmoid(t);
                    case SIGMOID_FALLING -> 1 - sigmoid(t);
                    case SYMMETRIC -> sigmoid(t < 0.5 ? 2 * t : 2 - 2 * t);
                    case GAUSSIAN -> Math.exp(-(t - 0.5) * (t - 0.5) / (2 * width * width));
                };
    }

    private double sigmoid(double t) {
        return 1 / (1 + Math.exp(-steepness * (t - position)));
    }
}
