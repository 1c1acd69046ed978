package org.topolab.model.localityprior;

import org.topolab.nn.Feature;

/**
 * One step of a network, which is a chain of them.
 *
 * @param kind what it does
 * @param in what it reads
 * @param out what it puts out
 * @param window of a convolution or pooling; {@link Window#NONE} for others
 * @param relu whether a ReLU follows, fused
 */
record Stage(Kind kind, Feature in, Feature out, Window window, boolean relu) {

    /** What a stage does. */
    enum Kind {
        /** A convolution with bias. */
        CONVOLUTION,
        /** The largest value of each window. */
        MAX_POOL,
        /** max(0, x). */
        RELU,
        /** Drops whole channels in training. */
        CHANNEL_DROPOUT,
        /** Drops values in training. */
        DROPOUT,
        /** A map as a vector: channel after channel, each row after row. */
        FLATTEN,
        /** y = W x + b. */
        LINEAR,
        /** y = (W o P) x + b. */
        LOCALITY,
        /** y = P x. */
        SPREAD,
        /** Batch normalisation of each unit. */
        BATCH_NORM,
        /** The linear layer the predictions are made from. */
        LOGITS
    }

    /**
     * A square that is moved over a map.
     *
     * @param kernel its side
     * @param stride its step
     * @param padding zeros around the map
     */
    record Window(int kernel, int stride, int padding) {

        static final Window NONE = new Window(1, 1, 0);

        /** Side of what comes out of a side; below 1 if the window does not fit. */
        int size(int side) {
            return Math.floorDiv(side + 2 * padding - kernel, stride) + 1;
        }
    }

    /** Weights, without biases and what is not trained. */
    long weights() {
        return switch (kind) {
            case CONVOLUTION ->
                    (long) window.kernel() * window.kernel() * in.channels() * out.channels();
            case LINEAR, LOCALITY, LOGITS -> in.values() * out.values();
            default -> 0;
        };
    }

    /** Trained parameters. */
    long parameters() {
        return kind == Kind.BATCH_NORM
                ? 2L * out.values()
                : weights() + (weights() > 0 ? out.channels() : 0);
    }

    /** Fixed factors that are held in memory. */
    long factors() {
        return kind == Kind.LOCALITY || kind == Kind.SPREAD ? in.values() * out.values() : 0;
    }
}
