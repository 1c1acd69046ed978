package org.topolab.nn;

import java.util.Objects;

/**
 * What drives the units of a sheet: the weighted layer whose output they are.
 *
 * @param sheet id of a sheet of the model
 * @param layer name of a locally connected, dense or masked layer, or a convolution that is not
 *     transposed, with one output for each unit of the sheet, in the order of its tap
 * @param input name of the vertex that the layer reads, or of the graph's input
 */
public record Drive(String sheet, String layer, String input) {

    public Drive {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(input, "input");
    }
}
