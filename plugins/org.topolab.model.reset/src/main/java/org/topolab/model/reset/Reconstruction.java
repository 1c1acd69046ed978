package org.topolab.model.reset;

import org.topolab.nn.Loss;

/** How a reconstruction is compared with the image, and how much that counts. */
enum Reconstruction {

    /** Sigmoid and binary cross-entropy B, for images in 0 to 1: alpha B + (1 - alpha) C. */
    BCE(Loss.BINARY_CROSS_ENTROPY),

    /** The mean squared difference B, for images of any values: alpha B + (1 - alpha) C. */
    MSE(Loss.SQUARED_ERROR),

    /**
     * As published: alpha (2 + B / 50) + (1 - alpha) C / 3, and B a binary cross-entropy on
     * standardised images, whose logarithms PyTorch held at -100. B has no minimum worth having
     * there: the sigmoids run full.
     */
    PUBLISHED(Loss.CLAMPED_BINARY_CROSS_ENTROPY);

    private static final double PUBLISHED_CLASSIFIER = 3;
    private static final double PUBLISHED_PICTURES = 50;
    private static final double PUBLISHED_OFFSET = 2;

    private final Loss loss;

    Reconstruction(Loss loss) {
        this.loss = loss;
    }

    /** The loss of the pictures. */
    Loss loss() {
        return loss;
    }

    /** Factor of the loss of the classifier. */
    double classifierWeight(double alpha) {
        return (1 - alpha) / (this == PUBLISHED ? PUBLISHED_CLASSIFIER : 1);
    }

    /** Factor of the loss of the pictures. */
    double picturesWeight(double alpha) {
        return alpha / (this == PUBLISHED ? PUBLISHED_PICTURES : 1);
    }

    /** What is added to the loss without effect on the training. */
    double offset(double alpha) {
        return this == PUBLISHED ? PUBLISHED_OFFSET * alpha : 0;
    }
}
