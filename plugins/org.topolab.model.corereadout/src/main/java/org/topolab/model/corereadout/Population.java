package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;

/**
 * Who is predicted, and how much they respond.
 *
 * @param neurons who
 * @param means [neurons], mean response in training; 0 where nothing is known
 * @param trials number of training trials
 */
record Population(Neurons neurons, List<Double> means, int trials) {

    /** Numbers that say where a neuron lies. */
    private static final int AXES = 3;

    Population {
        means = List.copyOf(means);
    }

    /**
     * The neurons of some targets.
     *
     * @param where the beginning of a message
     * @param recordings sizes of recordings where the targets do not tell; none for one of all
     * @throws IllegalArgumentException if targets are no responses
     */
    static Population of(String where, Targets targets, List<Integer> recordings) {
        if (targets instanceof Responses responses) {
            Neurons known = responses.neurons();
            boolean standIn = targets.size() == 0 && known.equals(Neurons.unknown(known.size()));
            Neurons neurons = standIn ? neurons(where, known.size(), recordings) : known;
            refuseOthers(where, neurons, recordings);
            return new Population(neurons, boxed(responses.means()), targets.size());
        }
        if (targets instanceof Targets.Vectors vectors) {
            Neurons neurons = neurons(where, targets.outputs(), recordings);
            return new Population(neurons, boxed(means(where, vectors)), targets.size());
        }
        throw new IllegalArgumentException(
                ("%sthe data set has %s as targets, expected responses of neurons; choose data such"
                                + " as synthetic-v1 or neural")
                        .formatted(where, targets.kind()));
    }

    private static void refuseOthers(String where, Neurons neurons, List<Integer> recordings) {
        List<Integer> sizes = neurons.recordings().stream().map(Neurons.Recording::size).toList();
        if (!recordings.isEmpty() && !recordings.equals(sizes)) {
            throw new IllegalArgumentException(
                    "%srecordings are %s, but those of the data have %s neurons; leave it out"
                            .formatted(where, recordings, sizes));
        }
    }

    private static Neurons neurons(String where, int outputs, List<Integer> recordings) {
        if (recordings.isEmpty()) {
            return Neurons.unknown(outputs);
        }
        List<Neurons.Recording> all = new ArrayList<>();
        int next = 0;
        for (int size : recordings) {
            all.add(new Neurons.Recording("recording-" + (all.size() + 1), next, size));
            next += size;
        }
        if (next != outputs) {
            throw new IllegalArgumentException(
                    "%srecordings %s have %d neurons, but there are %d; correct them, or leave them out"
                            .formatted(where, recordings, next, outputs));
        }
        return Neurons.of(all);
    }

    /**
     * The neurons, lying somewhere: where it is not known where, all at one place, until what is
     * imported says where.
     */
    Neurons placed() {
        return neurons.placed() ? neurons : neurons.at(new float[AXES * neurons.size()]);
    }

    /** The first so many neurons of each recording. */
    Population first(int number) {
        List<Neurons.Recording> some = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (Neurons.Recording recording : neurons.recordings()) {
            int size = Math.min(number, recording.size());
            some.add(new Neurons.Recording(recording.id(), kept.size(), size));
            IntStream.range(0, size).forEach(i -> kept.add(recording.first() + i));
        }
        int[] matches = kept.stream().mapToInt(neurons::match).toArray();
        Neurons fewer = Neurons.of(some).matching(matches);
        if (neurons.placed()) {
            float[] um = new float[AXES * kept.size()];
            for (int i = 0; i < um.length; i++) {
                um[i] = neurons.positionUm(kept.get(i / AXES), i % AXES);
            }
            fewer = fewer.at(um);
        }
        return new Population(fewer, kept.stream().map(means::get).toList(), trials);
    }

    private static double[] means(String where, Targets.Vectors vectors) {
        double[] means = new double[vectors.outputs()];
        for (int image = 0; image < vectors.size(); image++) {
            for (int neuron = 0; neuron < means.length; neuron++) {
                float value = vectors.value(image, neuron);
                if (!(value >= 0 && value < Float.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            ("%starget %d of image %d is %s, expected a response of at least 0;"
                                            + " choose data whose targets are responses of neurons")
                                    .formatted(where, neuron, image, value));
                }
                means[neuron] += value / vectors.size();
            }
        }
        return means;
    }

    private static List<Double> boxed(double[] values) {
        List<Double> boxed = new ArrayList<>(values.length);
        for (double value : values) {
            boxed.add(value);
        }
        return boxed;
    }
}
