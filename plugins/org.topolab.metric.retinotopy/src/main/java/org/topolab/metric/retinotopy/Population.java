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
 * Neurons, where a model says that they look, where they truly look and where they lie.
 *
 * @param found in the image, by the model
 * @param spreads of these places, in pixels
 * @param truth in the image, if it is known
 * @param cortex along the cortex, if it is known
 * @param scored numbers of the neurons of each recording that count
 */
record Population(
        Neurons neurons,
        Plane found,
        Fields spreads,
        Optional<Plane> truth,
        Optional<Plane> cortex,
        List<int[]> scored) {

    private static final double UM_PER_MM = 1000;

    /**
     * The neurons of some responses.
     *
     * @param leastOracle those with a lower {@link Oracle} do not count
     */
    static Population of(Responses responses, Fields fields, double leastOracle) {
        Neurons neurons = responses.neurons();
        int size = neurons.size();
        double[] oracles = Oracle.of(responses);
        List<int[]> scored =
                neurons.recordings().stream()
                        .map(
                                recording ->
                                        all(recording)
                                                .filter(n -> !(oracles[n] < leastOracle))
                                                .toArray())
                        .toList();
        return new Population(
                neurons,
                new Plane(size, fields::column, fields::row),
                fields,
                neurons.centres().map(c -> new Plane(size, n -> c[2 * n], n -> c[2 * n + 1])),
                neurons.placed()
                        ? Optional.of(
                                new Plane(
                                        size,
                                        n -> neurons.positionUm(n, 0) / UM_PER_MM,
                                        n -> neurons.positionUm(n, 1) / UM_PER_MM))
                        : Optional.empty(),
                scored);
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

    double spread(int neuron) {
        return spreads.spread(neuron);
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
