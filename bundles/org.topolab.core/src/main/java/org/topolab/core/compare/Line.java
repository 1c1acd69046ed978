package org.topolab.core.compare;

import java.util.List;
import java.util.Optional;

/**
 * One number of {@code metrics.csv}, in all groups.
 *
 * @param split as in {@code metrics.csv}
 * @param sheet sheet, or an empty text for the whole network
 * @param metric as in {@code metrics.csv}
 * @param main whether it belongs into a short table: of the test split, and of the whole network or
 *     with a chance level
 * @param cells one for each group; empty where none of its runs has the number
 */
public record Line(
        String split, String sheet, String metric, boolean main, List<Optional<Cell>> cells) {

    public Line {
        cells = List.copyOf(cells);
    }
}
