package org.topolab.metric.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.Correlation;
import org.topolab.testkit.Measured;
import org.topolab.testkit.TestContext;

/** By hand: image 0 has responses 1 and 3, image 1 has 4 and 8; predictions are 2 and 4. */
class PredictionMetricTest {

    private static final Map<String, Object> PLAIN = Map.of("bootstrap", 0L, "shuffles", 0L);
    private static final Map<String, Object> PUBLISHED =
            Map.of("bootstrap", 0L, "shuffles", 0L, "faithful", true);

    private final Results found =
            Trials.ofImages(new double[] {1, 3}, new double[] {4, 8}).measured(PLAIN, 2, 4);

    private static void close(Results results, String name, double expected) {
        assertThat(Measured.scalar(results, name)).as(name).isCloseTo(expected, within(1e-6));
    }

    @Test
    void correlation_isThatOfSingleResponses() {
        // deviations of y -3 -1 0 4 (variance 26 / 4), of p -1 -1 1 1: products 8 / 4
        close(found, "correlation", 2 / Math.sqrt(6.5));
    }

    @Test
    void correlationToAverage_ofTwoImages() {
        close(found, "correlation-to-average", 1);
    }

    @Test
    void oracle_isTheOtherResponse() {
        // y 1 3 4 8 against 3 1 8 4: products of deviations 3 + 3 + 0 + 0 of 26
        close(found, "oracle", 6.0 / 26);
    }

    @Test
    void oracle_ofThreeShowingsIsTheMeanOfTwo() {
        // others of 0 3 6: 4.5 3 1.5; of 12 12 12: 12 12 12
        Trials trials = Trials.ofImages(new double[] {0, 3, 6}, new double[] {12, 12, 12});
        double[] y = {0, 3, 6, 12, 12, 12};
        double[] o = {4.5, 3, 1.5, 12, 12, 12};
        close(trials.measured(PLAIN, 1, 2), "oracle", Correlation.pearson(y, o));
    }

    @Test
    void oracleConservative_ofVariancesWithN() {
        // means 2 and 6: variance 4; variances 1 and 4: mean 2.5
        close(found, "oracle-conservative", Math.sqrt(4 / 6.5));
    }

    @Test
    void explainableVariance_andFeve() {
        // V = 26 / 3; N = (2 + 8) / 2 = 5; errors 1 1 0 16: mean 4.5
        close(found, "explainable-variance", (26.0 / 3 - 5) / (26.0 / 3));
        close(found, "feve", 1 - (4.5 - 5) / (26.0 / 3 - 5));
        close(found, "scored-neurons", 1);
    }

    @Test
    void ceiling_isTheCorrelationOfTheTrueRate() {
        // S = 3 / 4 (26 / 3 - 5) = 2.75
        close(found, "ceiling", Math.sqrt(2.75 / 7.75));
    }

    @Test
    void ceilingShare_isWithoutWhatNoiseAdds() {
        // r r = 4 / 6.5, of which 5 / (4 * 7.75) by noise; against 2.75 / 7.75
        double share = (4 / 6.5 - 5 / 31.0) / (2.75 / 7.75);
        close(found, "ceiling-share", Math.sqrt(share));
    }

    @Test
    void fractionOracle_ofOneNeuron() {
        close(found, "fraction-oracle", 2 / Math.sqrt(6.5) / (6.0 / 26));
        // R - 1 = 1: sqrt(1 + 5 / 2.75)
        close(found, "fraction-oracle-ceiling", Math.sqrt(1 + 5 / 2.75));
    }

    @Test
    void bits_areAgainstTheMeanResponse() {
        // sum of y 16, mean 4; with p: 4 ln 2 + 12 ln 4 - 12, without: 16 ln 4 - 16
        double gain = 4 * Math.log(2) + 12 * Math.log(4) - 12 - (16 * Math.log(4) - 16);
        close(found, "bits-per-spike", gain / Math.log(2) / 16);
        double half = 3 * Math.log(3) + 4 * Math.log(4) + 8 * Math.log(8) - 16 * Math.log(4);
        close(found, "deviance-explained", gain / half);
    }

