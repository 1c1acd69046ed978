package org.topolab.metric.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Results;
import org.topolab.testkit.Golden;
import org.topolab.testkit.Measured;

/**
 * Against numbers made by the published code with PyTorch 1.13 in double precision; here responses
 * and predictions are float32.
 */
class PredictionGoldenTest {

    private static final double ROUNDING = 1e-5;
    private static final int NEURONS = 3;
    private static final int SHOWINGS = 4;

    private final Golden golden =
            Golden.read(PredictionGoldenTest.class, "core-readout.golden.json");

    private Results metrics() {
        Golden metrics = golden.at("metrics");
        double[] responses = metrics.at("resp").numbers();
        double[] predicted = metrics.at("pred").numbers();
        Trials trials = trials(responses, SHOWINGS);
        return Trials.measured(
                trials.responses(),
                Map.of(),
                (trial, neuron) -> predicted[trial / SHOWINGS * NEURONS + neuron]);
    }

    private static Trials trials(double[] responses, int showings) {
        List<Integer> stimuli = new ArrayList<>();
        List<float[]> values = new ArrayList<>();
        for (int trial = 0; trial < responses.length / NEURONS; trial++) {
            stimuli.add(trial / showings);
            float[] row = new float[NEURONS];
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                row[neuron] = (float) responses[trial * NEURONS + neuron];
            }
            values.add(row);
        }
        return new Trials(stimuli, values);
    }

    private void close(double[] found, String topic, String key) {
        assertThat(found)
                .as(key)
                .containsExactly(golden.at(topic, key).numbers(), within(ROUNDING));
    }

    @Test
    void metrics_correlations() {
        Results found = metrics();
        close(Trials.column(found, "correlation"), "metrics", "corr_single_trial");
        close(Trials.column(found, "to-average"), "metrics", "corr_to_average");
    }

    @Test
    void metrics_oracles() {
        Results found = metrics();
        close(Trials.column(found, "oracle"), "metrics", "oracle_jackknife");
        close(Trials.column(found, "conservative"), "metrics", "oracle_conservative");
        assertThat(Measured.scalar(found, "fraction-oracle"))
                .isCloseTo(
                        golden.at("metrics", "fraction_oracle_jackknife").number(),
                        within(ROUNDING));
    }

    @Test
    void metrics_fractionOfTheConservativeOracle() {
        assertThat(Measured.scalar(metrics(), "fraction-oracle-conservative"))
                .isCloseTo(
                        golden.at("metrics", "fraction_oracle_conservative").number(),
                        within(ROUNDING));
    }

    @Test
    void metrics_signalToNoise() {
        assertThat(Measured.scalar(metrics(), "snr"))
                .isCloseTo(
                        Trials.mean(golden.at("metrics", "snr_anscombe").numbers()),
                        within(ROUNDING));
    }

    @Test
    void metrics_explainableVariance() {
        close(Trials.column(metrics(), "explainable"), "metrics", "explainable_variance");
    }

    @Test
    void metrics_feve() {
        // the third neuron has almost nothing to be explained: float32 is magnified by 1 / 0.0015
        Golden metrics = golden.at("metrics");
        double[] predicted = metrics.at("pred").numbers();
        Results found =
                Trials.measured(
                        trials(metrics.at("resp").numbers(), SHOWINGS).responses(),
                        Map.of("least-explainable", -1.0),
                        (trial, neuron) -> predicted[trial / SHOWINGS * NEURONS + neuron]);
        double[] feve = Trials.column(found, "feve");
        double[] expected = metrics.at("feve").numbers();
        assertThat(feve[0]).isCloseTo(expected[0], within(ROUNDING));
        assertThat(feve[1]).isCloseTo(expected[1], within(ROUNDING));
        assertThat(feve[2]).isCloseTo(expected[2], within(0.1));
    }

    @Test
    void metrics_fewNeuronsHaveAnythingToExplain() {
        Results found = metrics();
        double[] fev = golden.at("metrics", "fev").numbers();
        double[] feve = golden.at("metrics", "feve").numbers();
        assertThat(fev[2]).isLessThan(0.15);
        assertThat(Measured.scalar(found, "scored-neurons")).isEqualTo(2);
        assertThat(Measured.scalar(found, "feve"))
                .isCloseTo((feve[0] + feve[1]) / 2, within(ROUNDING));
        assertThat(Trials.column(found, "feve")[2]).isNaN();
    }

    @Test
    void metrics_constantPrediction() {
        Results found =
                Trials.measured(
                        trials(golden.at("metrics", "resp").numbers(), SHOWINGS).responses(),
                        Map.of(),
                        (trial, neuron) -> 1.7);
        assertThat(Trials.column(found, "correlation"))
                .containsExactly(golden.at("metrics", "corr_constant_prediction").numbers());
        assertThat(Trials.column(found, "to-average")).containsOnly(0);
    }

    @Test
    void poisson_bitsAndDeviance() {
        double[] rates = golden.at("poisson", "rate").numbers();
        Results found =
                Trials.measured(
                        trials(golden.at("poisson", "target").numbers(), 1).responses(),
                        Map.of(),
                        (trial, neuron) -> rates[trial * NEURONS + neuron]);
        close(Trials.column(found, "bits"), "poisson", "bits_per_spike_per_neuron");
        assertThat(Measured.scalar(found, "bits-per-spike-pooled"))
                .isCloseTo(
                        golden.at("poisson", "bits_per_spike_pooled").number(), within(ROUNDING));
        assertThat(Measured.scalar(found, "deviance-explained"))
                .isCloseTo(
                        Trials.mean(golden.at("poisson", "fraction_deviance_explained").numbers()),
                        within(ROUNDING));
    }

    @Test
    void oracleTheory_ofOneNeuron() {
        Golden theory = golden.at("oracle_theory");
        double signal = theory.at("S").number();
        double noise = theory.at("N").number();
        double showings = theory.at("r").number();
        // sums of so many images that T - 1 is T
        double images = 1e9;
        double trials = images * showings;
        double[] sums = new double[Columns.WIDTH];
        sums[Columns.TRIALS] = trials;
        sums[Columns.YY] = trials * (signal + noise);
        sums[Columns.AGAIN_TRIALS] = trials;
        sums[Columns.AGAIN_IMAGES] = images;
        sums[Columns.NOISE_TRIALS] = trials * noise;
        sums[Columns.BY_OTHERS] = trials / (showings - 1);
        Score score = new Score(sums, false);
        Tally tally = new Tally();
        tally.add(score, true);
        assertThat(Math.sqrt(score.ceilingSquared()))
                .isCloseTo(theory.at("rho_perfect").number(), within(1e-8));
        assertThat(score.expectedOracle())
                .isCloseTo(theory.at("rho_jackknife").number(), within(1e-8));
        assertThat(tally.fractionOracleCeiling())
                .isCloseTo(theory.at("fraction_oracle_of_perfect_model").number(), within(1e-8));
    }
}
