package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpochModelTest {

    private final List<Integer> epochs = List.of(0, 5, 10);

    @Test
    void epochThatWasNotMeasured_isTheLastOneBeforeIt() {
        assertThat(EpochModel.of(epochs, 5).at()).isEqualTo(1);
        assertThat(EpochModel.of(epochs, 7).epoch()).isEqualTo(5);
        assertThat(EpochModel.of(epochs, 99).epoch()).isEqualTo(10);
        assertThat(EpochModel.of(List.of(3, 4), 1).epoch()).isEqualTo(3);
    }

    @Test
    void movie_endsAtTheLastEpochOrBeginsAnew() {
        EpochModel last = EpochModel.of(epochs, 10);
        assertThat(last.ends(false)).isTrue();
        assertThat(last.ends(true)).isFalse();
        assertThat(last.next(true).epoch()).isZero();
        assertThat(last.next(false).epoch()).isEqualTo(10);
        assertThat(EpochModel.of(epochs, 0).next(false).epoch()).isEqualTo(5);
    }

    @Test
    void importedRun_hasOneEpoch() {
        EpochModel only = EpochModel.of(List.of(0), 0);
        assertThat(only.words()).isEqualTo("epoch 0, the only one");
        assertThat(only.ends(true)).isTrue();
        assertThat(EpochModel.of(epochs, 5).words()).isEqualTo("epoch 5, 2 of 3");
    }
}
