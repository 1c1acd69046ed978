package org.topolab.data.syntheticv1;

import org.topolab.api.data.Split;

/**
 * What is shown in each recording. Training images are its own; those for validation and test are
 * the same in all recordings.
 *
 * @param train images for training, each shown once
 * @param validation images for validation, each shown once
 * @param test images for the test
 * @param repeats how often each test image is shown
 */
record Showings(int train, int validation, int test, int repeats) {

    /** Number of images of a split in a recording. */
    int images(Split split) {
        return switch (split) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** How often each image of a split is shown. */
    int repeats(Split split) {
        return split == Split.TEST ? repeats : 1;
    }

    /** Number of trials of a recording. */
    int trials() {
        return train + validation + test * repeats;
    }

    /** Number in its recording of a trial of a split. */
    int trial(Split split, int inSplit) {
        return switch (split) {
            case TRAIN -> inSplit;
            case VALIDATION -> train + inSplit;
            case TEST -> train + validation + inSplit;
        };
    }

    /** What tells an image from all others of the data set. */
    int stimulus(Split split, int recording, int image) {
        return switch (split) {
            case TEST -> image;
            case VALIDATION -> test + image;
            case TRAIN -> test + validation + recording * train + image;
        };
    }
}
