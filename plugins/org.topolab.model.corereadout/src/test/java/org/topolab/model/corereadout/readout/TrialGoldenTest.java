package org.topolab.model.corereadout.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Trials;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.stat.RandomStream;
import org.topolab.testkit.Golden;

/** The published functions of cortex, pupil and behaviour, run on formulas. */
class TrialGoldenTest {

    private static final Golden GOLDEN = Golden.read(TrialGoldenTest.class, "readouts.golden.json");
    private static final Golden CORTEX = GOLDEN.at("cortex_grid_predictor");

    private static float[] formula(int size, double scale, double step, double first) {
        return Maps.formula(size, k -> scale * Math.cos(step * k + first));
    }

    private static float[] floats(Golden of) {
        double[] numbers = of.numbers();
        return Maps.formula(numbers.length, i -> numbers[i]);
    }

    private static CortexCentres cortex(List<Integer> hidden, boolean tanh) {
        float[] um = new float[18];
        for (int n = 0; n < 6; n++) {
            um[3 * n] = 100 + 50 * n;
            um[3 * n + 1] = 300 - 37 * n + 11 * n * n;
        }
        return new CortexCentres(Neurons.unknown(6).at(um), hidden, tanh, RandomStream.of(1));
    }

    private static float[] place(CortexCentres centres, Map<String, float[]> weights) {
        float[] mu = new float[12];
        centres.place(weights, mu);
        return mu;
    }

    @Test
    void cortex_grid_predictor_source() {
        Near.check(cortex(List.of(), false).weights().get(0).start(), CORTEX.at("source"));
    }

    @Test
    void cortex_grid_predictor_affine() {
        CortexCentres centres = cortex(List.of(), false);
        Map<String, float[]> weights = Maps.start(centres.weights());
        float[] start = weights.get("r0.transform.0.weight");
        assertThat(Math.hypot(start[0], start[1]))
                .as("a rotation by 0.2")
                .isCloseTo(0.2, within(1e-6));
        assertThat((double) start[0] * start[2] + start[1] * start[3]).isCloseTo(0, within(1e-6));
        weights.put("r0.transform.0.weight", floats(CORTEX.at("affine", "weight")));
        weights.put("r0.transform.0.bias", floats(CORTEX.at("affine", "bias")));
        Near.check(place(centres, weights), CORTEX.at("affine", "mu"));
    }

    @Test
    void cortex_grid_predictor_mlp_elu_tanh() {
        CortexCentres centres = cortex(List.of(5), true);
        Map<String, float[]> weights = Maps.start(centres.weights());
        for (int layer = 0; layer < 2; layer++) {
            String name = "r0.transform." + layer;
            weights.put(name + ".weight", floats(CORTEX.at("mlp_elu_tanh", "w" + layer)));
            weights.put(name + ".bias", floats(CORTEX.at("mlp_elu_tanh", "b" + layer)));
        }
        Near.check(place(centres, weights), CORTEX.at("mlp_elu_tanh", "mu"));
    }

    private static Viewing beside(String name, Golden of, Neurons neurons, int images) {
        float[] all = floats(of);
        float[][] each = new float[images][];
        float[][] responses = new float[images][neurons.size()];
        for (int i = 0; i < images; i++) {
            int length = all.length / images;
            each[i] = Arrays.copyOfRange(all, i * length, (i + 1) * length);
        }
        Responses found =
                Responses.of(neurons, new int[images], new int[images], responses)
                        .beside(name, each);
        Viewing plain = Viewing.plain();
        int[] trials = {0, 1, 2};
        return new Viewing(
                Optional.of(new Trials(found, Arrays.copyOf(trials, images))),
                Optional.empty(),
                false,
                0,
                plain.workers());
    }

    /** Shifts as a readout behind the shifter sees them. */
    private static float[] shifts(int layers, Map<String, float[]> weights) {
        Neurons neurons = Neurons.unknown(1);
        Seen seen = new Seen();
        Readout shifted =
                new Shifted(seen, neurons, new Shifted.Settings(layers, 5, false, false), 1);
        Viewing viewing = beside(Responses.PUPIL, GOLDEN.at("shifter", "pupil"), neurons, 3);
        shifted.forward(Maps.of(3, 1, 1, 1), weights, viewing, new float[3]);
        return seen.viewing().shifts().orElseThrow();
    }

    @Test
    void shifter_mlp_shift() {
        Map<String, float[]> weights = new HashMap<>();
        weights.put("shifter.r0.0.weight", formula(10, 0.5, 0.6, 0.1));
        weights.put("shifter.r0.0.bias", formula(5, 0.1, 0.4, 0));
        weights.put("shifter.r0.1.weight", formula(25, 0.4, 0.5, 0.2));
        weights.put("shifter.r0.1.bias", formula(5, 0.1, 0.7, 0));
        weights.put("shifter.r0.2.weight", formula(10, 0.3, 0.8, 0.5));
        weights.put("shifter.r0.2.bias", formula(2, 0.05, 0.9, 0));
        Near.check(shifts(3, weights), GOLDEN.at("shifter", "mlp_shift"));
    }

    @Test
    void shifter_affine() {
        Golden affine = GOLDEN.at("shifter", "affine");
        Map<String, float[]> weights = new HashMap<>();
        weights.put("shifter.r0.0.weight", floats(affine.at("weight")));
        weights.put("shifter.r0.0.bias", floats(affine.at("bias")));
        Near.check(shifts(1, weights), affine.at("shift"));
    }

    @Test
    void modulator_gain() {
        Neurons neurons = Neurons.unknown(3);
        Features features = Maps.of(2, 1, 1, 1);
        Modulated modulated =
                new Modulated(new Seen(), neurons, new Modulated.Settings(4, true), 1);
        Map<String, float[]> weights = new HashMap<>();
        weights.put("modulator.r0.0.weight", formula(12, 0.5, 0.6, 0.1));
        weights.put("modulator.r0.0.bias", formula(4, 0.1, 0.4, 0));
        weights.put("modulator.r0.1.weight", formula(12, 0.4, 0.5, 0.2));
        weights.put("modulator.r0.1.bias", formula(3, 0.1, 0.7, 0));
        Golden behaviour = GOLDEN.at("modulator", "behavior");
        float[] values = new float[6];
        modulated.forward(
                features, weights, beside(Responses.BEHAVIOUR, behaviour, neurons, 2), values);
        Near.check(values, GOLDEN.at("modulator", "gain"));
        modulated.forward(features, weights, Viewing.plain(), values);
        assertThat(values).as("of images that are no trials").containsOnly(1);
    }
}
