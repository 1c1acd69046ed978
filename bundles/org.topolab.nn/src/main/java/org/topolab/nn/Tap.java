package org.topolab.nn;

import java.util.Objects;
import org.topolab.api.model.Sheet;

/**
 * A sheet and where in the graph its activations are read.
 *
 * @param sheet the sheet
 * @param vertex name of a vertex of the graph; its activation [batch, ...], flattened row-major,
 *     holds one value for each unit of the sheet
 */
public record Tap(Sheet sheet, String vertex) {

    public Tap {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(vertex, "vertex");
    }
}
