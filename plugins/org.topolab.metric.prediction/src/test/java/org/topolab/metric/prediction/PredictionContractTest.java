package org.topolab.metric.prediction;

import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.MetricContract;
import org.topolab.testkit.TestContext;

/** On 5 neurons in cortex and 30 images that are shown 4 times. */
class PredictionContractTest extends MetricContract {

    private static final int NEURONS = 5;
    private static final Simulated SIMULATED = new Simulated(3, 30, 4, NEURONS, 0.8);
    private static final Responses RESPONSES = placed(SIMULATED.responses());

    private static Responses placed(Responses some) {
        float[] um = new float[NEURONS * 3];
        for (int at = 0; at < um.length; at++) {
            um[at] = at * 37 % 100;
        }
        float[][] counts = new float[some.size()][NEURONS];
        int[] stimuli = new int[some.size()];
        for (int trial = 0; trial < counts.length; trial++) {
            stimuli[trial] = some.stimulus(trial);
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                counts[trial][neuron] = some.value(trial, neuron);
            }
        }
        return Responses.of(
                Neurons.unknown(NEURONS).at(um), new int[counts.length], stimuli, counts);
    }

    @Override
    protected Metric metric() {
        return new PredictionMetric();
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("bootstrap", 20L, "shuffles", 10L, "neurons", 2L);
    }

    @Override
    protected Sheet sheet() {
        return Sheet.outputs(NEURONS);
    }

    @Override
    protected Layout mapLayout() {
        return new Layout.Positions(new double[NEURONS], new double[NEURONS]);
    }

    @Override
    protected Activations activations() {
        return Trials.predictions(
                RESPONSES, (trial, neuron) -> 0.2 + SIMULATED.rate(SIMULATED.image(trial), neuron));
    }

    @Override
    protected TestContext context() {
        return TestContext.of(metric(), given(), RESPONSES);
    }
}
