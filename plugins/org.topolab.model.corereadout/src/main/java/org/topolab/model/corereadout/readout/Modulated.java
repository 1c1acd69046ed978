package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;
import org.topolab.api.stat.RandomStream;

/**
 * A readout whose values are multiplied by a gain of each neuron, which a network for each
 * recording makes from the behaviour in the trial: hidden units, rectified, then one gain for each
 * neuron. Images that are no trials have gains of 1, as have neurons of other recordings.
 *
 * @see "Sinz et al. 2018, NeurIPS 31"
 */
public final class Modulated extends AroundReadout {

    /** Pupil dilation, its derivative, running speed. */
    private static final int BEHAVIOUR = 3;

    /**
     * What makes gains.
     *
     * @param hidden units
     * @param published whether what comes out is rectified before ELU + 1, so that gains are at
     *     least 1: behaviour can then only amplify
     */
    public record Settings(int hidden, boolean published) {

        public Settings {
            if (hidden < 1) {
                throw new IllegalArgumentException(
                        "a modulator with %d hidden units, expected at least 1".formatted(hidden));
            }
        }
    }

    private final Neurons neurons;
    private final List<Perceptron> networks;
    private float[] plain = {};

    /**
     * @param inner whose values are multiplied
     * @param neurons of which recordings
     * @param seed of the start
     */
    public Modulated(Readout inner, Neurons neurons, Settings settings, long seed) {
        super(inner);
        this.neurons = neurons;
        RandomStream random = RandomStream.of(seed).split("modulator");
        List<Perceptron> all = new ArrayList<>();
        for (int r = 0; r < neurons.recordings().size(); r++) {
            int size = neurons.recordings().get(r).size();
            all.add(network(r, settings, size, random.split(r)));
        }
        this.networks = List.copyOf(all);
    }

    /** Gains begin with 1, unless they can only grow, from where half of them never would. */
    private static Perceptron network(
            int recording, Settings settings, int size, RandomStream random) {
        int hidden = settings.hidden();
        Perceptron.Layer first =
                new Perceptron.Layer(
                        hidden,
                        Bend.RELU,
                        Start.xavier(BEHAVIOUR, hidden, random.split(0)),
                        Start.even(0));
        Perceptron.Layer last =
                settings.published()
                        ? new Perceptron.Layer(
                                size,
                                Bend.RELU_PLUS_ONE,
                                Start.xavier(hidden, size, random.split(1)),
                                Start.even(0))
                        : new Perceptron.Layer(
                                size, Bend.ELU_PLUS_ONE, Start.even(0), Start.even(0));
        return new Perceptron("modulator.r" + recording + ".", BEHAVIOUR, List.of(first, last));
    }

    @Override
    public List<Weight> weights() {
        List<Weight> all = new ArrayList<>(inner.weights());
        networks.forEach(network -> all.addAll(network.weights()));
        return all;
    }

    @Override
    public boolean follows() {
        return inner.follows();
    }

    private List<TrialGroups.Group> groups(Viewing viewing, int images) {
        return TrialGroups.of(
                viewing, images, networks.size(), List.of(Responses.BEHAVIOUR), BEHAVIOUR);
    }

    @Override
    public void forward(
            Features features, Map<String, float[]> weights, Viewing viewing, float[] values) {
        inner.forward(features, weights, viewing, values);
        int size = features.images() * neurons.size();
        if (plain.length < size) {
            plain = new float[size];
        }
        System.arraycopy(values, 0, plain, 0, size);
        for (TrialGroups.Group group : groups(viewing, features.images())) {
            float[] gains = gains(group, weights);
            each(group, (value, gain) -> values[value] *= gains[gain]);
        }
    }

    private float[] gains(TrialGroups.Group group, Map<String, float[]> weights) {
        return networks.get(group.recording()).forward(group.beside(), group.size(), weights);
    }

    /** What is done for a value and its gain. */
    private interface Pair {
        void take(int value, int gain);
    }

    private void each(TrialGroups.Group group, Pair pair) {
        Neurons.Recording recording = neurons.recordings().get(group.recording());
        for (int i = 0; i < group.size(); i++) {
            int first = group.image(i) * neurons.size() + recording.first();
            for (int n = 0; n < recording.size(); n++) {
                pair.take(first + n, i * recording.size() + n);
            }
        }
    }

    @Override
    public void backward(
            Features features,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Gradients gradients) {
        float[] passed = Arrays.copyOf(slopes, features.images() * neurons.size());
        for (TrialGroups.Group group : groups(viewing, features.images())) {
            float[] gains = gains(group, weights);
            int size = neurons.recordings().get(group.recording()).size();
            float[] byGain = new float[group.size() * size];
            each(
                    group,
                    (value, gain) -> {
                        byGain[gain] = slopes[value] == 0 ? 0 : slopes[value] * plain[value];
                        passed[value] *= gains[gain];
                    });
            networks.get(group.recording())
                    .backward(byGain, group.size(), weights, gradients.weights());
        }
        inner.backward(features, weights, viewing, passed, gradients);
    }
}
