package org.topolab.api.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Interval;

class JudgeTest {

    private final Judge judge = new Judge(Scale.LAPTOP);

    private static Optional<Interval> interval(double low, double high) {
        return Optional.of(new Interval(low, high, 0.95));
    }

    @Test
    void above_isNoOnlyUnderWhatIsWorthSpeakingOf() {
        assertThat(judge.above(interval(1.1, 9), 1, 0.5)).isEqualTo(Verdict.YES);
        assertThat(judge.above(interval(0.9, 1.4), 1, 0.5)).isEqualTo(Verdict.NO);
        assertThat(judge.above(interval(0.9, 1.6), 1, 0.5)).isEqualTo(Verdict.OPEN);
        assertThat(judge.above(interval(1.1, 1.4), 1, 0.5)).isEqualTo(Verdict.YES);
    }

    @Test
    void below_isItsMirrorImage() {
        assertThat(judge.below(interval(-9, 0.9), 1, 0.5)).isEqualTo(Verdict.YES);
        assertThat(judge.below(interval(0.6, 1.1), 1, 0.5)).isEqualTo(Verdict.NO);
        assertThat(judge.below(interval(0.4, 1.1), 1, 0.5)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void near_asksForTheWholeInterval() {
        assertThat(judge.near(interval(0.6, 1.4), 1, 0.5)).isEqualTo(Verdict.YES);
        assertThat(judge.near(interval(0.4, 1.4), 1, 0.5)).isEqualTo(Verdict.OPEN);
        assertThat(judge.near(interval(1.6, 1.7), 1, 0.5)).isEqualTo(Verdict.NO);
        assertThat(judge.near(interval(0.1, 0.4), 1, 0.5)).isEqualTo(Verdict.NO);
    }

    @Test
    void withoutIntervalAndInMiniature_allIsOpen() {
        assertThat(judge.above(Optional.empty(), 0, 1)).isEqualTo(Verdict.OPEN);
        assertThat(judge.near(Optional.empty(), 0, 1)).isEqualTo(Verdict.OPEN);
        assertThat(new Judge(Scale.MINIATURE).above(interval(1, 2), 0, 0)).isEqualTo(Verdict.OPEN);
    }
}
