package org.topolab.api.study;

import java.util.List;
import org.topolab.api.metric.Results;

/**
 * What a reproduction comes to.
 *
 * @param findings one for each claim
 * @param notes what a reader must know to judge them: what differs from the publication, how
 *     verdicts were reached
 * @param results numbers behind them, for views to draw, such as an index against n
 */
public record Conclusion(List<Finding> findings, List<String> notes, Results results) {

    public Conclusion {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
