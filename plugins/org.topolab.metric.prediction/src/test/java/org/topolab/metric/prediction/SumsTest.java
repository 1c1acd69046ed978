package org.topolab.metric.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Responses;

/** Drawn and shuffled sums against those of data that are so. */
class SumsTest {

    private static final double[][] IMAGES = {{1, 3}, {4, 8, 12}, {5}, {2, 2}, {7, 6}};
    private static final double[] PREDICTED = {2, 5, 4, 1, 3};

    private static Session session(double[][] images, double... predicted) {
        Trials trials = Trials.ofImages(images);
        Responses responses = trials.responses().drawnFrom(rates(trials));
        float[][] predictions = new float[responses.size()][1];
        for (int trial = 0; trial < predictions.length; trial++) {
            predictions[trial][0] = (float) predicted[trials.stimuli().get(trial)];
        }
        int[] seen = IntStream.range(0, predictions.length).toArray();
        return Session.all(responses, predictions, seen).get(0);
    }

    private static Sums sums(Session session) {
        return new Sums(session, 0, new Counts(session, false));
    }

    private static Score score(double[][] images, double... predicted) {
        return new Score(sums(session(images, predicted)).total(), false);
    }

    private static Score drawn(Session session, double[][] weights) {
        return drawn(session, weights, IntStream.range(0, weights.length).toArray());
    }

    private static Score drawn(Session session, double[][] weights, int[] groups) {
        Weights some = new Weights(weights, groups, new Counts(session, false));
        return new Score(sums(session).drawn(some)[0], false);
    }

    private static Score shuffled(Session session, int... others) {
        Sums sums = sums(session);
        return new Score(sums.shuffled(sums.total(), others), false);
    }

    /** Twice the first response to the image. */
    private static float[][] rates(Trials trials) {
        float[][] rates = new float[trials.values().size()][1];
        for (int trial = 0; trial < rates.length; trial++) {
            int first = trials.stimuli().indexOf(trials.stimuli().get(trial));
            rates[trial][0] = 2 * trials.values().get(first)[0];
        }
        return rates;
    }

    private static void alike(Score found, Score expected) {
        assertThat(numbers(found)).containsExactly(numbers(expected), within(1e-12));
    }

    private static double[] numbers(Score score) {
        return new double[] {
            score.correlation(),
            score.toAverage(),
            score.toRate(),
            score.oracle(),
            score.conservative(),
            score.explainable(),
            score.explained(),
            score.ceilingSquared(),
            score.expectedOracle(),
            score.bits(),
            score.devianceExplained()
        };
    }

    @Test
    void drawnImages_countAsOftenAsTheyAreDrawn() {
        double[][] twice = {IMAGES[0], IMAGES[0], IMAGES[1], IMAGES[3], IMAGES[4]};
        alike(
                drawn(
                        session(IMAGES, PREDICTED),
                        new double[][] {{2, 1}, {1, 1}, {0, 1}, {1, 1}, {1, 1}}),
                score(twice, 2, 2, 5, 1, 3));
    }

    @Test
    void groupedImages_areDrawnTogether() {
        double[][] twice = {IMAGES[0], IMAGES[0], IMAGES[3], IMAGES[3], IMAGES[4]};
        alike(
                drawn(
                        session(IMAGES, PREDICTED),
                        new double[][] {{2}, {0}, {1}},
                        new int[] {0, 1, 1, 0, 2}),
                score(twice, 2, 2, 1, 1, 3));
    }

    @Test
    void shuffledImages_arePredictedByOthers() {
        alike(shuffled(session(IMAGES, PREDICTED), 1, 3, 0, 2, 4), score(IMAGES, 5, 1, 2, 4, 3));
    }

    @Test
    void sameOrder_changesNothing() {
        alike(shuffled(session(IMAGES, PREDICTED), 0, 1, 2, 3, 4), score(IMAGES, PREDICTED));
    }

    @Test
    void constantPrediction_isExactlyZeroInEveryDraw() {
        Score drawn =
                drawn(
                        session(IMAGES, 1.7, 1.7, 1.7, 1.7, 1.7),
                        new double[][] {{3}, {0}, {1}, {0}, {1}});
        assertThat(drawn.correlation()).isEqualTo(0);
        assertThat(drawn.toRate()).isEqualTo(0);
    }
}
