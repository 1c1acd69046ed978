package org.topolab.metric.retinotopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositionErrorsTest {

    private static final Plane FOUND = plane(new double[] {10, 23, 3}, 1, 2, 7);
    private static final Plane TRUTH = plane(new double[] {10, 20, 0}, 1, 2, 3);
    private static final List<int[]> ALL = List.of(new int[] {0, 1, 2});

    private static Plane plane(double[] across, double... down) {
        return new Plane(across.length, n -> across[n], n -> down[n]);
    }

    @Test
    void distances_areOrderedAndCounted() {
        // (0, 0), (3, 0), (3, 4): 0, 3 and 5 px; 95 % lie below 3 + 0.9 * 2
        PositionErrors errors = PositionErrors.of(FOUND, TRUTH, 4, ALL, ALL);
        assertThat(errors.median()).isEqualTo(3);
        assertThat(errors.p95()).isCloseTo(4.8, within(1e-12));
        assertThat(errors.within()).isEqualTo(2.0 / 3);
        // less (2, 4/3): sqrt(4 + 16/9), sqrt(1 + 16/9), sqrt(1 + 64/9), the first in the middle
        assertThat(errors.aligned()).isCloseTo(Math.sqrt(4 + 16.0 / 9), within(1e-12));
    }

    @Test
    void offsets_areThoseOfEachRecording() {
        List<int[]> two = List.of(new int[] {0}, new int[] {1, 2});
        // the first alone has none left; the others differ by (0, 4), 2 px from their mean each
        assertThat(PositionErrors.of(FOUND, TRUTH, 4, two, two).aligned())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void truthOfOthers_isFartherAway() {
        List<int[]> others = List.of(new int[] {1, 0, 2});
        // (-10, -1), (13, 1), (3, 4)
        assertThat(PositionErrors.of(FOUND, TRUTH, 4, ALL, others).median())
                .isCloseTo(Math.sqrt(101), within(1e-12));
    }

    @Test
    void nobody_hasNoError() {
        List<int[]> nobody = List.of(new int[0]);
        PositionErrors errors = PositionErrors.of(FOUND, TRUTH, 4, nobody, nobody);
        assertThat(errors.median()).isNaN();
        assertThat(errors.within()).isNaN();
    }
}
