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
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Viewing;
import org.topolab.api.stat.RandomStream;

/** Cases worked out by hand. */
class ReadoutFormulasTest {

    /** One row of four places with one feature each: 1, 2, 4, 8; x is -1, -1/3, 1/3, 1. */
    private final Features row = new Features(1, 1, 4, 1, new float[] {1, 2, 4, 8});

    private final Readout gaussian =
            Maps.readout(new GaussianProvider(), row, Neurons.unknown(1), Map.of());

    private static Map<String, float[]> at(float x, float spread) {
        Map<String, float[]> weights = new HashMap<>();
        weights.put("mu", new float[] {x, 0});
        weights.put("sigma", new float[] {spread, 0, 0, spread});
        weights.put("features", new float[] {1});
        weights.put("bias", new float[] {0.5f});
        return weights;
    }

    private float value(Readout readout, Map<String, float[]> weights, Viewing viewing) {
        float[] values = new float[1];
        readout.forward(row, weights, viewing, values);
        return values[0];
    }

    private static Viewing training(long step) {
        Viewing plain = Viewing.plain();
        return new Viewing(Optional.empty(), Optional.empty(), true, step, plain.workers());
    }

    @Test
    void pointBetweenPlaces_hasTheMeanOfBoth() {
        assertThat(value(gaussian, at(0, 0), Viewing.plain())).isCloseTo(3.5f, within(1e-6f));
    }

    @Test
    void pointOnTheBorder_hasTheLastPlaceAndTheSlopeInside() {
        assertThat(value(gaussian, at(1, 0), Viewing.plain())).isCloseTo(8.5f, within(1e-6f));
        Map<String, float[]> found = Maps.zeros(gaussian.weights());
        gaussian.backward(
                row,
                at(1, 0),
                Viewing.plain(),
                new float[] {1},
                new Gradients(found, Optional.empty(), Optional.empty()));
        // 8 - 4 from one place to the next, 1.5 places for each unit of x; no slope along one row
        assertThat(found.get("mu")).containsExactly(6, 0);
        assertThat(found.get("features")).containsExactly(8);
    }

    @Test
    void pointShiftedBeyondTheMap_hasOnlyTheBias() {
        Viewing away = Viewing.plain().shifted(new float[] {3, 0});
        assertThat(value(gaussian, at(0, 0), away)).isEqualTo(0.5f);
    }

    @Test
    void drawsWithoutSpread_areTheCentre() {
        assertThat(value(gaussian, at(0, 0), training(1))).isCloseTo(3.5f, within(1e-6f));
    }

    @Test
    void draws_differFromStepToStepAndNotInEvaluation() {
        assertThat(value(gaussian, at(0, 0.2f), training(1)))
                .isNotEqualTo(value(gaussian, at(0, 0.2f), training(2)))
                .isEqualTo(value(gaussian, at(0, 0.2f), training(1)));
        assertThat(value(gaussian, at(0, 0.2f), Viewing.plain())).isCloseTo(3.5f, within(1e-6f));
    }

    @Test
    void annealedDraws_haveShrunkToNothing() {
        Readout annealed =
                Maps.readout(new GaussianProvider(), row, Neurons.unknown(1), Map.of("anneal", 10));
        assertThat(value(annealed, at(0, 0.2f), training(10))).isCloseTo(3.5f, within(1e-6f));
        assertThat(value(annealed, at(0, 0.2f), training(3))).isNotCloseTo(3.5f, within(1e-4f));
    }

    @Test
    void centreBeyondTheBorder_isPutBackAndHasASlopeOnlyStraightThrough() {
        Map<String, float[]> outside = at(1.5f, 0);
        for (String bound : Bound.names()) {
            Readout readout =
                    Maps.readout(
                            new GaussianProvider(),
                            row,
                            Neurons.unknown(1),
                            Map.of("bound", bound));
            value(readout, outside, Viewing.plain());
            Map<String, float[]> found = Maps.zeros(readout.weights());
            readout.backward(
                    row,
                    outside,
                    Viewing.plain(),
                    new float[] {1},
                    new Gradients(found, Optional.empty(), Optional.empty()));
            boolean slope = found.get("mu")[0] != 0;
            assertThat(slope).as(bound).isEqualTo(!bound.equals("clamp"));
        }
        assertThat(gaussian.constrain(outside)).isTrue();
        assertThat(outside.get("mu")).containsExactly(1, 0);
    }

