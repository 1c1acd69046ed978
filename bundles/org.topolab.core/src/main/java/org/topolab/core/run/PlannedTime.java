package org.topolab.core.run;

import java.time.Duration;

/**
 * Wall time a run will take, foretold from real steps on this machine.
 *
 * @param training the optimiser steps of an epoch
 * @param measuring one pass through the test split, with what the metrics take
 * @param epoch an epoch with the measurement that follows it, if there is one
 * @param whole the run: the first steps as slow as they were, all measurements
 * @param spread how unlike the steps were: half the range of the middle half of them, as a share of
 *     their median
 */
public record PlannedTime(
        Duration training, Duration measuring, Duration epoch, Duration whole, double spread) {}
