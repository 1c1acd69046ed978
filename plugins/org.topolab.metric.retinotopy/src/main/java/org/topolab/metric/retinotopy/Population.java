package org.topolab.metric.retinotopy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Neurons.Recording;
import org.topolab.api.data.Responses;
import org.topolab.api.model.FieldCentres.Fields;
import org.topolab.api.stat.RandomStream;

/**
 * Neurons and where a model says that they look.
 *
 * @param neurons who
 * @param fields places in pixels of the image
 * @param truth [neurons, 2], true column and row, where they are known
 * @param scored numbers of the neurons of each recording that count
 */
record Population(Neurons neurons, Fields fields, Optional<float[]> truth, List<int[]> scored) {

    /**
     * The neurons of some responses.
     *
     * @param leastOracle those with a lower {@link Oracle} do not count
     */
    static Population of(Responses responses, Fields fields, double leastOracle) {
        Neurons neurons = responses.neurons();
        double[] oracles = Oracle.of(responses);
        List<int[]> scored =
                neurons.recordings().stream()
                        .map(
                                recording ->
                                        all(recording)
                                                .filter(n -> !(oracles[n] < leastOracle))
                                                .toArray())
                        .toList();
        return new Population(neurons, fields, neurons.centres(), scored);
    }

    private static IntStream all(Recording recording) {
        return IntStream.range(recording.first(), recording.end());
    }

    /** How many neurons count. */
    int size() {
        return scored.stream().mapToInt(who -> who.length).sum();
    }

    /** Whether each neuron counts, [neurons]. */
    boolean[] counts() {
        boolean[] counts = new boolean[neurons.size()];
        scored.forEach(who -> Arrays.stream(who).forEach(neuron -> counts[neuron] = true));
        return counts;
    }

    double trueColumn(int neuron) {
        return truth.orElseThrow()[2 * neuron];
    }

    double trueRow(int neuron) {
        return truth.orElseThrow()[2 * neuron + 1];
    }

    /** Distance of a neuron's place from its true one, in pixels. */
    double error(int neuron) {
        return Math.hypot(
                fields.column(neuron) - trueColumn(neuron), fields.row(neuron) - trueRow(neuron));
    }

    /** The neurons that count, each recording's in a random order. */
    List<int[]> exchanged(RandomStream stream) {
        return IntStream.range(0, scored.size())
                .mapToObj(
                        at -> {
                            int[] who = scored.get(at);
                            return Arrays.stream(stream.split(at).permutation(who.length))
                                    .map(place -> who[place])
                                    .toArray();
                        })
                .toList();
    }

    /** As many neurons of each recording, drawn with replacement from those that count. */
    List<int[]> drawn(RandomStream stream) {
        return IntStream.range(0, scored.size())
                .mapToObj(
                        at -> {
                            int[] who = scored.get(at);
                            RandomStream own = stream.split(at);
                            return IntStream.range(0, who.length)
                                    .map(n -> who[(int) (own.uniform(n) * who.length)])
                                    .toArray();
                        })
                .toList();
    }
}
