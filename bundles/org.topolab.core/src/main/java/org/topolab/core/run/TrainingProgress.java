package org.topolab.core.run;

import java.time.Duration;
import java.util.Optional;

/**
 * Where training stands.
 *
 * @param epoch the epoch being trained, from 1
 * @param epochs epochs in all
 * @param fraction share of the whole run that is done, in [0, 1]
 * @param loss mean training loss of the epoch so far
 * @param score latest score on the test split, where there is one
 * @param imagesPerSecond training images a second, wall time, of the epoch so far
 * @param left estimated time to the end of the run
 */
public record TrainingProgress(
        int epoch,
        int epochs,
        double fraction,
        double loss,
        Optional<Score> score,
        double imagesPerSecond,
        Duration left) {}
