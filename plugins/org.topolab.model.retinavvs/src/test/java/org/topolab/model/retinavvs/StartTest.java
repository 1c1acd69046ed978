package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Model;
import org.topolab.testkit.Golden;

/** How weights begin, case {@code glorot_uniform_limits}. */
class StartTest {

    private static final Golden LIMITS = Fixture.golden("glorot_uniform_limits").at("expected");

    private static Model model(int channels, Map<String, Object> options) {
        return new RetinaVvsFamily().create(Fixture.request(channels, options, Fixture.cpu()));
    }

    @Test
    void glorot_reachesTheGoldenLimitsOfTheNarrowNetwork() {
        try (Model model = model(1, Map.of("bottleneck", 1, "depth", 0))) {
            check(model, "retina_1", "retina_1_gray");
            check(model, "retina_2", "retina_2_n1");
            check(model, "dense1", "dense1_depth0_n1");
            check(model, "dense2", "dense2");
        }
    }

    @Test
    void glorot_reachesTheGoldenLimitsOfTheWideColourRetina() {
        try (Model model = model(3, Map.of("bottleneck", 32, "depth", 0, "dense", 1))) {
            check(model, "retina_1", "retina_1_colour");
            check(model, "retina_2", "retina_2_n32");
        }
    }

    @Test
    void glorot_reachesTheGoldenLimitsOfTheCortex() {
        try (Model model = model(1, Map.of("bottleneck", 1, "depth", 2))) {
            check(model, "vvs_1", "vvs_1_n1");
            check(model, "vvs_2", "vvs_k");
            check(model, "dense1", "dense1_depth_ge_1");
        }
    }

    private static void check(Model model, String layer, String limit) {
        double expected = LIMITS.at(limit).number();
        float[] weights = model.parameters().get(layer + ".weight").toArray();
        // the largest of 2,592 or more uniform draws lies within 1 % of the limit
        assertThat(largest(weights)).as(limit).isCloseTo(expected, within(0.01 * expected));
        assertThat(largest(weights)).as(limit).isLessThanOrEqualTo(expected * (1 + 1e-6));
        assertThat(largest(model.parameters().get(layer + ".bias").toArray())).isZero();
    }

    @Test
    void framework_isUniformByFanInBiasesToo() {
        try (Model model = Fixture.small(3, Map.of("start", "framework", "bottleneck", 8))) {
            double limit = 1 / Math.sqrt(81 * 3);
            float[] weights = model.parameters().get("retina_1.weight").toArray();
            assertThat(largest(weights)).isCloseTo(limit, within(0.01 * limit));
            assertThat(largest(weights)).isLessThanOrEqualTo(limit * (1 + 1e-6));
            assertThat(largest(model.parameters().get("retina_1.bias").toArray()))
                    .isBetween(limit / 2, limit);
            assertThat(largest(model.parameters().get("dense2.bias").toArray()))
                    .isBetween(1 / 8.0, 1 / 4.0);
        }
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
