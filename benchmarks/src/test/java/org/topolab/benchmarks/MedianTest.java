package org.topolab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void oddNumber_isTheMiddleOne() {
        // sorted 1 2 4 8 16: quartiles are the second from each end
        Median median = Median.of(DoubleStream.of(16, 1, 4, 8, 2));

        assertThat(median).isEqualTo(new Median(4, 2, 8));
        assertThat(median.spread()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void evenNumber_isBetweenTheMiddleTwo() {
        assertThat(Median.of(DoubleStream.of(4, 1, 2, 3)).value()).isEqualTo(2.5);
    }

    @Test
    void noValues_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Median.of(DoubleStream.empty()))
                .withMessageContaining("at least one");
    }

    @Test
    void lap_isReadAsItWasWritten() {
        Lap lap = new Lap(30_000_000, 2.5, List.of(10_000_000L, 12_000_000L));

        assertThat(Lap.parse(lap.line())).isEqualTo(lap);
        assertThat(lap.cpuMs()).isEqualTo(15);
        assertThat(lap.wallMs()).containsExactly(10.0, 12.0);
    }
}
