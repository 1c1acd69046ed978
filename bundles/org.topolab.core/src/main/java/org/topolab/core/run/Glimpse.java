package org.topolab.core.run;

import org.topolab.api.metric.Results;

/**
 * A look at a network in training, taken with a few images of the test split.
 *
 * @param position epochs trained, with a fraction: 2.25 is a quarter into the third epoch
 * @param metric name of the metric in the recipe
 * @param sheet sheet it was taken on
 * @param images how many images were shown
 * @param results what was found
 */
public record Glimpse(double position, String metric, String sheet, int images, Results results) {}
