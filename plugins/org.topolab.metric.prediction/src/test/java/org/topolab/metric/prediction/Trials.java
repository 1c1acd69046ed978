package org.topolab.metric.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.testkit.Activations;
import org.topolab.testkit.Measured;
import org.topolab.testkit.TestContext;

/**
 * Made-up trials of one recording.
 *
 * @param stimuli what each trial showed
 * @param values [trials][neurons], responses
 */
record Trials(List<Integer> stimuli, List<float[]> values) {

    /** What is predicted in a trial. */
    @FunctionalInterface
    interface Prediction {
        double of(int trial, int neuron);
    }

    /** One neuron; each image with its responses. */
    static Trials ofImages(double[]... responses) {
        List<Integer> stimuli = new ArrayList<>();
        List<float[]> values = new ArrayList<>();
        for (int image = 0; image < responses.length; image++) {
            for (double response : responses[image]) {
                stimuli.add(image);
                values.add(new float[] {(float) response});
            }
        }
        return new Trials(stimuli, values);
    }

    Responses responses() {
        return responses(Neurons.unknown(neurons()));
    }

    Responses responses(Neurons neurons) {
        return Responses.of(
                neurons,
                new int[values.size()],
                stimuli.stream().mapToInt(Integer::intValue).toArray(),
                values.toArray(float[][]::new));
    }

    int neurons() {
        return values.get(0).length;
    }

    /** Measured with predictions that depend on the image. */
    Results measured(Map<String, Object> given, double... byImage) {
        return measured(responses(), given, (trial, neuron) -> byImage[stimuli.get(trial)]);
    }

    /** Measured with any predictions. */
    static Results measured(Responses responses, Map<String, Object> given, Prediction prediction) {
        PredictionMetric metric = new PredictionMetric();
        return Measured.on(
                metric,
                new Layout.Outputs(responses.outputs()),
                predictions(responses, prediction),
                TestContext.of(metric, given, responses));
    }

    /** Predictions, whose classes mean nothing. */
    static Activations predictions(Responses responses, Prediction prediction) {
        return Activations.of(
                Activations.targets(1, 1, responses.size()), responses.outputs(), prediction::of);
    }

    /** Values of one column of the table of neurons. */
    static double[] column(Results results, String name) {
        return Measured.column(results, "neurons", name);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
