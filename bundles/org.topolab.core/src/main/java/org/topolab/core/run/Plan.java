package org.topolab.core.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.topolab.api.model.Estimate;

/**
 * What a run will need, known before it starts.
 *
 * @param trainImages images of the training split
 * @param testImages images of the test split
 * @param steps optimiser steps
 * @param estimate what the model needs, where its family can tell
 * @param memoryBytes memory in all, in bytes; 0 if unknown
 * @param availableBytes memory of this machine, in bytes
 * @param time estimated wall time from the machine's measured speed; empty if unknown
 * @param notes sentences worth telling, such as that it will not fit
 */
public record Plan(
        int trainImages,
        int testImages,
        long steps,
        Optional<Estimate> estimate,
        long memoryBytes,
        long availableBytes,
        Optional<Duration> time,
        List<String> notes) {

    public Plan {
        notes = List.copyOf(notes);
    }
}
