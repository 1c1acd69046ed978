package org.topolab.api.model;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An ability of a {@link Model} whose learning rate can be changed while it is trained, such as
 * where its score stops rising.
 */
@ConsumerType
public interface Paced {

    /**
     * Multiplies the learning rate of all steps to come.
     *
     * @param factor of the rate that the optimiser's options and schedule give, above 0; 1 at
     *     first. Not part of the model's state: whoever restores that sets it again
     */
    void pace(double factor);
}
