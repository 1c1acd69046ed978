package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.core.internal.recipe.TrainedWith;
import org.topolab.core.internal.run.Stopping.Decision;
import org.topolab.format.json.Json;

class StoppingTest {

    private static final double RATE = 0.005;

    static Map<?, ?> golden(String topic) throws IOException {
        String name = "core-readout.golden.json";
        try (InputStream in = StoppingTest.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (Map<?, ?>) ((Map<?, ?>) Json.read(name, text)).get(topic);
        }
    }

    private static Stopping stopping(String drop, int patience, int rounds) {
        return new Stopping(
                TrainedWith.stop(
                        Map.of(
                                "patience",
                                (long) patience,
                                "rounds",
                                (long) rounds,
                                "factor",
                                0.3,
                                "least-rate",
                                1e-4,
                                "drop",
                                drop)),
                RATE);
    }

    private static double objective(double s) {
        return 0.5 - 0.002 * (s - 10.4) * (s - 10.4);
    }

    @Test
    void schedule_followsThePublishedTrace() throws IOException {
        Map<?, ?> golden = golden("schedule");
        Stopping stopping = stopping("plateau", 5, 3);
        double s = 0;
        double best = 0;
        double last = objective(s);
        Decision decision = stopping.after(0, last);
        List<List<Double>> trace = new ArrayList<>();
        for (int epoch = 1; decision != Decision.END; epoch++) {
            double rate = RATE * stopping.pace();
            trace.add(List.of((double) epoch, rate, s, last));
            s += rate / RATE;
            last = objective(s);
            decision = stopping.after(epoch, last);
            best = decision == Decision.KEEP ? s : best;
            if (decision == Decision.GO_BACK || decision == Decision.END) {
                s = best;
            }
        }
        List<?> expected = (List<?>) golden.get("trace");
        assertThat(trace).hasSize(((Number) golden.get("epochs")).intValue());
        for (int row = 0; row < trace.size(); row++) {
            List<?> numbers = (List<?>) expected.get(row);
            for (int at = 0; at < numbers.size(); at++) {
                assertThat(trace.get(row).get(at))
                        .as("row %d, number %d", row, at)
                        .isCloseTo(((Number) numbers.get(at)).doubleValue(), within(1e-9));
            }
        }
        assertThat(s).isCloseTo(((Number) golden.get("final_s")).doubleValue(), within(1e-9));
    }

    @Test
    void rateDropsWithTheRound_withoutALostEpoch() {
        Stopping stopping = stopping("round", 2, 2);
        List<Decision> decisions = new ArrayList<>();
        List<Double> paces = new ArrayList<>();
        double[] scores = {0.1, 0.3, 0.2, 0.3, 0.31, 0.2, 0.2};
        for (int epoch = 0; epoch < scores.length; epoch++) {
            decisions.add(stopping.after(epoch, scores[epoch]));
            paces.add(stopping.pace());
        }
        // 0.3 again is no better than 0.3
        assertThat(decisions)
                .containsExactly(
                        Decision.KEEP,
                        Decision.KEEP,
                        Decision.GO_ON,
                        Decision.GO_BACK,
                        Decision.KEEP,
                        Decision.GO_ON,
                        Decision.END);
        assertThat(paces).containsExactly(1.0, 1.0, 1.0, 0.3, 0.3, 0.3, 0.3);
        assertThat(stopping.bestEpoch()).isEqualTo(4);
        assertThat(stopping.reason("correlation"))
                .contains("2 epochs in 2 rounds", "those of epoch 4");
    }

    @Test
    void rate_doesNotFallBelowTheLeast() {
        Stopping stopping = stopping("round", 1, 9);
        for (int epoch = 0; epoch < 8; epoch++) {
            stopping.after(epoch, -epoch);
        }
        assertThat(RATE * stopping.pace()).isCloseTo(1e-4, within(1e-15));
    }

    @Test
    void noScore_countsAsOneThatHasNotRisen() {
        Stopping stopping = stopping("round", 2, 1);
        assertThat(stopping.after(0, 0.5)).isEqualTo(Decision.KEEP);
        assertThat(stopping.after(1, Double.NaN)).isEqualTo(Decision.GO_ON);
        assertThat(stopping.after(2, Double.NaN)).isEqualTo(Decision.END);
        assertThat(stopping.ended()).isTrue();
    }

    @Test
    void takenUp_itDecidesTheSame() {
        double[] scores = {0, 1, 0.5, 0.6, 2, 1, 1, 1.5, 1, 1, 1, 1};
        for (int cut = 0; cut < scores.length; cut++) {
            Stopping whole = stopping("plateau", 2, 3);
            Stopping other = stopping("plateau", 2, 3);
            for (int epoch = 0; epoch < scores.length && !whole.ended(); epoch++) {
                if (epoch == cut) {
                    Map<String, Object> plain = other.plain();
                    other = stopping("plateau", 2, 3);
                    other.restore(plain);
                }
                assertThat(other.after(epoch, scores[epoch]))
                        .isEqualTo(whole.after(epoch, scores[epoch]));
                assertThat(other.pace()).isEqualTo(whole.pace());
            }
            assertThat(other.bestEpoch()).isEqualTo(whole.bestEpoch()).isEqualTo(4);
        }
    }
}
