package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {

    @Test
    void coldSteps_countAsWarmingUpOnly() {
        Trial trial =
                new Trial(List.of(9.0, 3.0, 1.0, 0.9, 1.1, 1.0, 5.0, 1.0), List.of(4.0, 0.5), 0.1);
        // warm: 1.1, 1.0, 5.0, 1.0; sorted 1, 1, 1.1, 5
        assertThat(trial.step()).isCloseTo(1.05, within(1e-12));
        assertThat(trial.batch()).isEqualTo(0.5);
        assertThat(trial.warmingUp()).isCloseTo(9 + 3 + 1 + 0.9 - 4 * 1.05, within(1e-12));
        // quartiles 1 and 1.1 + 0.25 * 3.9
        assertThat(trial.spread()).isCloseTo((2.075 - 1) / 2 / 1.05, within(1e-12));
    }

    @Test
    void singleStep_isTakenAsItIs() {
        Trial trial = new Trial(List.of(2.0), List.of(1.0), 0);
        assertThat(trial.step()).isEqualTo(2);
        assertThat(trial.spread()).isZero();
        assertThat(trial.warmingUp()).isZero();
    }

    @Test
    void noSteps_takeNoTime() {
        assertThat(new Trial(List.of(), List.of(1.0), 0).step()).isZero();
    }
}
