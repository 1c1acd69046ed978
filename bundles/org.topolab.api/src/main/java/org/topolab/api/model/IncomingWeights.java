package org.topolab.api.model;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The weights each unit weighs its inputs with: what a unit's receptive field is made of, and what
 * neighbours can be compared by. An ability of a {@link Model}; changes nothing of it.
 */
@ConsumerType
public interface IncomingWeights {

    /**
     * Number of weights of each unit of a sheet, without bias; 0 if the units of this sheet cannot
     * be compared by their weights.
     *
     * @throws IllegalArgumentException if there is no such sheet
     */
    int length(String sheet);

    /** Whether the units of a sheet have a bias. */
    boolean biased(String sheet);

    /**
     * Copies the weights of one unit, in an order that is the same for all units of its sheet and
     * relative to the place each unit looks at; then its bias, if it has one.
     *
     * @param unit number in its sheet
     * @param into receives length, or with a bias length + 1 values, from its start
     */
    void read(String sheet, int unit, float[] into);
}
