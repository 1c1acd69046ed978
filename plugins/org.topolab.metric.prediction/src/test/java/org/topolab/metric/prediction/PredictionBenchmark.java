package org.topolab.metric.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/**
 * Time of one finish with as many neurons and trials as a recording has, of clock and processors.
 */
class PredictionBenchmark {

    @ParameterizedTest
    @CsvSource({"100, 10", "1000, 1"})
    void recording(int images, int showings) {
        Simulated simulated = new Simulated(1, images, showings, 8000, 0.7);
        Responses responses = simulated.responses();
        PredictionMetric metric = new PredictionMetric();
        Accumulator accumulator =
                metric.start(Sheet.outputs(8000), TestContext.of(metric, Map.of(), responses));
        Activations predictions =
                Trials.predictions(responses, (trial, neuron) -> responses.rate(trial, neuron));
        long begin = System.nanoTime();
        predictions.feed(accumulator);
        long fed = System.nanoTime();
        long processors = processors();
        assertThat(accumulator.finish().items()).extracting(Result::name).contains("correlation");
        System.out.printf(
                "%d images %d times: add %d ms, finish %d ms, %d ms of processors%n",
                images,
                showings,
                (fed - begin) / 1_000_000,
                (System.nanoTime() - fed) / 1_000_000,
                (processors() - processors) / 1_000_000);
    }

    private static long processors() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
