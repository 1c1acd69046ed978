package org.topolab.core.compare;

import java.util.List;
import org.topolab.api.metric.Result.Series.Point;

/**
 * Numbers of groups of runs over epochs.
 *
 * @param groups runs that differ in nothing but their seed are one
 * @param lines the numbers, in the order in which they were first measured
 * @param notes sentences worth telling, such as that a run has no measurements
 */
public record Courses(List<Group> groups, List<Line> lines, List<String> notes) {

    public Courses {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * One number.
     *
     * @param split as in {@code metrics.csv}
     * @param sheet sheet, or an empty text for the whole network
     * @param metric as in {@code metrics.csv}
     * @param main whether it belongs into a short list, as in {@link Comparison}
     * @param curves one for each group, by epoch: means over its runs with 95 % intervals over
     *     seeds and chance levels; empty where none of its runs has the number
     */
    public record Line(
            String split, String sheet, String metric, boolean main, List<List<Point>> curves) {

        public Line {
            curves = curves.stream().map(List::copyOf).toList();
        }
    }
}
