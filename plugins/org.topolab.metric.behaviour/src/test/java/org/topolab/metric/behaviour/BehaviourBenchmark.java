package org.topolab.metric.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Sheet;
import org.topolab.format.npy.Npy;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/** Time of one finish with as many people as in the publication; prints it. */
class BehaviourBenchmark {

    @Test
    void publishedSize(@TempDir Path folder) throws IOException {
        float[] values = new float[30 * 16 * 25];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 7919 % 101 / 101f;
        }
        Path people = folder.resolve("people.npy");
        Npy.write(people, new int[] {30, 16, 5, 5}, values);
        Targets.Classes test = Stimuli.test(16, 1000);
        PositionAccuracyMetric metric = new PositionAccuracyMetric();
        Map<String, Object> given =
                Map.of(
                        "people",
                        people.toString(),
                        "predictors",
                        List.of("animate", "size", "spiky"));
        Accumulator accumulator =
                metric.start(Sheet.outputs(16), TestContext.of(metric, given, test));
        Activations.noise(1, Stimuli.shown(test, 25), 16).feed(accumulator);
        long start = System.nanoTime();
        assertThat(accumulator.finish().items())
                .extracting(Result::name)
                .contains("accuracy", "class-accuracy");
        System.out.printf("finish %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }
}
