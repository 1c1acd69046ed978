package org.topolab.core.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.topolab.api.metric.Result.Interval;

/**
 * What the runs of a group found.
 *
 * @param epoch where it was measured; the latest if the runs have no epoch in common
 * @param runs how many of the group's runs have a finite value here
 * @param value mean of those values; NaN if there is none
 * @param interval of several runs the 95 % interval of the mean over seeds, by Student's t; of one
 *     run the interval its metric gave, if any
 * @param chance mean of the chance levels
 * @param z distance of the value from chance, in units of the spread that a mean of so many runs
 *     has by chance; empty if chance has no spread
 */
public record Cell(
        int epoch,
        int runs,
        double value,
        Optional<Interval> interval,
        OptionalDouble chance,
        OptionalDouble z) {}
