package org.topolab.metric.prediction;

import java.util.Arrays;
import java.util.List;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.stat.RandomStream;

/**
 * Takes in predictions: 4 bytes for each trial and neuron of its recording, as much as the
 * responses take themselves. Sums for each image and neuron (p, p p, p y, y ln p, p times the rate)
 * take 40 bytes, less only where images are shown more than 10 times, and depend on the order.
 */
final class PredictionAccumulator implements Accumulator {

    private static final float[] NOT_SEEN = {};

    private final Responses responses;
    private final Settings settings;
    private final RandomStream stream;
    private final float[][] predictions;

    PredictionAccumulator(Responses responses, Settings settings, RandomStream stream) {
        this.responses = responses;
        this.settings = settings;
        this.stream = stream;
        this.predictions = new float[responses.size()][];
        Arrays.fill(predictions, NOT_SEEN);
    }

    @Override
    public void add(ActivationBatch batch) {
        if (batch.units() != responses.outputs()) {
            throw new IllegalArgumentException(
                    "%s: found %d outputs, expected %d neurons"
                            .formatted(PredictionMetric.ID, batch.units(), responses.outputs()));
        }
        for (int image = 0; image < batch.images(); image++) {
            int trial = batch.index(image);
            Neurons.Recording recording =
                    responses.neurons().recordings().get(responses.recording(trial));
            float[] own = new float[recording.size()];
            for (int at = 0; at < own.length; at++) {
                own[at] = batch.value(image, recording.first() + at);
            }
            predictions[trial] = own;
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof PredictionAccumulator part)
                || !part.settings.equals(settings)
                || part.responses.outputs() != responses.outputs()
                || part.predictions.length != predictions.length) {
            throw new IllegalArgumentException(
                    "%s: cannot merge with %s; merge parts of the same measurement only"
                            .formatted(PredictionMetric.ID, other.getClass().getName()));
        }
        for (int trial = 0; trial < predictions.length; trial++) {
            if (part.predictions[trial] != NOT_SEEN) {
                predictions[trial] = part.predictions[trial];
            }
        }
    }

    @Override
    public Results finish() {
        int[] seen = new int[predictions.length];
        int count = 0;
        for (int trial = 0; trial < seen.length; trial++) {
            if (predictions[trial] != NOT_SEEN) {
                seen[count++] = trial;
            }
        }
        if (count == 0) {
            throw new IllegalStateException(
                    "%s: no prediction was seen, expected one for each of %d trials; show test images"
                            .formatted(PredictionMetric.ID, seen.length));
        }
        List<Session> sessions = Session.all(responses, predictions, Arrays.copyOf(seen, count));
        Population population = Population.of(sessions, settings, stream);
        return new Findings(sessions, population).all(settings.shown(), stream);
    }
}
