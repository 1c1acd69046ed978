package org.topolab.model.corereadout.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.testkit.Golden;

/** The published factorised and pooled point readouts, run on formulas. */
class DenseGoldenTest {

    private static final Golden GOLDEN = Golden.read(DenseGoldenTest.class, "readouts.golden.json");
    private static final Golden FACTORISED = GOLDEN.at("factorized_readout");
    private static final Golden POINT = GOLDEN.at("point_pooled_readout");
    private static final int NEURONS = 3;

    private static float[] values(
            Readout readout, Features features, Map<String, float[]> weights, Viewing viewing) {
        float[] values = new float[features.images() * NEURONS];
        readout.forward(features, weights, viewing, values);
        return values;
    }

    /** The first two penalties of the file are those of the publication's code. */
    private static void factorised(boolean normalise, boolean positive, String out, String l1) {
        Features features = Maps.of(2, 3, 4, 6);
        Readout readout =
                Maps.readout(
                        new FactorisedProvider(),
                        features,
                        Neurons.unknown(NEURONS),
                        Map.of(
                                "normalise",
                                normalise,
                                "positive",
                                positive,
                                "penalty",
                                1.0,
                                "faithful",
                                !positive));
        Map<String, float[]> weights = new HashMap<>();
        weights.put("mask", Maps.formula(NEURONS * 24, k -> 0.2 * Math.cos(0.31 * k + 0.4)));
        weights.put("features", Maps.formula(NEURONS * 3, k -> 0.5 * Math.cos(0.37 * k - 0.2)));
        weights.put("bias", Maps.formula(NEURONS, n -> 0.1 * Math.cos(0.5 * n + 0.2)));
        assertThat(readout.constrain(weights)).isEqualTo(positive);
        Near.check(values(readout, features, weights, Viewing.plain()), FACTORISED.at(out));
        assertThat(readout.penalty(weights)).isCloseTo(FACTORISED.at(l1).number(), within(4e-5));
    }

    @Test
    void factorized_readout_unnormalized() {
        factorised(false, false, "unnormalized", "l1_unnormalized");
    }

    @Test
    void factorized_readout_normalized() {
        factorised(true, false, "normalized", "l1_normalized");
    }

    @Test
    void factorized_readout_positive_spatial_then_normalized() {
        factorised(true, true, "positive_spatial_then_normalized", "l1_positive_normalized");
    }

    private static float[] point(int steps, int kernel, Viewing viewing) {
        Features features = Maps.of(2, 2, 10, 13);
        Readout readout =
                Maps.readout(
                        new PointProvider(),
                        features,
                        Neurons.unknown(NEURONS),
                        Map.of("steps", steps, "kernel", kernel));
        int length = 2 * (steps + 1);
        Map<String, float[]> weights = new HashMap<>();
        float[] mu = new float[2 * NEURONS];
        for (int n = 0; n < NEURONS; n++) {
            mu[2 * n] = (float) (0.6 * Math.cos(1.1 * n));
            mu[2 * n + 1] = (float) (0.6 * Math.sin(0.7 * n));
        }
        weights.put("mu", mu);
        weights.put(
                "features",
                Maps.formula(
                        NEURONS * length,
                        k -> 0.3 * Math.cos(0.37 * Maps.transposed(k, length, NEURONS))));
        weights.put("bias", Maps.formula(NEURONS, n -> 0.1 * Math.cos(0.5 * n + 0.2)));
        return values(readout, features, weights, viewing);
    }

    @Test
    void point_pooled_readout_steps2_kern3() {
        Near.check(point(2, 3, Viewing.plain()), POINT.at("steps2_kern3"));
    }

    @Test
    void point_pooled_readout_steps2_kern3_shift() {
        double[] shift = POINT.at("shift_xy").numbers();
        Viewing shifted = Viewing.plain().shifted(Maps.formula(4, i -> shift[i]));
        Near.check(point(2, 3, shifted), POINT.at("steps2_kern3_shift"));
    }

    @Test
    void point_pooled_readout_steps1_kern2() {
        Near.check(point(1, 2, Viewing.plain()), POINT.at("steps1_kern2"));
    }

    @Test
    void point_pooled_readout_pool3_twice() {
        Features features = Maps.of(2, 2, 10, 13);
        AveragePyramid pyramid = new AveragePyramid(new MapSize(10, 13, 2), 2, 3);
        float[] coarsest = pyramid.build(features, Viewing.plain().workers()).get(2);
        Near.check(coarsest, POINT.at("pool3_twice"));
    }
}
