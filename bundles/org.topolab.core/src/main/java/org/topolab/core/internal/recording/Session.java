package org.topolab.core.internal.recording;

import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;

/**
 * The trials of a split.
 *
 * @param split what they are for
 * @param responses those of all its trials
 * @param firstStimulus added to the numbers of its images, so that no other split has them
 */
record Session(Split split, Responses responses, int firstStimulus) {

    /** What is equal where the same image is shown, in this split alone. */
    int stimulus(int trial) {
        return Math.addExact(firstStimulus, responses.stimulus(trial));
    }

    /** A number that no image of this split reaches. */
    int nextStimulus() {
        int next = firstStimulus;
        for (int trial = 0; trial < responses.size(); trial++) {
            next = Math.max(next, Math.addExact(stimulus(trial), 1));
        }
        return next;
    }
}
