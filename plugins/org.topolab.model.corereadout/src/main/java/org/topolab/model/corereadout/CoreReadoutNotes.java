package org.topolab.model.corereadout;

import java.util.List;

/** What is to be known when reading the claims. */
final class CoreReadoutNotes {

    private final CoreReadoutTrials trials;

    CoreReadoutNotes(CoreReadoutTrials trials) {
        this.trials = trials;
    }

    List<String> all() {
        int few = trials.images(Condition.GAUSSIAN_FEW);
        return List.of(
                "Neurons are simulated (data set synthetic-v1): Gabor energy cells with Poisson noise."
                        + " They are easier than cells of mice, and a core needs fewer filters.",
                "Few images are %d. A seed is a pair of animals: one whose core is taken over and one"
                                .formatted(few)
                        + " whose neurons are predicted; animals differ in where their cells look and"
                        + " in what they prefer. Differences are taken within pairs.",
                "Fraction oracle is the published score; the ceiling is what the noise of the"
                        + " responses allows, and a share of it does not depend on the number of"
                        + " repeats.",
                "Few images have as many times more epochs to get better in as they have fewer steps in"
                        + " an epoch. Publications had the same number of epochs for both.",
                "Settings are those of the modern preset, with one learning rate for all conditions;"
                        + " publications chose settings for each readout by search.");
    }
}
