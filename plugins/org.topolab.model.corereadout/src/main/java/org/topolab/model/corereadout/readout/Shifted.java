package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;
import org.topolab.api.stat.RandomStream;

/**
 * A readout whose points follow the eye: a small network for each recording makes a shift of all
 * points from where the pupil was in the trial, with a hyperbolic tangent after each layer. Images
 * that are no trials are not shifted.
 *
 * @see "Walker et al. 2019, Inception loops discover what excites neurons most using deep
 *     predictive models, Nature Neuroscience 22:2060-2065"
 */
public final class Shifted extends AroundReadout {

    /** Name of what stands beside trials: when a trial was shown, one number, about -2 to 2. */
    public static final String TRIAL = "trial";

    private static final int PUPIL = 2;

    /**
     * What makes shifts.
     *
     * @param layers at least 1; 1: affine, then the hyperbolic tangent
     * @param hidden units of each layer but the last
     * @param trial whether it also sees when the trial was ({@link #TRIAL} beside trials)
     * @param centred whether the shift at a pupil of 0 is taken off all shifts, as shifts and
     *     centres could else trade an offset
     */
    public record Settings(int layers, int hidden, boolean trial, boolean centred) {

        public Settings {
            if (layers < 1 || hidden < 1) {
                throw new IllegalArgumentException(
                        "a shifter of %d layers with %d hidden units, expected at least 1 each"
                                .formatted(layers, hidden));
            }
        }
    }

    private final Settings settings;
    private final List<String> inputs;
    private final int numbers;
    private final List<Perceptron> networks;

    /**
     * @param inner what is shifted
     * @param neurons of which recordings
     * @param seed of the start
     * @throws IllegalArgumentException if the readout follows no shifts
     */
    public Shifted(Readout inner, Neurons neurons, Settings settings, long seed) {
        super(inner);
        if (!inner.follows()) {
            throw new IllegalArgumentException(
                    "this readout does not follow shifts of the eye; use 'gaussian' or 'point', or"
                            + " set no shifter");
        }
        this.settings = settings;
        this.inputs = settings.trial() ? List.of(Responses.PUPIL, TRIAL) : List.of(Responses.PUPIL);
        this.numbers = settings.trial() ? PUPIL + 1 : PUPIL;
        RandomStream random = RandomStream.of(seed).split("shifter");
        List<Perceptron> all = new ArrayList<>();
        for (int r = 0; r < neurons.recordings().size(); r++) {
            all.add(network(r, random.split(r)));
        }
        this.networks = List.copyOf(all);
    }

    private Perceptron network(int recording, RandomStream random) {
        List<Perceptron.Layer> layers = new ArrayList<>();
        int in = numbers;
        for (int l = 0; l < settings.layers(); l++) {
            int out = l + 1 < settings.layers() ? settings.hidden() : 2;
            layers.add(
                    new Perceptron.Layer(
                            out, Bend.TANH, Start.xavier(in, out, random.split(l)), Start.even(0)));
            in = out;
        }
        return new Perceptron("shifter.r" + recording + ".", numbers, layers);
    }

    @Override
    public List<Weight> weights() {
        List<Weight> all = new ArrayList<>(inner.weights());
        networks.forEach(network -> all.addAll(network.weights()));
        return all;
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public void forward(
            Features features, Map<String, float[]> weights, Viewing viewing, float[] values) {
        inner.forward(features, weights, shift(weights, viewing, features.images()), values);
    }

    private List<TrialGroups.Group> groups(Viewing viewing, int images) {
        return TrialGroups.of(viewing, images, networks.size(), inputs, numbers);
    }

    private Viewing shift(Map<String, float[]> weights, Viewing viewing, int images) {
        List<TrialGroups.Group> groups = groups(viewing, images);
        if (groups.isEmpty()) {
            return viewing;
        }
        float[] shifts =
                viewing.shifts()
                        .map(by -> Arrays.copyOf(by, 2 * images))
                        .orElseGet(() -> new float[2 * images]);
        for (TrialGroups.Group group : groups) {
            Perceptron network = networks.get(group.recording());
            float[] by = network.forward(input(group), group.size() + 1, weights);
            int origin = 2 * group.size();
            for (int i = 0; i < origin; i++) {
                float off = settings.centred() ? by[origin + i % 2] : 0;
                shifts[2 * group.image(i / 2) + i % 2] += by[i] - off;
            }
        }
        return viewing.shifted(shifts);
    }

    /** What was recorded beside, and a row of zeros after it. */
    private float[] input(TrialGroups.Group group) {
        return Arrays.copyOf(group.beside(), (group.size() + 1) * numbers);
    }

    @Override
    public void backward(
            Features features,
            Map<String, float[]> weights,
            Viewing viewing,
            float[] slopes,
            Gradients gradients) {
        int images = features.images();
        List<TrialGroups.Group> groups = groups(viewing, images);
        if (groups.isEmpty()) {
            inner.backward(features, weights, viewing, slopes, gradients);
            return;
        }
        float[] byShift = new float[2 * images];
        inner.backward(
                features,
                weights,
                shift(weights, viewing, images),
                slopes,
                new Gradients(gradients.weights(), gradients.features(), Optional.of(byShift)));
        gradients.shifts().ifPresent(into -> Kernels.add(byShift, 0, 1, into, 0, 2 * images));
        for (TrialGroups.Group group : groups) {
            Perceptron network = networks.get(group.recording());
            network.forward(input(group), group.size() + 1, weights);
            float[] own = new float[2 * (group.size() + 1)];
            for (int i = 0; i < 2 * group.size(); i++) {
                own[i] = byShift[2 * group.image(i / 2) + i % 2];
                own[2 * group.size() + i % 2] -= settings.centred() ? own[i] : 0;
            }
            network.backward(own, group.size() + 1, weights, gradients.weights());
        }
    }
}
