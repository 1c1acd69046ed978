package org.topolab.core.compare;

import java.util.List;

/**
 * Runs side by side.
 *
 * @param entries dotted paths of the recipe entries in which the runs differ, such as {@code
 *     model.n}; the seed, names, and what is said of figures, threads and checkpoints do not count
 * @param groups the columns: runs that differ in nothing but their seed are one
 * @param lines the rows
 * @param notes sentences worth telling, such as that a run has no measurements
 */
public record Comparison(
        List<String> entries, List<Group> groups, List<Line> lines, List<String> notes) {

    public Comparison {
        entries = List.copyOf(entries);
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }
}
