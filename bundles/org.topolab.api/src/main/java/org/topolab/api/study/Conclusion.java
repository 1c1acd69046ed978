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
 * @param galleries trials to be drawn in common figures
 */
public record Conclusion(
        List<Finding> findings, List<String> notes, Results results, List<Gallery> galleries) {

    /**
     * Trials that are drawn together.
     *
     * @param name lower-case letters, digits and hyphens
     * @param views views with options, as on the command line: {@code sheet}
     * @param trials names of trials
     */
    public record Gallery(String name, List<String> views, List<String> trials) {
        public Gallery {
            views = List.copyOf(views);
            trials = List.copyOf(trials);
        }
    }

    public Conclusion {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        galleries = List.copyOf(galleries);
    }
}
