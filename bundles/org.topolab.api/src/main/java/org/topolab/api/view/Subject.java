package org.topolab.api.view;

import org.topolab.api.metric.Results;

/**
 * One of several that are compared in a picture: a run, or runs that differ in nothing but their
 * seed and count as one.
 *
 * @param label what sets it apart from the others, such as {@code n 4}
 * @param runs how many runs its results are the mean of, at least 1; where there are several,
 *     intervals are those of the mean
 * @param results what was found
 */
public record Subject(String label, int runs, Results results) {}