    @Test
    void fieldsOfGaussian_areCentresAndVariances() {
        Map<String, float[]> weights = at(0.25f, 0);
        // S S': 0.3^2 + 0.4^2 and 0.1^2
        weights.put("sigma", new float[] {0.3f, 0.4f, 0, 0.1f});
        float[] fields = gaussian.fields(weights).orElseThrow();
        float[] expected = {0.25f, 0, 0.25f, 0.01f};
        for (int i = 0; i < 4; i++) {
            assertThat(fields[i]).isCloseTo(expected[i], within(1e-6f));
        }
    }

    @Test
    void fieldsOfMasks_areTheirCentreOfGravity() {
        Readout factorised =
                Maps.readout(new FactorisedProvider(), row, Neurons.unknown(2), Map.of());
        Map<String, float[]> weights = Maps.start(factorised.weights());
        // at -1 and 1, three times as much at 1: mean 0.5, variance 1 - 0.25; nothing: evenly
        weights.put("mask", new float[] {1, 0, 0, -3, 0, 0, 0, 0});
        float[] fields = factorised.fields(weights).orElseThrow();
        float[] expected = {0.5f, 0, 0.75f, 0, 0, 0, 5 / 9f, 0};
        for (int i = 0; i < 8; i++) {
            assertThat(fields[i]).isCloseTo(expected[i], within(1e-6f));
        }
    }

    @Test
    void full_isTheSumOverAllFeatures() {
        Readout full = Maps.readout(new FullProvider(), row, Neurons.unknown(1), Map.of());
        Map<String, float[]> weights = new HashMap<>();
        weights.put("weight", new float[] {1, -1, 0.5f, 0.25f});
        weights.put("bias", new float[] {1});
        // 1 - 2 + 2 + 2 + 1
        assertThat(value(full, weights, Viewing.plain())).isEqualTo(4);
        // 0.001 (1 + 1 + 0.25 + 0.0625)
        assertThat(full.penalty(weights)).isCloseTo(0.0023125, within(1e-9));
    }

    @Test
    void pyramidOfAConstant_hasEmptyBandsInside() {
        float[] ones = new float[16 * 16];
        Arrays.fill(ones, 1);
        LaplacianPyramid pyramid = new LaplacianPyramid(new MapSize(16, 16, 1), 1);
        List<float[]> maps =
                pyramid.build(new Features(1, 16, 16, 1, ones), Viewing.plain().workers());
        assertThat(pyramid.sizes().get(1)).isEqualTo(new MapSize(8, 8, 1));
        assertThat(maps.get(0)[7 * 16 + 7]).isCloseTo(0, within(1e-6f));
        assertThat(maps.get(1)[3 * 8 + 3]).isCloseTo(1, within(1e-6f));
        // at the corner half of each side is outside: (11 / 16)^2
        assertThat(maps.get(1)[0]).isCloseTo(121 / 256f, within(1e-6f));
    }

    @Test
    void draws_areNormalAndIndependent() {
        float[] draws = new float[2 * 100_000];
        Noise.normal(RandomStream.of(4)).draw(7, 3, 0, 100_000, draws, 0);
        double mean = 0;
        double square = 0;
        double product = 0;
        int beyond = 0;
        for (int i = 0; i < draws.length; i++) {
            mean += draws[i] / draws.length;
            square += draws[i] * (double) draws[i] / draws.length;
            product += i % 2 == 0 ? draws[i] * (double) draws[i + 1] / 100_000 : 0;
            beyond += Math.abs(draws[i]) > 1.959964 ? 1 : 0;
        }
        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(square).isCloseTo(1, within(0.015));
        assertThat(product).isCloseTo(0, within(0.015));
        assertThat(beyond / (double) draws.length).isCloseTo(0.05, within(0.003));
    }

    @Test
    void matchedNeurons_shareFeaturesUpToAScale() {
        Neurons twice =
                Neurons.of(
                                List.of(
                                        new Neurons.Recording("a", 0, 1),
                                        new Neurons.Recording("b", 1, 1)))
                        .matching(new int[] {5, 5});
        Readout readout =
                Maps.readout(new GaussianProvider(), row, twice, Map.of("match-features", true));
        Map<String, float[]> weights = Maps.start(readout.weights());
        assertThat(weights.get("features")).containsExactly(1);
        weights.put("mu", new float[4]);
        weights.put("scale", new float[] {9, 2});
        float[] values = new float[2];
        readout.forward(row, weights, Viewing.plain(), values);
        // the first neuron's scale is always 1
        assertThat(values).containsExactly(3, 6);
        assertThat(readout.penalty(weights)).isCloseTo(0.004, within(1e-9));
    }
}
