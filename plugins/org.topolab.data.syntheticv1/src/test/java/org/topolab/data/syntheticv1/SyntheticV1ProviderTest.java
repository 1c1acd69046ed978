package org.topolab.data.syntheticv1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;

/** Simulated recordings as a whole. */
class SyntheticV1ProviderTest {

    private final SyntheticV1Provider provider = new SyntheticV1Provider();

    private Options options(Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(Map.of("preset", "tiny"));
        all.putAll(given);
        return Options.of(provider.info().options(), all);
    }

    private Dataset open(Split split, Map<String, Object> given) throws IOException {
        return provider.open(new DataRequest(options(given), split, List.of()), Monitor.silent());
    }

    private Responses responses(Split split, Map<String, Object> given) throws IOException {
        return (Responses) open(split, given).targets();
    }

    @Test
    void tiny_isAsThePresetSays() throws IOException {
        assertThat(open(Split.TRAIN, Map.of()).size()).isEqualTo(600);
        assertThat(open(Split.VALIDATION, Map.of()).size()).isEqualTo(100);
        Dataset test = open(Split.TEST, Map.of());
        assertThat(test.size()).isEqualTo(300);
        assertThat(test.shape().toString()).isEqualTo("[1, 24, 24]");
        assertThat(test.targets().outputs()).isEqualTo(40);
        assertThat(((Responses) test.targets()).stimulus(19)).isEqualTo(1);
    }

    @Test
    void meanRates_areLogUniform() throws IOException {
        Responses train = responses(Split.TRAIN, Map.of("neurons-total", 300, "train-trials", 400));
        double logs = 0;
        for (int n = 0; n < 300; n++) {
            double mean = 0;
            for (int t = 0; t < 400; t++) {
                mean += train.rate(t, n) / 400;
            }
            assertThat(mean).isBetween(0.2, 4.5);
            logs += Math.log(mean) / 300;
        }
        // uniform in ln 0.3 to ln 3: mean -0.053, standard error 0.038
        assertThat(logs).isCloseTo(Math.log(0.9) / 2, within(0.16));
    }

    @Test
    void countsOfRepeats_varyAsMuchAsTheirMean() throws IOException {
        Responses test = responses(Split.TEST, Map.of("test-images", 20, "repeats", 50));
        double sum = 0;
        double variances = 0;
        for (int image = 0; image < 20; image++) {
            for (int n = 0; n < 40; n++) {
                double mean = 0;
                double squares = 0;
                for (int r = 0; r < 50; r++) {
                    double value = test.value(image * 50 + r, n);
                    mean += value / 50;
                    squares += value * value;
                }
                sum += mean;
                variances += (squares - 50 * mean * mean) / 49;
                assertThat(test.rate(image * 50, n)).isEqualTo(test.rate(image * 50 + 49, n));
            }
        }
        assertThat(variances / sum).isCloseTo(1, within(0.05));
    }

