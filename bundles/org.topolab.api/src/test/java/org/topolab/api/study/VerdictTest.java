package org.topolab.api.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void twoTests_decideUnlessNeitherSucceeds() {
        for (Scale scale : List.of(Scale.LAPTOP, Scale.FULL)) {
            assertThat(Verdict.of(scale, true, false)).isEqualTo(Verdict.YES);
            assertThat(Verdict.of(scale, false, true)).isEqualTo(Verdict.NO);
            assertThat(Verdict.of(scale, false, false)).isEqualTo(Verdict.OPEN);
        }
    }

    @Test
    void miniature_leavesEverythingOpen() {
        assertThat(Verdict.of(Scale.MINIATURE, true, false)).isEqualTo(Verdict.OPEN);
        assertThat(Verdict.of(Scale.MINIATURE, false, true)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void verdictOnEveryOne_failsWithOne() {
        assertThat(Verdict.every(List.of(Verdict.YES, Verdict.OPEN, Verdict.NO)))
                .isEqualTo(Verdict.NO);
        assertThat(Verdict.every(List.of(Verdict.YES, Verdict.OPEN))).isEqualTo(Verdict.OPEN);
        assertThat(Verdict.every(List.of(Verdict.YES))).isEqualTo(Verdict.YES);
        assertThat(Verdict.every(List.of())).isEqualTo(Verdict.OPEN);
    }
}
