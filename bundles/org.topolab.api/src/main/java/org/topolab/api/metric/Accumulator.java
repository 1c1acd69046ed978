package org.topolab.api.metric;

import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.model.ActivationBatch;

/**
 * Takes activations in, batch by batch, in one pass, and never keeps them all. Used by one thread
 * at a time; parts of the data may be accumulated apart and merged.
 */
@ConsumerType
public interface Accumulator {

    /** Takes in one batch; keeps no reference to it. */
    void add(ActivationBatch batch);

    /**
     * Takes in one batch of what was asked for by {@link Metric#beside}, before or after that of
     * the sheet itself; keeps no reference to it.
     *
     * @param id as it was asked for
     */
    default void beside(String id, ActivationBatch batch) {
        throw new IllegalArgumentException("nobody asked for '%s'".formatted(id));
    }

    /**
     * Takes in what another accumulator of the same start has seen, as if its batches had been
     * added here.
     *
     * @throws IllegalArgumentException if the other is of another kind or start
     */
    void merge(Accumulator other);

    /** What was found; may be called more than once and changes nothing. */
    Results finish();
}