    @Test
    void negativePrediction_costsAsMuchAsZero() {
        Trials trials = Trials.ofImages(new double[] {0, 0}, new double[] {2, 2});
        double zero = Measured.scalar(trials.measured(PLAIN, 0, 2), "bits-per-spike");
        close(trials.measured(PLAIN, -3, 2), "bits-per-spike", zero);
        // 4 ln 2 - 4 against 4 ln 1 - 4
        assertThat(zero).isCloseTo(1, within(1e-6));
    }

    @Test
    void raggedRepeats_weighByTrials() {
        // responses 1 3 | 4 8 12 | 5: N = (2 * 2 + 3 * 16) / 5, as published (2 + 16) / 2
        Trials trials =
                Trials.ofImages(new double[] {1, 3}, new double[] {4, 8, 12}, new double[] {5});
        // mean 5.5: squares of deviations 20.25 6.25 2.25 6.25 42.25 0.25
        double variance = 77.5 / 5;
        close(
                trials.measured(PLAIN, 2, 4, 6),
                "explainable-variance",
                (variance - 10.4) / variance);
        close(
                trials.measured(PUBLISHED, 2, 4, 6),
                "explainable-variance",
                (variance - 9) / variance);
    }

    @Test
    void imageShownOnce_hasNoOracleButAsPublished() {
        Trials trials = Trials.ofImages(new double[] {1, 3}, new double[] {4, 8}, new double[] {5});
        close(trials.measured(PLAIN, 2, 4, 6), "oracle", 6.0 / 26);
        double[] y = {1, 3, 4, 8, 5};
        double[] o = {3, 1, 8, 4, 0};
        close(trials.measured(PUBLISHED, 2, 4, 6), "oracle", 0.8 * Correlation.pearson(y, o));
    }

    @Test
    void published_isTooSmallByOneTrial() {
        Results published =
                Trials.ofImages(new double[] {1, 3}, new double[] {4, 8}).measured(PUBLISHED, 2, 4);
        close(published, "correlation", 0.75 * 2 / Math.sqrt(6.5));
        close(published, "correlation-to-average", 0.5);
    }

    @Test
    void withoutRepeats_nothingIsSaidOfNoise() {
        Results once =
                Trials.ofImages(new double[] {1}, new double[] {4}, new double[] {6})
                        .measured(Map.of(), 2, 4, 3);
        assertThat(once.all(Result.Scalar.class).map(Result::name))
                .contains("correlation", "bits-per-spike", "repeated-images")
                .doesNotContain("oracle", "feve", "ceiling", "fraction-oracle", "scored-neurons");
        close(once, "repeated-images", 0);
        close(once, "correlation-to-average", Measured.scalar(once, "correlation"));
        assertThat(Trials.column(once, "oracle")).containsOnly(Double.NaN);
    }

    @Test
    void predictionThatIsNoNumber_scoresAsTheMeanResponse() {
        Responses responses = Trials.ofImages(new double[] {1, 3}, new double[] {4, 8}).responses();
        Results broken =
                Trials.measured(responses, PLAIN, (trial, n) -> trial == 2 ? Double.NaN : trial);
        close(broken, "correlation", 0);
        close(broken, "bits-per-spike", 0);
        close(broken, "deviance-explained", 0);
        close(broken, "undefined-neurons", 1);
    }

    @Test
    void silentNeuron_correlatesToZeroAndIsCounted() {
        List<float[]> values =
                List.of(
                        new float[] {0, 1},
                        new float[] {0, 3},
                        new float[] {0, 4},
                        new float[] {0, 8});
        Trials trials = new Trials(List.of(0, 0, 1, 1), values);
        Results some = trials.measured(PLAIN, 2, 4);
        close(some, "silent-neurons", 1);
        close(some, "scored-neurons", 1);
        close(some, "correlation", 1 / Math.sqrt(6.5));
        close(some, "bits-per-spike", Measured.scalar(found, "bits-per-spike"));
        close(some, "ceiling-share", Measured.scalar(found, "ceiling-share"));
    }

