package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.nn.Convolution;
import org.topolab.nn.Roughness;
import org.topolab.nn.Roughness.Kind;

class RoughnessLossTest {

    static Stream<Roughness> all() {
        List<Roughness> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int padding = 0; padding < 3; padding++) {
                if (kind != Kind.GAUSSIAN_LAPLACE_L2 || padding == 1) {
                    all.add(new Roughness(kind, 1, padding, true));
                    all.add(new Roughness(kind, 1, padding, false));
                }
            }
        }
        return all.stream();
    }

    private static RoughnessLoss loss(Roughness spec, int kernel) {
        return new RoughnessLoss(new Convolution(2, 3, kernel, 1, 0, false, 1), spec);
    }

    private static double value(RoughnessLoss loss, double... w) {
        return loss.evaluate(w, new double[w.length]);
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradient_isThatOfDifferences(Roughness spec) {
        RoughnessLoss loss = loss(spec, 5);
        double[] w = new double[6 * 25];
        for (int i = 0; i < w.length; i++) {
            w[i] = Math.cos(0.7 * i + 0.3) + 0.2;
        }
        double[] slopes = new double[w.length];
        loss.evaluate(w, slopes);
        double step = 1e-6;
        for (int i = 0; i < w.length; i++) {
            double[] up = w.clone();
            double[] down = w.clone();
            up[i] += step;
            down[i] -= step;
            double difference = (value(loss, up) - value(loss, down)) / (2 * step);
            assertThat(slopes[i]).as("%d", i).isCloseTo(difference, within(1e-6));
        }
    }

    /** A single 1 in the middle of 3 x 3: z is 4 there and -1 at its four neighbours. */
    @Test
    void pointInTheMiddle_byHand() {
        double[] point = {0, 0, 0, 0, 1, 0, 0, 0, 0};
        assertThat(value(loss(new Roughness(Kind.LAPLACE_L2_NORM, 1, 1, false), 3), point))
                .isEqualTo(20);
        assertThat(value(loss(new Roughness(Kind.LAPLACE_L2_NORM, 1, 0, false), 3), point))
                .isEqualTo(16);
        assertThat(value(loss(new Roughness(Kind.LAPLACE_L2_NORM, 1, 0, true), 3), point))
                .isCloseTo(16 * 9, within(1e-12));
        assertThat(value(loss(new Roughness(Kind.LAPLACE_L2, 1, 1, false), 3), point))
                .isEqualTo(10);
        assertThat(value(loss(new Roughness(Kind.LAPLACE_L2, 1, 1, true), 3), point))
                .isCloseTo(10.0 / 9, within(1e-12));
        assertThat(value(loss(new Roughness(Kind.LAPLACE_L1, 1, 1, false), 3), point)).isEqualTo(8);
        assertThat(value(loss(new Roughness(Kind.GROUP_SPARSITY, 1, 0, true), 3), point))
                .isEqualTo(1);
    }

    /** G is 1 in the middle, where the point's 4 is spared, and exp(-8 / 9) before stretching. */
    @Test
    void gaussian_sparesTheMiddle() {
        double[] point = {0, 0, 0, 0, 1, 0, 0, 0, 0};
        double corner = Math.exp(-16.0 / 9);
        double side = 1 - (Math.exp(-8.0 / 9) - corner) / (1 - corner);
        Roughness spec = new Roughness(Kind.GAUSSIAN_LAPLACE_L2, 1, 1, false);
        assertThat(value(loss(spec, 3), point)).isCloseTo(4 * side * side, within(1e-12));
    }

    @Test
    void deadKernels_areSmoothAndHaveNoGradient() {
        all().forEach(
                        spec -> {
                            double[] slopes = new double[54];
                            assertThat(loss(spec, 3).evaluate(new double[54], slopes)).isZero();
                            assertThat(slopes).containsOnly(0);
                        });
    }

    @Test
    void numbersThatAreNone_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roughness(Kind.LAPLACE_L2, -1, 0, false))
                .withMessageContaining("weight -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roughness(Kind.GAUSSIAN_LAPLACE_L2, 1, 0, false))
                .withMessageContaining("expected 1");
    }
}
