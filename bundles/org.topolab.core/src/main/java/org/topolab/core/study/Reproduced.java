package org.topolab.core.study;

import java.nio.file.Path;
import java.util.List;
import org.topolab.api.study.Finding;

/**
 * How a reproduction ended.
 *
 * @param folder where everything is
 * @param finished false if it was interrupted; called again it goes on
 * @param findings one for each claim; empty if not finished
 * @param notes what must be known to judge them
 * @param figures figures written
 */
public record Reproduced(
        Path folder,
        boolean finished,
        List<Finding> findings,
        List<String> notes,
        List<Path> figures) {

    public Reproduced {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
    }
}
