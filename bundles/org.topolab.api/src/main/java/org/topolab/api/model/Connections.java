package org.topolab.api.model;

import java.util.BitSet;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The connections between sheets of a model, each from every unit of one to every unit of another:
 * what wiring cost is counted on, and what can be cut. An ability of a {@link Model}.
 */
@ConsumerType
public interface Connections {

    /**
     * All connections from one sheet to another.
     *
     * @param id unique within the model: letters, digits and hyphens, such as {@code fc1-fc15}
     * @param from id of the sheet they come from
     * @param to id of the sheet they go to
     */
    record Projection(String id, String from, String to) {}

    /** All projections between sheets. */
    List<Projection> projections();

    /**
     * The weights that signals are multiplied by, [units of to, units of from] row-major; a copy.
     *
     * @param projection id of a projection
     * @throws IllegalArgumentException if there is none of this id
     */
    float[] weights(String projection);

    /**
     * Sets connections to 0. They may grow again in training; to have them back, set the model's
     * parameters to what they were.
     *
     * @param projection id of a projection
     * @param connections indices into {@link #weights}
     * @throws IllegalArgumentException if there is none of this id, or an index is beyond its end
     */
    void cut(String projection, BitSet connections);
}
