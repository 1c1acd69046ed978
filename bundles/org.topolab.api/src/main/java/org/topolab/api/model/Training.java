package org.topolab.api.model;

import org.topolab.api.option.Options;

/**
 * How a model is to be trained.
 *
 * @param optimizer checked options of the optimiser: name, rate, momentum, epsilon, epsilon-moment,
 *     weight-decay, clip, schedule, schedule-rate, schedule-parts
 * @param batch images of one step, at least 1
 * @param steps optimiser steps of the whole training, for schedules; 0 if it will not be trained
 * @param compute how the arithmetic is done
 */
public record Training(Options optimizer, int batch, long steps, Compute compute) {}
