package org.topolab.view.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void roots_haveAPlaceForZero() {
        Axis axis = new Axis("responses", Axis.Kind.ROOT, 0, 16);
        assertThat(axis.share(0)).isZero();
        assertThat(axis.share(4)).isCloseTo(0.5, within(1e-12));
        // 0.1 lies at 0.08, too near to 0; 0.5 at 0.18, 1 at 0.25 too near to it from above
        assertThat(axis.ticks(5)).containsExactly(0.0, 0.5, 2.0, 5.0, 10.0);
    }

    @Test
    void logarithms_endAtRoundNumbers() {
        Axis axis = new Axis("responses", Axis.Kind.LOGARITHMIC, 0.1, 10);
        assertThat(axis.share(1)).isCloseTo(0.5, within(1e-12));
        assertThat(axis.share(0)).isZero();
        assertThat(axis.ticks(5)).containsExactly(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
        assertThat(new Axis("r", Axis.Kind.LOGARITHMIC, 0.01, 1000).ticks(5))
                .containsExactly(0.01, 0.1, 1.0, 10.0, 100.0, 1000.0);
    }

    @Test
    void whatIsBeyond_liesOnTheEnd() {
        Axis axis = new Axis("r", Axis.Kind.LINEAR, -1, 3);
        assertThat(axis.share(-5)).isZero();
        assertThat(axis.share(7)).isEqualTo(1);
        assertThat(axis.share(0)).isEqualTo(0.25);
    }

    @Test
    void linear_hasAMarginEvenForOneNumber() {
        Axis axis = Axis.linear("r", DoubleStream.of(0, 10, Double.NaN));
        assertThat(axis.low()).isCloseTo(-0.3, within(1e-12));
        assertThat(axis.high()).isCloseTo(10.3, within(1e-12));
        assertThat(Axis.linear("r", DoubleStream.of(5)).high()).isCloseTo(5.5, within(1e-12));
        assertThat(Axis.linear("r", DoubleStream.of(0)).low()).isEqualTo(-1);
        assertThat(Axis.linear("r", DoubleStream.empty()).high()).isEqualTo(1);
    }
}
