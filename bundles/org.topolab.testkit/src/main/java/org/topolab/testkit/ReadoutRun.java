package org.topolab.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Trials;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;
import org.topolab.api.stat.RandomStream;

/** A readout with weights, features and a viewing, for contract tests. */
final class ReadoutRun {

    private final Readout readout;
    private final Neurons neurons;
    private final Features features;
    private final Map<String, float[]> weights;
    private Viewing viewing;

    /**
     * @param spread of what is added to the start of trained weights
     */
    ReadoutRun(Readout readout, Neurons neurons, Features features, double spread) {
        this.readout = readout;
        this.neurons = neurons;
        this.features = features;
        this.weights = new HashMap<>();
        this.viewing = Viewing.plain();
        for (Weight weight : readout.weights()) {
            float[] values = weight.start();
            RandomStream random = RandomStream.of(3).split(weight.name());
            for (int i = 0; weight.trained() && i < values.length; i++) {
                values[i] += (float) (spread * random.normal(i));
            }
            weights.put(weight.name(), values);
        }
        readout.constrain(weights);
    }

    /** Features of so many images, about -1 to 1. */
    static Features features(int images, int height, int width, int channels) {
        float[] values = new float[images * height * width * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.7 * RandomStream.of(5).normal(i));
        }
        return new Features(images, height, width, channels, values);
    }

    /**
     * Trials of so many images, in turn of each recording, with pupil, behaviour and the number of
     * the trial beside, in units of about 1.
     */
    static Trials trials(Neurons neurons, int images) {
        int[] recordings = new int[images];
        int[] order = new int[images];
        float[][] values = new float[images][];
        float[][] pupil = new float[images][];
        float[][] behaviour = new float[images][];
        float[][] when = new float[images][];
        for (int i = 0; i < images; i++) {
            recordings[i] = i % neurons.recordings().size();
            order[i] = i;
            values[i] = new float[neurons.recordings().get(recordings[i]).size()];
            pupil[i] = new float[] {0.3f * i - 0.5f, 0.4f - 0.2f * i};
            when[i] = new float[] {0.4f * i - 1};
            behaviour[i] = new float[] {0.5f - i, 0.2f * i, 1 + i};
        }
        return new Trials(
                Responses.of(neurons, recordings, order, values)
                        .beside(Responses.PUPIL, pupil)
                        .beside("trial", when)
                        .beside(Responses.BEHAVIOUR, behaviour),
                order);
    }

    /** The same, looked at in another way. */
    ReadoutRun viewed(Viewing in) {
        viewing = in;
        return this;
    }

    /** A training step. */
    static Viewing training(Optional<Trials> trials, Viewing.Workers workers) {
        return new Viewing(trials, Optional.empty(), true, 4, workers);
    }

    Readout readout() {
        return readout;
    }

    Map<String, float[]> weights() {
        return weights;
    }

    Features features() {
        return features;
    }

    Viewing viewing() {
        return viewing;
    }

    /** Values, [images, neurons]; NaN where none are made. */
    float[] values() {
        float[] values = new float[features.images() * neurons.size()];
        readout.forward(features, weights, viewing, values);
        for (int image = 0; image < features.images(); image++) {
            int recording = viewing.recording(image);
            for (int n = 0; recording != Viewing.ALL && n < neurons.size(); n++) {
                Neurons.Recording own = neurons.recordings().get(recording);
                if (n < own.first() || n >= own.end()) {
                    values[image * neurons.size() + n] = Float.NaN;
                }
            }
        }
        return values;
    }

    /** Slopes that gradients are taken of: differ from value to value; 0 where none are made. */
    float[] slopes() {
        float[] slopes = values();
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = Float.isNaN(slopes[i]) ? 0 : (float) Math.cos(1.7 * i + 0.4);
        }
        return slopes;
    }

    /** Sum of values times slopes. */
    double loss(float[] slopes) {
        float[] values = values();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += slopes[i] == 0 ? 0 : (double) slopes[i] * values[i];
        }
        return sum;
    }

    /** Gradients of {@link #loss}, added to zeros. */
    Gradients gradients() {
        float[] slopes = slopes();
        Gradients gradients =
                new Gradients(
                        zeros(),
                        Optional.of(new float[features.values().length]),
                        viewing.shifts().map(shifts -> new float[shifts.length]));
        readout.backward(features, weights, viewing, slopes, gradients);
        return gradients;
    }

    /** Zeros for each trained weight. */
    Map<String, float[]> zeros() {
        Map<String, float[]> zeros = new HashMap<>();
        List<Weight> all = readout.weights();
        all.stream()
                .filter(Weight::trained)
                .forEach(weight -> zeros.put(weight.name(), new float[weight.start().length]));
        return zeros;
    }
}
