package org.topolab.metric.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.stat.PercentileInterval;
import org.topolab.api.stat.Sample;
import org.topolab.testkit.Measured;

/** What is measured of simulated neurons whose rates are known. */
class TruthTest {

    private static final Map<String, Object> FEW = Map.of("bootstrap", 50L, "shuffles", 20L);

    private final Simulated simulated = new Simulated(5, 100, 10, 200, 0.7);
    private final Responses responses = simulated.responses();

    private Results truth() {
        return Trials.measured(
                responses, FEW, (trial, neuron) -> simulated.rate(simulated.image(trial), neuron));
    }

    @Test
    void trueRates_explainAllThatIsExplainable() {
        Results found = truth();
        assertThat(Measured.scalar(found, "scored-neurons")).isGreaterThan(150);
        assertThat(Measured.scalar(found, "feve")).isCloseTo(1, within(0.05));
        assertThat(Measured.scalar(found, "correlation-to-rate")).isCloseTo(1, within(1e-5));
    }

    @Test
    void oracles_lieOnBothSidesOfTheCeiling() {
        Results found = truth();
        double ceiling = ceiling();
        assertThat(Measured.scalar(found, "oracle")).isLessThan(ceiling);
        assertThat(Measured.scalar(found, "oracle-conservative")).isGreaterThan(ceiling);
        assertThat(Measured.scalar(found, "ceiling")).isCloseTo(ceiling, within(0.02 * ceiling));
    }

    /** Mean over neurons of sqrt(S / (S + N)), from the rates. */
    private double ceiling() {
        double sum = 0;
        for (int neuron = 0; neuron < responses.outputs(); neuron++) {
            double mean = 0;
            double squares = 0;
            for (int image = 0; image < 100; image++) {
                double rate = simulated.rate(image, neuron);
                mean += rate / 100;
                squares += rate * rate / 100;
            }
            double signal = squares - mean * mean;
            sum += Math.sqrt(signal / (signal + mean));
        }
        return sum / responses.outputs();
    }

    @Test
    void fractionOracleOfTrueRates_isItsCeiling() {
        Results found = truth();
        double ceiling = Measured.scalar(found, "fraction-oracle-ceiling");
        assertThat(ceiling).isGreaterThan(1.05);
        assertThat(Measured.scalar(found, "fraction-oracle"))
                .isCloseTo(ceiling, within(0.05 * ceiling));
    }

    /** From neurons of which 1 to 11 % of the variance is signal to such of 34 to 84 %. */
    @ParameterizedTest
    @CsvSource({"30, 10, 0.2", "100, 10, 0.2", "100, 4, 0.3", "100, 2, 0.5", "100, 10, 1"})
    void ceilingShareOfTrueRates_isOne(int images, int showings, double spread) {
        Simulated some = new Simulated(8, images, showings, 1000, spread);
        Results found =
                Trials.measured(
                        some.responses(),
                        Map.of("bootstrap", 0L, "shuffles", 0L),
                        (trial, neuron) -> some.rate(some.image(trial), neuron));
        assertThat(Measured.scalar(found, "ceiling-share")).isCloseTo(1, within(0.02));
    }

    @Test
    void ceilingShare_isTheCorrelationWithTheRate() {
        // a prediction of which half the variance has nothing to do with the neuron
        Simulated other = new Simulated(99, 100, 10, 200, 0.7);
        Results found =
                Trials.measured(
                        responses,
                        FEW,
                        (trial, neuron) -> {
                            int image = simulated.image(trial);
                            return (simulated.rate(image, neuron) + other.rate(image, neuron))
                                    / simulated.mean(neuron);
                        });
        assertThat(Measured.scalar(found, "ceiling-share"))
                .isCloseTo(Measured.scalar(found, "correlation-to-rate"), within(0.04));
    }

    @Test
    void draws_areTheSameForEveryRunSoThatDifferencesAreSurer() {
        double[] truth = Measured.column(truth(), "draws", "correlation");
        Results worse =
                Trials.measured(
                        responses,
                        FEW,
                        (trial, neuron) ->
                                Math.pow(simulated.rate(simulated.image(trial), neuron), 1.5));
        double[] other = Measured.column(worse, "draws", "correlation");
        Result.Interval single = PercentileInterval.of(truth).orElseThrow();
        Result.Interval paired = PercentileInterval.ofDifference(truth, other).orElseThrow();
        assertThat(truth).hasSize(50);
        assertThat(paired.low()).isPositive();
        assertThat(paired.high() - paired.low()).isLessThan((single.high() - single.low()) / 2);
    }

    @Test
    void shuffledPairing_scoresNothing() {
        Result.Chance chance = Measured.chance(truth(), "correlation");
        assertThat(Math.abs(chance.mean())).isLessThan(0.05);
        assertThat(chance.samples()).isEqualTo(20);
        Results shuffled =
                Trials.measured(
                        responses,
                        FEW,
                        (trial, neuron) ->
                                simulated.rate((simulated.image(trial) + 37) % 100, neuron));
        assertThat(Math.abs(Measured.scalar(shuffled, "correlation"))).isLessThan(0.05);
        assertThat(Math.abs(Measured.scalar(shuffled, "ceiling-share"))).isLessThan(0.1);
        assertThat(Measured.scalar(shuffled, "bits-per-spike")).isNegative();
    }

    @Test
    void otherImages_sayLessThanTheMean() {
        Results found = truth();
        for (String name : new String[] {"feve", "bits-per-spike", "deviance-explained"}) {
            assertThat(Measured.chance(found, name).mean()).as(name).isNegative();
        }
    }

    @Test
    void intervals_holdTheTruthAboutAsOftenAsTheyShould() {
        // the correlation that true rates have with endless trials of new images
        int held = 0;
        double expected = 0;
        for (int seed = 0; seed < 20; seed++) {
            Simulated some = new Simulated(200 + seed, 60, 4, 20, 0.7);
            expected += Measured.scalar(exact(some), "correlation") / 20;
        }
        for (int seed = 0; seed < 20; seed++) {
            Simulated some = new Simulated(200 + seed, 60, 4, 20, 0.7);
            Result.Interval interval =
                    exact(some).get("correlation", Result.Scalar.class).interval().orElseThrow();
            held += interval.low() <= expected && expected <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(16, 20);
    }

    /** 500 images are drawn in 200 groups; the spread over seeds is that of the intervals. */
    @Test
    void intervalsOfManyImages_areAsWideAsTheSpreadOverImages() {
        double[] values = new double[20];
        double width = 0;
        for (int seed = 0; seed < values.length; seed++) {
            Result.Scalar found =
                    exact(new Simulated(400 + seed, 500, 1, 10, 0.7))
                            .get("correlation", Result.Scalar.class);
            Result.Interval interval = found.interval().orElseThrow();
            values[seed] = found.value();
            width += (interval.high() - interval.low()) / values.length;
        }
        double expected = 2 * 1.96 * Sample.of(values).sd();
        assertThat(width).isBetween(0.6 * expected, 1.6 * expected);
    }

    private static Results exact(Simulated some) {
        return Trials.measured(
                some.responses(), FEW, (trial, neuron) -> some.rate(some.image(trial), neuron));
    }
}
