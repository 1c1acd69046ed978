package org.topolab.nn.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.nn.internal.Rule;
import org.topolab.testkit.Golden;

/** RMSProp with Keras' decay against the case {@code rmsprop} of Retina-net, in float64 there. */
class RmsPropGoldenTest {

    private static final Golden CASE =
            Golden.read(RmsPropGoldenTest.class, "retina-vvs.golden.json").at("cases", 0);

    @Test
    void fiveSteps_areTheReferences() {
        Rule rule =
                Rule.of(
                        Asked.of(
                                        new ImageShape(1, 1, 1),
                                        Map.of(
                                                "name",
                                                "rmsprop",
                                                "rate",
                                                0.01,
                                                "schedule",
                                                "inverse",
                                                "schedule-rate",
                                                0.001))
                                .training());
        assertThat(rule.moments()).isEqualTo(1);
        float[] p = {1};
        float[][] c = {{0}};
        for (int step = 0; step < 5; step++) {
            double[] row = CASE.at("expected", "rows_g_lr_c_p", step).numbers();
            float[] g = {(float) (0.3 * Math.cos(step) + 0.1 * p[0])};
            assertThat((double) g[0]).isCloseTo(row[0], within(1e-6));
            rule.apply(step, p, g, c, 1);
            assertThat((double) c[0][0]).isCloseTo(row[2], within(1e-7));
            assertThat((double) p[0]).isCloseTo(row[3], within(1e-6));
        }
    }
}
