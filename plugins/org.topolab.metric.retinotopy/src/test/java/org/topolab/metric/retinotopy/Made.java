package org.topolab.metric.retinotopy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Neurons.Recording;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Results;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.TestContext;

/** Neurons whose fields are an affine map of the cortex, and models that found them. */
final class Made {

    static final RandomStream STREAM = RandomStream.of(5);

    private Made() {}

    /** Recordings a, b, ... of so many neurons. */
    static Neurons neurons(int... sizes) {
        List<Recording> recordings = new ArrayList<>();
        int first = 0;
        for (int size : sizes) {
            recordings.add(new Recording("" + (char) ('a' + recordings.size()), first, size));
            first += size;
        }
        return Neurons.of(recordings);
    }

    /** Places in a square of 800 micrometres. */
    static float[] places(int neurons) {
        float[] um = new float[3 * neurons];
        for (int at = 0; at < um.length; at++) {
            um[at] = (float) (800 * STREAM.split("places").uniform(at) - 400);
        }
        return um;
    }

    /** Centres 30 pixels across for a millimetre of y and -20 down for one of x. */
    static float[] centres(float[] um) {
        float[] centres = new float[um.length / 3 * 2];
        for (int n = 0; n < centres.length / 2; n++) {
            centres[2 * n] = 32 + 0.030f * um[3 * n + 1];
            centres[2 * n + 1] = 18 - 0.020f * um[3 * n];
        }
        return centres;
    }

    /** Each neuron answers to image i with i, or not at all from a number on; two repeats. */
    static Responses responses(Neurons neurons, int silentFrom) {
        int images = 4;
        int recordings = neurons.recordings().size();
        int trials = 2 * images * recordings;
        int[] recording = new int[trials];
        int[] stimuli = new int[trials];
        float[][] values = new float[trials][];
        for (int trial = 0; trial < trials; trial++) {
            recording[trial] = trial % recordings;
            stimuli[trial] = trial / recordings % images;
            Recording of = neurons.recordings().get(recording[trial]);
            values[trial] = new float[of.size()];
            for (int at = 0; at < of.size(); at++) {
                values[trial][at] = of.first() + at < silentFrom ? stimuli[trial] : 0;
            }
        }
        return Responses.of(neurons, recording, stimuli, values);
    }

    /** A model that finds the centres with an offset and normal noise. */
    static FieldCentres model(float[] centres, double offset, double noise) {
        int size = centres.length / 2;
        float[] columns = new float[size];
        float[] rows = new float[size];
        float[] spreads = new float[size];
        for (int n = 0; n < size; n++) {
            columns[n] = (float) (centres[2 * n] + offset + noise * STREAM.normal(2L * n));
            rows[n] = (float) (centres[2 * n + 1] + noise * STREAM.normal(2L * n + 1));
            spreads[n] = 0.5f;
        }
        return sheet -> new FieldCentres.Fields(columns, rows, spreads);
    }

    static TestContext context(Responses responses, FieldCentres model) {
        return context(responses, model, Map.of());
    }

    static TestContext context(Responses responses, FieldCentres model, Map<String, Object> given) {
        return TestContext.of(new RetinotopyMetric(), given, responses)
                .withModel(List.of(), FieldCentres.class, model);
    }

    /** What is found without any activation. */
    static Results measured(TestContext context) {
        Sheet sheet = Sheet.outputs(context.targets().outputs());
        return new RetinotopyMetric().start(sheet, context).finish();
    }
}
