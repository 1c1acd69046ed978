package org.topolab.api.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Responses of neurons. An image of the data set is a trial: one showing of an image in one
 * recording, to which the neurons of that recording responded. What else was recorded in a trial,
 * such as where the pupil was, stands beside it.
 */
public final class Responses implements Targets {

    /** Name of what stands beside trials: centre of the pupil, horizontal and vertical. */
    public static final String PUPIL = "pupil";

    /** Name of what stands beside trials: pupil dilation, its derivative, running speed. */
    public static final String BEHAVIOUR = "behaviour";

    private static final String KIND = "responses";

    private final Neurons neurons;
    private final int[] recordings;
    private final int[] stimuli;
    private final float[][] values;
    private final Map<String, float[][]> beside;
    private final Optional<float[][]> rates;

    private Responses(
            Neurons neurons,
            int[] recordings,
            int[] stimuli,
            float[][] values,
            Map<String, float[][]> beside,
            Optional<float[][]> rates) {
        this.neurons = neurons;
        this.recordings = recordings;
        this.stimuli = stimuli;
        this.values = values;
        this.beside = beside;
        this.rates = rates;
    }

    /**
     * What was recorded.
     *
     * @param neurons who responded
     * @param recordings [trials], index of the recording that each trial belongs to
     * @param stimuli [trials], equal where the same image was shown again, in any recording
     * @param values [trials][neurons of the trial's recording], at least 0 and finite; not copied
     * @throws IllegalArgumentException if lengths do not fit
     */
    public static Responses of(Neurons neurons, int[] recordings, int[] stimuli, float[][] values) {
        if (recordings.length != values.length || stimuli.length != values.length) {
            throw new IllegalArgumentException(
                    "%d trials with the recordings of %d and the stimuli of %d"
                            .formatted(values.length, recordings.length, stimuli.length));
        }
        check(neurons, recordings, values, "responses");
        return new Responses(
                neurons, recordings.clone(), stimuli.clone(), values, Map.of(), Optional.empty());
    }

    private static void check(Neurons neurons, int[] recordings, float[][] values, String what) {
        for (int trial = 0; trial < values.length; trial++) {
            int expected = neurons.recordings().get(recordings[trial]).size();
            if (values[trial].length != expected) {
                throw new IllegalArgumentException(
                        "trial %d has %s of %d neurons, its recording has %d"
                                .formatted(trial, what, values[trial].length, expected));
            }
        }
    }

    /**
     * The same with something that was recorded beside.
     *
     * @param name such as {@link #PUPIL}
     * @param vectors [trials][length], of one length; not copied
     */
    public Responses beside(String name, float[][] vectors) {
        if (vectors.length != size()) {
            throw new IllegalArgumentException(
                    "%d trials with the %s of %d".formatted(size(), name, vectors.length));
        }
        Map<String, float[][]> more = new LinkedHashMap<>(beside);
        more.put(name, vectors);
        return new Responses(neurons, recordings, stimuli, values, more, rates);
    }

    /**
     * The same with the rates that responses were drawn from, since they were simulated.
     *
     * @param known [trials][neurons of the trial's recording]; not copied
     */
    public Responses drawnFrom(float[][] known) {
        if (known.length != size()) {
            throw new IllegalArgumentException(
                    "%d trials with the rates of %d".formatted(size(), known.length));
        }
        check(neurons, recordings, known, "rates");
        return new Responses(neurons, recordings, stimuli, values, beside, Optional.of(known));
    }

    /** Who responded. */
    public Neurons neurons() {
        return neurons;
    }

    /** Index of the recording that a trial belongs to; only its neurons responded. */
    public int recording(int trial) {
        return recordings[trial];
    }

    /** What is equal in all trials that showed the same image. */
    public int stimulus(int trial) {
        return stimuli[trial];
    }

    /** Response of a neuron; NaN if it belongs to another recording. */
    public float value(int trial, int neuron) {
        return of(values, trial, neuron);
    }

    /**
     * Copies the responses in a trial.
     *
     * @param row [neurons], filled in; NaN for neurons of other recordings
     */
    public void copyTo(int trial, float[] row) {
        Arrays.fill(row, Float.NaN);
        int first = neurons.recordings().get(recordings[trial]).first();
        System.arraycopy(values[trial], 0, row, first, values[trial].length);
    }

    /** Whether the rates are known that responses were drawn from. */
    public boolean simulated() {
        return rates.isPresent();
    }

    /**
     * The rate that a neuron's response was drawn from; NaN if it belongs to another recording.
     *
     * @throws java.util.NoSuchElementException if it is not known
     */
    public float rate(int trial, int neuron) {
        return of(rates.orElseThrow(), trial, neuron);
    }

    private float of(float[][] from, int trial, int neuron) {
        int at = neuron - neurons.recordings().get(recordings[trial]).first();
        float[] all = from[trial];
        return at < 0 || at >= all.length ? Float.NaN : all[at];
    }

    /** Names of what stands beside trials. */
    public Set<String> besides() {
        return beside.keySet();
    }

    /**
     * What stands beside a trial; not a copy, not to be changed.
     *
     * @throws IllegalArgumentException if there is nothing of this name
     */
    public float[] beside(String name, int trial) {
        float[][] vectors = beside.get(name);
        if (vectors == null) {
            throw new IllegalArgumentException(
                    "trials have no %s beside them, only %s".formatted(name, beside.keySet()));
        }
        return vectors[trial];
    }

    /** Mean response of each neuron over the trials of its recording; 0 if there are none. */
    public double[] means() {
        double[] means = new double[neurons.size()];
        int[] trials = new int[neurons.recordings().size()];
        for (int trial = 0; trial < values.length; trial++) {
            trials[recordings[trial]]++;
            int first = neurons.recordings().get(recordings[trial]).first();
            for (int at = 0; at < values[trial].length; at++) {
                means[first + at] += values[trial][at];
            }
        }
        for (int r = 0; r < trials.length; r++) {
            Neurons.Recording recording = neurons.recordings().get(r);
            for (int neuron = recording.first(); neuron < recording.end(); neuron++) {
                means[neuron] /= Math.max(1, trials[r]);
            }
        }
        return means;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public int outputs() {
        return neurons.size();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Classes> classes() {
        return Optional.empty();
    }
}