    @Test
    void silence_isRefusedInWords() {
        Trials silent = Trials.ofImages(new double[] {0, 0}, new double[] {0});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> silent.measured(PLAIN, 1, 2))
                .withMessageContainingAll("prediction", "1 neurons", "3 trials", "look at");
    }

    @Test
    void anotherNumberOfNeurons_isRefusedInWords() {
        Responses responses = Trials.ofImages(new double[] {1, 2}).responses();
        PredictionMetric metric = new PredictionMetric();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                metric.start(
                                        Sheet.outputs(7), TestContext.of(metric, PLAIN, responses)))
                .withMessageContainingAll("7 outputs", "1 neurons", "recordings");
    }

    @Test
    void recordings_areScoredByTheirOwnTrials() {
        Neurons neurons =
                Neurons.of(
                                List.of(
                                        new Neurons.Recording("a", 0, 1),
                                        new Neurons.Recording("b", 1, 2)))
                        .at(new float[] {0, 0, 0, 100, 200, 0, 300, 400, 0});
        float[][] values = {{1}, {5, 1}, {3}, {6, 3}, {4}, {7, 4}, {8}, {9, 8}};
        Responses responses =
                Responses.of(
                        neurons,
                        new int[] {0, 1, 0, 1, 0, 1, 0, 1},
                        new int[] {7, 7, 7, 7, 9, 9, 9, 9},
                        values);
        Results two = Trials.measured(responses, PLAIN, (trial, n) -> trial < 4 ? 2 : 4);
        double r = 2 / Math.sqrt(6.5);
        assertThat(Trials.column(two, "correlation")[0]).isCloseTo(r, within(1e-6));
        assertThat(Trials.column(two, "correlation")[2]).isCloseTo(r, within(1e-6));
        assertThat(two.get("neurons", Result.Table.class).rows())
                .containsExactly("a/0", "b/0", "b/1");
        Result.NumberMap map = two.get("correlation-map-2", Result.NumberMap.class);
        assertThat(map.value(0, 1)).isCloseTo((float) r, within(1e-5f));
        assertThat(((Layout.Positions) map.layout()).xMm(1)).isCloseTo(0.3, within(1e-6));
        assertThat(((Layout.Positions) map.layout()).yMm(0)).isCloseTo(0.2, within(1e-6));
        assertThat(two.all(Result.NumberMap.class)).hasSize(6);
    }

    @Test
    void best_hasImagesInOrderOfPrediction() {
        Results one =
                Trials.ofImages(new double[] {4, 8}, new double[] {1, 3}).measured(PLAIN, 4, 2);
        Result.Table best = one.get("best", Result.Table.class);
        assertThat(best.columns())
                .containsExactly("neuron", "image", "predicted", "recorded", "error");
        assertThat(best.rows()).containsExactly("recording/0 1", "recording/0 0");
        assertThat(best.cells().get(0)).containsExactly(0.0, 1.0, 2.0, 2.0, 1.0);
        assertThat(best.cells().get(1)).containsExactly(0.0, 0.0, 4.0, 6.0, 2.0);
        assertThat(Measured.column(one, "worst", "image")).containsExactly(1, 0);
        assertThat(Measured.column(one, "scatter", "recorded")).containsExactly(6, 2);
        assertThat(one.get("scatter", Result.Table.class).columns())
                .containsExactly("neuron", "predicted", "recorded");
    }

    @Test
    void distribution_isTheShareOfNeuronsUpTo() {
        Result.Series series = found.get("correlation-distribution", Result.Series.class);
        assertThat(series.points()).hasSize(1);
        assertThat(series.points().get(0).x()).isCloseTo(2 / Math.sqrt(6.5), within(1e-6));
        assertThat(series.points().get(0).y()).isEqualTo(1);
    }
}
