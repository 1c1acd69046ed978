package org.topolab.model.retinavvs;

import java.util.List;
import org.topolab.api.study.Scale;

/**
 * What is spent on the reproduction at each scale; the only place with such numbers.
 *
 * @param sizes channels n at the retina's output, growing
 * @param depths convolutions D of the cortex, from 0 on
 * @param seeds runs of each condition unless the user says otherwise
 * @param limits options of the data that say how many images there are; empty for all
 * @param network options of the model besides n and D; empty for the published network
 * @param training options of {@code train}
 * @param linearity options of that metric, each led by a comma and a space
 * @param separability the same
 * @param start the same of receptive fields taken from images
 * @param units the same of whatever probes single units
 */
record Effort(
        List<Integer> sizes,
        List<Integer> depths,
        int seeds,
        String limits,
        String network,
        String training,
        String linearity,
        String separability,
        String start,
        String units) {

    private static final String RMSPROP = "optimizer: {name: rmsprop, momentum: 0.9, rate: ";
    private static final String AUGMENT = "augment: {flip: 0.5, shift: 3}";

    private static final Effort MINIATURE =
            new Effort(
                    List.of(1, 32),
                    List.of(0, 2),
                    1,
                    ", train-images: 300, test-images: 200",
                    ", hidden: 4, width: 4, kernel: 5, dense: 32",
                    "epochs: 1, batch: 32, " + RMSPROP + "0.001}, " + AUGMENT,
                    ", images: 100, reverse-images: 50, bootstrap: 10",
                    ", images: 10, shuffles: 0, bootstrap: 10",
                    ", images: 4",
                    ", units: 4");

    /**
     * About 590 million operations for an image in all conditions together, forward and back; three
     * seeds of 24,000 images each are 18 minutes at 40 billion operations a second, metrics come on
     * top.
     */
    private static final Effort LAPTOP =
            new Effort(
                    List.of(1, 4, 32),
                    List.of(0, 1, 2),
                    3,
                    ", train-images: 6000, test-images: 2000",
                    ", hidden: 8, width: 8, kernel: 7, dense: 128",
                    "epochs: 4, batch: 32, " + RMSPROP + "0.001}, " + AUGMENT,
                    ", images: 2000, reverse-images: 500, reverse-units: 4096, bootstrap: 0",
                    ", images: 100, units: 2048, shuffles: 0, bootstrap: 0",
                    ", images: 16",
                    "");

    private static final Effort FULL =
            new Effort(
                    List.of(1, 2, 4, 8, 16, 32),
                    List.of(0, 1, 2, 3, 4),
                    10,
                    "",
                    "",
                    "epochs: 20, batch: 64, "
                            + RMSPROP
                            + "0.0001, schedule: inverse, schedule-rate: 0.000001}, "
                            + AUGMENT,
                    "",
                    "",
                    "",
                    "");

    static Effort of(Scale scale) {
        return switch (scale) {
            case MINIATURE -> MINIATURE;
            case LAPTOP -> LAPTOP;
            case FULL -> FULL;
        };
    }

    /** The narrowest bottleneck. */
    int narrow() {
        return sizes.get(0);
    }

    /** The widest: none. */
    int wide() {
        return sizes.get(sizes.size() - 1);
    }

    /** Convolutions of the deepest cortex. */
    int deepest() {
        return depths.get(depths.size() - 1);
    }
}
