package org.topolab.core.run;

import java.util.List;
import java.util.Optional;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Estimate;

/**
 * What a run will need, known before it starts.
 *
 * @param trainImages images of the training split
 * @param testImages images of the test split
 * @param steps optimiser steps
 * @param compute how it will compute
 * @param estimate what the model needs, where its family can tell
 * @param memory what the process needs
 * @param time what it takes; empty if the model was not tried out
 * @param notes sentences worth telling, such as that it will not fit
 */
public record Plan(
        int trainImages,
        int testImages,
        long steps,
        Compute compute,
        Optional<Estimate> estimate,
        PlannedMemory memory,
        Optional<PlannedTime> time,
        List<String> notes) {

    public Plan {
        notes = List.copyOf(notes);
    }
}
