package org.topolab.metric.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;

/** Trials of one recording, those that showed the same image together. */
final class Session {

    private final Responses responses;
    private final float[][] predictions;
    private final int index;
    private final Neurons.Recording recording;
    private final int[] images;
    private final int[][] trials;

    private Session(
            Responses responses,
            float[][] predictions,
            int index,
            SortedMap<Integer, List<Integer>> groups) {
        this.responses = responses;
        this.predictions = predictions;
        this.index = index;
        this.recording = responses.neurons().recordings().get(index);
        this.images = array(groups.keySet());
        this.trials = groups.values().stream().map(Session::array).toArray(int[][]::new);
    }

    private static int[] array(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The recordings that have trials, in order.
     *
     * @param predictions [trials][neurons of the trial's recording]
     * @param seen trials that were predicted, ascending
     */
    static List<Session> all(Responses responses, float[][] predictions, int[] seen) {
        List<Neurons.Recording> recordings = responses.neurons().recordings();
        List<SortedMap<Integer, List<Integer>>> groups = new ArrayList<>();
        recordings.forEach(recording -> groups.add(new TreeMap<>()));
        for (int trial : seen) {
            groups.get(responses.recording(trial))
                    .computeIfAbsent(responses.stimulus(trial), image -> new ArrayList<>())
                    .add(trial);
        }
        List<Session> sessions = new ArrayList<>();
        for (int r = 0; r < recordings.size(); r++) {
            SortedMap<Integer, List<Integer>> group = groups.get(r);
            if (!group.isEmpty()) {
                sessions.add(new Session(responses, predictions, r, group));
            }
        }
        return sessions;
    }

    /** Whose neurons responded. */
    Neurons.Recording recording() {
        return recording;
    }

    /** Index of the recording. */
    int index() {
        return index;
    }

    /** The neurons of all recordings. */
    Neurons all() {
        return responses.neurons();
    }

    /** What is equal in trials of the same image, ascending. */
    int[] images() {
        return images;
    }

    /** Trials of each image, [images][showings], ascending. */
    int[][] trials() {
        return trials;
    }

    /** Number of neurons. */
    int neurons() {
        return recording.size();
    }

    /** Number of images. */
    int size() {
        return images.length;
    }

    /** Images that were shown more than once. */
    int repeated() {
        return (int) Arrays.stream(trials).filter(showings -> showings.length > 1).count();
    }

    /** Recorded response. */
    double response(int trial, int neuron) {
        return responses.value(trial, recording.first() + neuron);
    }

    /** Predicted response. */
    double prediction(int trial, int neuron) {
        return predictions[trial][neuron];
    }

    /** The rate that the response was drawn from. */
    double rate(int trial, int neuron) {
        return responses.rate(trial, recording.first() + neuron);
    }

    /** Whether rates are known. */
    boolean simulated() {
        return responses.simulated();
    }

    /** Name of a neuron: id of the recording and its number in it, from 0. */
    String name(int neuron) {
        return recording.id() + "/" + neuron;
    }

    /** Mean of the predictions for an image. */
    double predicted(int image, int neuron) {
        return Arrays.stream(trials[image])
                .mapToDouble(t -> prediction(t, neuron))
                .average()
                .orElseThrow();
    }

    /** Mean of the responses to an image. */
    double recorded(int image, int neuron) {
        return Arrays.stream(trials[image])
                .mapToDouble(t -> response(t, neuron))
                .average()
                .orElseThrow();
    }

    /** Standard error of the mean response to an image; NaN if it was shown once. */
    double error(int image, int neuron) {
        int showings = trials[image].length;
        double mean = recorded(image, neuron);
        double squares =
                Arrays.stream(trials[image])
                        .mapToDouble(t -> Math.pow(response(t, neuron) - mean, 2))
                        .sum();
        return showings < 2 ? Double.NaN : Math.sqrt(squares / (showings - 1) / showings);
    }

    /** Images in order of their predictions for a neuron, the smallest first. */
    int[] byPrediction(int neuron) {
        double[] predicted = new double[size()];
        Arrays.setAll(predicted, image -> predicted(image, neuron));
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingDouble(image -> predicted[image]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