    @Test
    void oracle_isWhatTheoryExpects() throws IOException {
        // correlation of the true rate with single trials: sqrt(S / (S + N)), N = mean rate
        Responses test =
                responses(
                        Split.TEST, Map.of("test-images", 200, "repeats", 10, "neurons-total", 60));
        double measured = 0;
        double expected = 0;
        for (int n = 0; n < 60; n++) {
            double[] rate = new double[test.size()];
            double[] value = new double[test.size()];
            for (int t = 0; t < rate.length; t++) {
                rate[t] = test.rate(t, n);
                value[t] = test.value(t, n);
            }
            double signal = covariance(rate, rate);
            double noise = mean(rate);
            measured += covariance(rate, value) / Math.sqrt(signal * covariance(value, value)) / 60;
            expected += Math.sqrt(signal / (signal + noise)) / 60;
        }
        assertThat(measured).isCloseTo(expected, within(0.01)).isGreaterThan(0.3);
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value / x.length;
        }
        return sum;
    }

    private static double covariance(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mx) * (y[i] - my) / x.length;
        }
        return sum;
    }

    @Test
    void matchedNeurons_seeTheSameWithOtherGains() throws IOException {
        Responses test =
                responses(
                        Split.TEST,
                        Map.of("recordings", 3, "matched", 2, "neurons", 15, "repeats", 1));
        Neurons neurons = test.neurons();
        assertThat(neurons.size()).isEqualTo(45);
        float[] centres = neurons.centres().orElseThrow();
        for (int n = 0; n < 15; n++) {
            assertThat(neurons.match(15 + n)).isEqualTo(neurons.match(n)).isNotNegative();
            assertThat(neurons.match(30 + n)).isEqualTo(Neurons.UNMATCHED);
            assertThat(centres[30 + 2 * n]).isEqualTo(centres[2 * n]);
            assertThat(neurons.positionUm(15 + n, 0)).isEqualTo(neurons.positionUm(n, 0));
            // the same image in both: rates differ by one factor, that of the gains
            float factor = test.rate(30, 15 + n) / test.rate(0, n);
            for (int image = 1; image < 30; image++) {
                assertThat(test.rate(30 + image, 15 + n) / test.rate(image, n))
                        .isCloseTo(factor, within(1e-4f * factor));
            }
            assertThat(factor).isNotCloseTo(1, within(1e-3f));
        }
        assertThat(test.stimulus(30)).isEqualTo(test.stimulus(0));
        assertThat(Float.isNaN(test.rate(0, 15))).isTrue();
    }

    @Test
    void smallerParts_areNestedAndKeepTheirNumbers() throws IOException {
        Responses all = responses(Split.TEST, Map.of());
        Responses some = responses(Split.TEST, Map.of("neurons", 7));
        Responses others = responses(Split.TEST, Map.of("neurons", 33, "neurons-skip", 7));
        float[] every = all.neurons().centres().orElseThrow();
        int found = 0;
        for (Responses part : List.of(some, others)) {
            float[] centres = part.neurons().centres().orElseThrow();
            for (int n = 0; n < part.outputs(); n++) {
                for (int m = 0; m < 40; m++) {
                    if (every[2 * m] == centres[2 * n]) {
                        found++;
                        assertThat(part.rate(5, n)).isEqualTo(all.rate(5, m));
                        assertThat(part.value(5, n)).isEqualTo(all.value(5, m));
                    }
                }
            }
        }
        assertThat(found).isEqualTo(40);
        Responses fewer = responses(Split.TRAIN, Map.of("images", 100));
        assertThat(fewer.size()).isEqualTo(100);
        assertThat(responses(Split.TEST, Map.of("images", 100)).value(8, 3))
                .isEqualTo(all.value(8, 3));
    }

    @Test
    void seeds_giveOtherRecordings() throws IOException {
        Dataset one = open(Split.TEST, Map.of("seed", 1));
        assertThat(open(Split.TEST, Map.of("seed", 1)).sha256()).isEqualTo(one.sha256());
        assertThat(open(Split.TEST, Map.of("seed", 2)).sha256()).isNotEqualTo(one.sha256());
        assertThat(open(Split.TEST, Map.of("images-kind", "white-noise")).sha256())
                .isNotEqualTo(one.sha256());
    }

    @Test
    void splits_showDifferentImages() throws IOException {
        float[] train = new float[24 * 24];
        float[] test = new float[24 * 24];
        open(Split.TRAIN, Map.of()).read(0, FloatBuffer.wrap(train));
        open(Split.TEST, Map.of()).read(0, FloatBuffer.wrap(test));
        assertThat(train).isNotEqualTo(test);
    }

    @Test
    void stateAndEye_standBesideTrialsAndChangeRates() throws IOException {
        Responses still = responses(Split.TEST, Map.of());
        Responses moved = responses(Split.TEST, Map.of("eye", true));
        Responses running = responses(Split.TEST, Map.of("state", true));
        assertThat(still.besides()).isEmpty();
        assertThat(moved.besides()).containsExactly(Responses.PUPIL);
        assertThat(moved.beside(Responses.PUPIL, 3)).hasSize(2);
        assertThat(running.beside(Responses.BEHAVIOUR, 3)).hasSize(3);
        assertThat(moved.rate(0, 0)).isNotEqualTo(moved.rate(1, 0));
        boolean changed = false;
        for (int n = 0; n < 40; n++) {
            assertThat(running.rate(0, n) / still.rate(0, n)).isBetween(0.7f, 1.3f);
            changed |= running.rate(0, n) != still.rate(0, n);
        }
        assertThat(changed).isTrue();
    }

    @Test
    void tunings_changeRatesButNotTheirMean() throws IOException {
        Responses plain = responses(Split.TRAIN, Map.of());
        for (Map<String, Object> given :
                List.<Map<String, Object>>of(
                        Map.of("normalisation", true),
                        Map.of("power", 1.3),
                        Map.of("surround", 1.0))) {
            Responses tuned = responses(Split.TRAIN, given);
            double ratio = 0;
            for (int n = 0; n < 40; n++) {
                double own = 0;
                double before = 0;
                for (int t = 0; t < 600; t++) {
                    own += tuned.rate(t, n);
                    before += plain.rate(t, n);
                }
                ratio += own / before / 40;
            }
            assertThat(ratio).as("%s", given).isCloseTo(1, within(0.03));
            assertThat(tuned.rate(0, 0)).isNotEqualTo(plain.rate(0, 0));
        }
    }

    @Test
    void wrongOptions_areRefusedInWords() {
        assertThat(provider.check(options(Map.of("matched", 3))))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("found 3 matched", "of 1"));
        assertThat(provider.check(options(Map.of("height", 5)))).hasSize(1);
        assertThat(provider.check(options(Map.of("complexity", List.of(0.5)))))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("such as [0, 1]"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Split.TRAIN, Map.of("matched", 3)))
                .withMessageContaining("synthetic-v1");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> open(Split.TRAIN, Map.of("images", 601)))
                .withMessageContaining("set data.images to 600 or less");
    }

    @Test
    void cancelled_stops() {
        Monitor stop =
                new Monitor() {
                    @Override
                    public void progress(double fraction, String what) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(
                        () ->
                                provider.open(
                                        new DataRequest(options(Map.of()), Split.TRAIN, List.of()),
                                        stop));
    }
}
