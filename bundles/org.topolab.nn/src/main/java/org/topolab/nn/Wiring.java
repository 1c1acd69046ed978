package org.topolab.nn;

import java.util.Objects;
import org.topolab.api.model.Connections.Projection;

/**
 * The connections from one sheet to another and the layer that has their weights.
 *
 * @param projection between two sheets of the model
 * @param layer name of a dense or masked layer of the graph, which reads the units of the first
 *     sheet, in their order, and gives the second one a value for each unit
 */
public record Wiring(Projection projection, String layer) {

    public Wiring {
        Objects.requireNonNull(projection, "projection");
        Objects.requireNonNull(layer, "layer");
    }
}
