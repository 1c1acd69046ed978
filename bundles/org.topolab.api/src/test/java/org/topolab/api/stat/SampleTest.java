package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void threeValues_haveStudentsInterval() {
        Sample sample = Sample.of(1, 2, 6);
        // mean 3, squares 4 + 1 + 9 = 14, sd sqrt(7), t(2) = 4.302653
        assertThat(sample.mean()).isEqualTo(3);
        assertThat(sample.sd()).isCloseTo(Math.sqrt(7), within(1e-12));
        double half = 4.302653 * Math.sqrt(7 / 3.0);
        assertThat(sample.halfWidth()).isCloseTo(half, within(1e-5));
        assertThat(sample.low()).isCloseTo(3 - half, within(1e-5));
        assertThat(sample.high()).isCloseTo(3 + half, within(1e-5));
    }

    @Test
    void oneValue_isNotSure() {
        assertThat(Sample.of(5).mean()).isEqualTo(5);
        assertThat(Sample.of(5).sd()).isNaN();
        assertThat(Sample.of(5).halfWidth()).isInfinite();
        assertThat(Sample.of(5).interval()).isEmpty();
        assertThat(Sample.of().mean()).isNaN();
    }
}
