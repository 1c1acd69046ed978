package org.topolab.api.model;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What it takes to bring signals to the units of a sheet: each unit's inputs, weighed with the
 * sizes of its weights. As this is linear in the sizes of the inputs, their sum over any number of
 * images is enough. An ability of a {@link Model}; changes nothing of it.
 */
@ConsumerType
public interface Transmission {

    /**
     * What enters the units of a sheet, as their layer reads it.
     *
     * @param id under which {@link Model#infer} hands it out, if its sink wants it; not one of the
     *     model's sheets
     * @param values number of values for an image
     */
    record Entry(String id, int values) {}

    /**
     * What enters a sheet; empty if the model does not tell.
     *
     * @throws IllegalArgumentException if there is no such sheet
     */
    Optional<Entry> entry(String sheet);

    /**
     * Sum over each unit's inputs of |weight| * size, without biases.
     *
     * @param sizes [values of the entry], each at least 0: |value|, summed over images
     * @return [units of the sheet]
     */
    double[] transmitted(String sheet, double[] sizes);
}
