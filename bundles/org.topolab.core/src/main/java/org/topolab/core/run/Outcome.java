package org.topolab.core.run;

import java.nio.file.Path;
import java.util.List;

/**
 * How a run ended.
 *
 * @param folder the run folder
 * @param finished false if it was interrupted and can be resumed
 * @param last the rows of the last measurement
 * @param figures figures written
 */
public record Outcome(Path folder, boolean finished, List<Row> last, List<Path> figures) {

    public Outcome {
        last = List.copyOf(last);
        figures = List.copyOf(figures);
    }
}
