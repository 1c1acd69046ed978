package org.topolab.metric.prediction;

import java.util.Optional;
import org.topolab.api.metric.Result;

/**
 * One neuron's score.
 *
 * @param score its score
 * @param interval of its correlation, over images, if it has one
 * @param scored whether it enters the mean of FEVE
 * @param broken whether one of its predictions is no number
 */
record NeuronScore(
        Score score, Optional<Result.Interval> interval, boolean scored, boolean broken) {

    /** FEVE of a neuron that has enough to be explained, else NaN. */
    double explained() {
        return scored ? score.explained() : Double.NaN;
    }
}
