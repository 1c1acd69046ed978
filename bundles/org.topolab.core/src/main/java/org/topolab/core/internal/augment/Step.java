package org.topolab.core.internal.augment;

import org.topolab.api.stat.RandomStream;

/** Something that is done to an image where it lies, its shape kept. */
@FunctionalInterface
interface Step {

    /**
     * Changes an image.
     *
     * @param image [channels, height, width]
     * @param chance random numbers of this image; each step has positions of its own
     */
    void apply(float[] image, RandomStream chance);

    /** Places of numbers in the stream of an image; runs depend on them. */
    enum Position {
        FLIP(0),
        DOWN(1),
        RIGHT(2),
        CROP_SIDE(3),
        CROP_TOP(4),
        CROP_LEFT(5),
        BRIGHTNESS(6),
        SATURATION(7),
        CONTRAST(8);

        private final int number;

        Position(int number) {
            this.number = number;
        }

        /** The image's number in [0, 1) at this place. */
        double uniform(RandomStream chance) {
            return chance.uniform(number);
        }
    }
}
