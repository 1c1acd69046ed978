package org.topolab.api.stat;

import java.util.List;

/**
 * Something found in the data as they are, and again in each repetition on changed data.
 *
 * @param observed in the data as they are
 * @param shuffled with the classes of the images exchanged, one for each repetition
 * @param resampled with images drawn anew, one for each repetition
 */
public record Replicated<T>(T observed, List<T> shuffled, List<T> resampled) {

    public Replicated {
        shuffled = List.copyOf(shuffled);
        resampled = List.copyOf(resampled);
    }
}
