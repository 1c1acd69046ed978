package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunTest {

    @Test
    void cut_coversAllWithStretchesOfAboutTheSameLength() {
        assertThat(Run.cut(7, 3)).containsExactly(new Run(0, 2), new Run(2, 2), new Run(4, 3));
        assertThat(Run.cut(2, 5)).containsExactly(new Run(0, 1), new Run(1, 1));
    }

    @Test
    void of_leavesPlacesToThemselvesWhoseStepReachesPastTheSide() {
        // 3 places a step of 3 apart on a side of 8: a view of three would need 9
        assertThat(Run.of(3, 3, 8)).containsExactly(new Run(0, 2), new Run(2, 1));
        assertThat(Run.of(4, 2, 8)).containsExactly(new Run(0, 4));
    }
}
