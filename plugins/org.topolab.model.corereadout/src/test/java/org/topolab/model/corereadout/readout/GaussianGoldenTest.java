package org.topolab.model.corereadout.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.testkit.Golden;

/** The published Gaussian readout, run on formulas; single precision. */
class GaussianGoldenTest {

    private static final Golden GOLDEN =
            Golden.read(GaussianGoldenTest.class, "readouts.golden.json");
    private static final Golden CASE = GOLDEN.at("gaussian_readout");
    private static final int NEURONS = 4;
    private static final int CHANNELS = 3;
    private static final GaussianProvider PROVIDER = new GaussianProvider();

    private final Features features = Maps.of(2, CHANNELS, 6, 9);

    private Readout readout(String covariance) {
        Noise noise =
                (step, image, first, end, into, at) -> {
                    for (int i = 0; i < 2 * (end - first); i++) {
                        int k = (image * NEURONS + first) * 2 + i;
                        into[at + i] = (float) Math.cos(1.1 * k + 0.3);
                    }
                };
        return PROVIDER.create(
                Maps.request(
                        PROVIDER,
                        features,
                        Neurons.unknown(NEURONS),
                        Map.of("covariance", covariance)),
                noise);
    }

    private static Map<String, float[]> weights(int entries) {
        Map<String, float[]> weights = new HashMap<>();
        float[] mu = new float[2 * NEURONS];
        for (int n = 0; n < NEURONS; n++) {
            mu[2 * n] = (float) (0.8 * Math.cos(0.9 * n));
            mu[2 * n + 1] = (float) (0.8 * Math.sin(1.3 * n));
        }
        weights.put("mu", mu);
        weights.put(
                "features",
                Maps.formula(
                        NEURONS * CHANNELS,
                        k -> 0.3 * Math.cos(0.37 * Maps.transposed(k, CHANNELS, NEURONS))));
        weights.put("bias", Maps.formula(NEURONS, n -> 0.1 * Math.cos(0.5 * n + 0.2)));
        weights.put("sigma", Maps.formula(NEURONS * entries, k -> 0.15 * Math.cos(0.7 * k + 0.1)));
        return weights;
    }

    private float[] values(Readout readout, Map<String, float[]> weights, Viewing viewing) {
        float[] values = new float[2 * NEURONS];
        readout.forward(features, weights, viewing, values);
        return values;
    }

    private static Viewing training() {
        Viewing plain = Viewing.plain();
        return new Viewing(Optional.empty(), Optional.empty(), true, 0, plain.workers());
    }

    @Test
    void bilinear() {
        Features one = Maps.of(1, 2, 5, 7);
        double[] points = GOLDEN.at("bilinear", "points_xy").numbers();
        float[] found = new float[points.length];
        Cell cell = new Cell();
        for (int p = 0; p < points.length / 2; p++) {
            cell.move((float) points[2 * p], (float) points[2 * p + 1], new MapSize(5, 7, 2), 0);
            Kernels.gather(one.values(), cell, 1, found, 2 * p, 2);
            for (int c = 0; c < 2; c++) {
                float[] sums = new float[Cell.CORNERS];
                float[] only = {1 - c, c};
                Kernels.sums(one.values(), cell, only, 0, 2, sums, 0);
                assertThat(cell.value(sums, 0)).isCloseTo(found[2 * p + c], within(1e-6f));
            }
        }
        Near.check(found, GOLDEN.at("bilinear", "align_corners_true"));
    }

    @Test
    void gaussian_readout_eval() {
        Near.check(values(readout("full"), weights(4), Viewing.plain()), CASE.at("eval"));
    }

    @Test
    void gaussian_readout_eval_with_shift() {
        double[] shift = CASE.at("shift_xy").numbers();
        Viewing shifted = Viewing.plain().shifted(Maps.formula(4, i -> shift[i]));
        Near.check(values(readout("full"), weights(4), shifted), CASE.at("eval_with_shift"));
    }

    @Test
    void gaussian_readout_sampled_full() {
        Near.check(values(readout("full"), weights(4), training()), CASE.at("sampled_full", "out"));
    }

    @Test
    void gaussian_readout_sampled_isotropic() {
        Near.check(
                values(readout("isotropic"), weights(1), training()),
                CASE.at("sampled_isotropic", "out"));
    }

    @Test
    void gaussian_readout_feature_l1_sum() {
        Readout readout =
                Maps.readout(PROVIDER, features, Neurons.unknown(NEURONS), Map.of("penalty", 2.0));
        assertThat(readout.penalty(weights(4)))
                .isCloseTo(2 * CASE.at("feature_l1_sum").number(), within(1e-6));
    }

    @Test
    void gaussian_readout_grad_of_sum_y_squared() {
        Readout readout = readout("full");
        float[] slopes = values(readout, weights(4), Viewing.plain());
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] *= 2;
        }
        Map<String, float[]> gradients = Maps.zeros(readout.weights());
        float[] byFeatures = new float[features.values().length];
        readout.backward(
                features,
                weights(4),
                Viewing.plain(),
                slopes,
                new Gradients(gradients, Optional.of(byFeatures), Optional.empty()));
        Near.check(gradients.get("mu"), CASE.at("grad_of_sum_y_squared", "d_mu"));
        double sum = 0;
        double squares = 0;
        for (float slope : byFeatures) {
            sum += slope;
            squares += slope * slope;
        }
        Golden expected = CASE.at("grad_of_sum_y_squared", "d_x_summary");
        assertThat(sum).isCloseTo(expected.at("sum").number(), within(1e-6));
        assertThat(squares).isCloseTo(expected.at("sumsq").number(), within(1e-6));
        assertThat(gradients.get("sigma")).containsOnly(0);
    }
}
